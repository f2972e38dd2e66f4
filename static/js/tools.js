// The tools beside an article: text size, width, share and cite. The theme, which every page has, is in choices.js.

import { keep } from "./choices.js";
import { copy } from "./copying.js";

const SIZES = ["small", "", "large", "largest"];
const root = document.documentElement;
const tools = document.querySelector(".tools");

/** Dim a size that is at its end, where it keeps the focus, and say which width is chosen. */
function show() {
  const size = SIZES.indexOf(root.dataset.text ?? "");
  for (const button of tools.querySelectorAll("[data-text]")) {
    const next = size + Number(button.dataset.text);
    button.setAttribute("aria-disabled", String(next < 0 || next >= SIZES.length));
  }
  for (const button of tools.querySelectorAll("[data-width-set]")) {
    button.setAttribute("aria-pressed", String(button.dataset.widthSet === (root.dataset.width ?? "")));
  }
}

/** Give the story's address away: by the system's own list where fingers know it, to the clipboard elsewhere. */
function share(button) {
  const url = location.origin + location.pathname;
  if (!navigator.share || !matchMedia("(pointer: coarse)").matches) return copy(url, button);
  return navigator.share({ title: document.title, url }).catch(() => {}); // who thinks better of it shares nothing
}

const ACTIONS = {
  share,
  text: ({ dataset: { text } }) => keep("text", SIZES[SIZES.indexOf(root.dataset.text ?? "") + Number(text)]),
  widthSet: ({ dataset: { widthSet } }) => keep("width", widthSet),
};

tools?.addEventListener("click", (event) => {
  const link = event.target.closest("[data-cite]");
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    import("./cite.js").then(({ open }) => open(link)).catch(() => location.assign(link.href));
  }
  const button = event.target.closest("button:not([aria-disabled=true])");
  const action = button && Object.keys(ACTIONS).find((name) => name in button.dataset);
  if (!action) return;
  ACTIONS[action](button);
  show();
});

/** Close what is open of the menus, but the one that is in hand. */
function leave(hand) {
  for (const menu of tools.querySelectorAll(".menu[open]")) if (!menu.contains(hand)) menu.open = false;
}

if (tools) {
  show();
  document.addEventListener("click", (event) => leave(event.target));
  tools.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest(".menu[open]");
    if (!menu) return;
    leave();
    menu.querySelector("summary").focus();
  });
}
