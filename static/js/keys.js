// The keys of an article's page, beside those that every page has (shortcuts.js).

import { closeSheet, enterCard, leaveCard, activate, step } from "./margin.js";
import { isTyping } from "./page.js";
import { hide, isOpen } from "./selection.js";
import { bind, isAlone, isTaken } from "./shortcuts.js";

/** Away, one step: toolbar, editor, card, sheet, and then nothing is in hand any more. */
function escape(leaveEditor) {
  const focused = document.activeElement;
  const form = focused.closest("form.editor"), card = focused.closest(".card[id]"), choices = focused.closest(".card-see[open]");
  if (isOpen()) return hide();
  if (choices) {
    choices.open = false;
    return choices.firstElementChild.focus();
  }
  if (form) return leaveEditor(form);
  if (focused.closest(".offer")) return focused.closest(".offer").querySelector("[data-action=not-now]").click();
  if (closeSheet()) return undefined;
  if (card && leaveCard(card)) return undefined;
  return activate([]);
}

/** Begin: called once. The first are what single keys do, then leaving an editor and undoing. */
export function startKeys({ highlight, note, copy, link, cursor, leaveEditor, undo }) {
  const brackets = { "[": () => step(-1), "]": () => step(1) };
  bind({ h: highlight, n: note, c: copy, l: link, s: cursor, ...brackets });
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (isTaken(event)) return;
    if (key === "Escape") return escape(leaveEditor);
    if (isTyping(target)) return;
    if (key === "z" && (event.ctrlKey || event.metaKey) && undo()) return event.preventDefault();
    if (!target.matches("mark")) return;
    if (key === "Enter") {
      event.preventDefault();
      return enterCard(target);
    }
    // On a mark the brackets go on where single keys are switched off too: there they are bound to the focus.
    if (!brackets[key] || !isAlone(event)) return;
    event.preventDefault();
    brackets[key]();
  });
}
