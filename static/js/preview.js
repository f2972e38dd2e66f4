// How a note will look, under its words while they are typed. Loaded when it is first asked for.

import { margin, word } from "./page.js";
import { place } from "./places.js";

const panelOf = (form) => form.querySelector(".preview");

/** Show how the words of a form look, or hide that. */
export function toggle(button) {
  const panel = panelOf(button.form);
  panel.hidden = !panel.hidden;
  button.setAttribute("aria-pressed", String(!panel.hidden));
  if (!panel.hidden) htmx.trigger(panel, "shown");
  place();
}

function onInput(event) {
  const form = event.target.closest("form.editor"), panel = form && panelOf(form);
  if (panel && !panel.hidden) htmx.trigger(panel, "typed");
}

/** What happens to a preview concerns nothing else: it is no change of the margin, and no failure to save. */
function onPreview(event) {
  const panel = event.target.closest(".preview");
  if (!panel) return;
  event.stopPropagation();
  // The session has ended: that is told when the note is saved, not while somebody types.
  if (event.type === "htmx:beforeOnLoad" && event.detail.xhr.status === 401) event.preventDefault();
  else if (/Error|timeout/.test(event.type)) panel.textContent = word("unreachable");
}

margin.addEventListener("input", onInput);
for (const name of ["beforeOnLoad", "beforeSwap", "responseError", "sendError", "timeout"]) {
  margin.addEventListener(`htmx:${name}`, onPreview);
}
