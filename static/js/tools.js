// The tools beside an article: text size and print. The theme, which every page has, is in choices.js.

import { keep } from "./choices.js";

const SIZES = ["small", "", "large", "largest"];
const root = document.documentElement;
const tools = document.querySelector(".tools");

/** Dim a size that is at its end; it keeps the focus. */
function show() {
  const size = SIZES.indexOf(root.dataset.text ?? "");
  for (const button of tools.querySelectorAll("[data-text]")) {
    const next = size + Number(button.dataset.text);
    button.setAttribute("aria-disabled", String(next < 0 || next >= SIZES.length));
  }
}

tools?.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.hasAttribute("data-print")) {
    print();
  } else if (button?.hasAttribute("data-text") && button.getAttribute("aria-disabled") !== "true") {
    keep("text", SIZES[SIZES.indexOf(root.dataset.text ?? "") + Number(button.dataset.text)]);
    show();
  }
});

if (tools) show();
