// Citations: opened over their story, where the link leads to a page of their own otherwise, and copied.

import { copy } from "./copying.js";

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const citation = document.getElementById(button.dataset.copy);
  copy(citation.textContent, button, citation.innerHTML);
});

/** Open the citations to which `link` leads over the page. */
export async function open(link) {
  const answer = await fetch(link.href, { headers: { "HX-Request": "true" } });
  if (!answer.ok) throw new Error(answer.statusText);
  const dialog = document.createElement("dialog");
  dialog.className = "keys cite";
  dialog.setAttribute("aria-labelledby", "cite-title");
  dialog.innerHTML = await answer.text();
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}
