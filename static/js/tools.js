// The tools beside an article: text size, theme, print. The choices are kept in the browser (see theme.js).

const SIZES = ["small", "", "large", "largest"];
const root = document.documentElement;
const tools = document.querySelector(".tools");

/** Keep a choice under `name`; an empty one is forgotten, so that the page follows the system again. */
function keep(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

/** Say on the buttons what is chosen. A size at its end is dimmed and keeps the focus. */
function show() {
  const size = SIZES.indexOf(root.dataset.text ?? "");
  for (const button of tools.querySelectorAll("[data-text]")) {
    const next = size + Number(button.dataset.text);
    button.setAttribute("aria-disabled", String(next < 0 || next >= SIZES.length));
  }
  for (const button of tools.querySelectorAll("[data-theme-set]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeSet === (root.dataset.theme ?? "")));
  }
}

tools?.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.hasAttribute("data-print")) {
    print();
  } else if (button.hasAttribute("data-theme-set")) {
    keep("theme", button.dataset.themeSet);
  } else if (button.getAttribute("aria-disabled") !== "true") {
    keep("text", SIZES[SIZES.indexOf(root.dataset.text ?? "") + Number(button.dataset.text)]);
  }
  show();
});

if (tools) show();
