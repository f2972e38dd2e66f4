// What a reader chooses for all pages and the browser keeps: the theme here, text size and width in tools.js (see first.js).

const root = document.documentElement;
const themes = [...document.querySelectorAll("[data-theme-set]")];

/** Keep a choice under `name`; an empty one is forgotten, so that the page follows the system again. */
export function keep(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

/** Say on the buttons which theme is chosen. */
function show() {
  for (const button of themes) {
    button.setAttribute("aria-pressed", String(button.dataset.themeSet === (root.dataset.theme ?? "")));
  }
}

for (const button of themes) {
  button.addEventListener("click", () => {
    keep("theme", button.dataset.themeSet);
    show();
  });
}
show();
