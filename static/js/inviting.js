// The page of a group: its link goes on the clipboard by a button.

import { copy } from "./copying.js";

for (const button of document.querySelectorAll("[data-copies]")) {
  button.addEventListener("click", () => copy(document.getElementById(button.dataset.copies).value, button));
}
