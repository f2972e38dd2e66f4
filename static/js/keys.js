// Single keys, and the list of them. They do nothing while somebody types, and can be switched off (WCAG 2.1.4).

import { closeSheet, enterCard, leaveCard, activate, step } from "./margin.js";
import { keep, recall } from "./memory.js";
import { isTyping } from "./page.js";
import { hide, isOpen } from "./selection.js";

const dialog = document.getElementById("keys");
const areOn = () => recall("keys") !== false;

/** Away, one step: toolbar, editor, card, sheet, and then nothing is in hand any more. */
function escape(leaveEditor) {
  const focused = document.activeElement;
  const form = focused.closest("form.editor"), card = focused.closest(".card[id]");
  if (isOpen()) return hide();
  if (form) return leaveEditor(form);
  if (focused.closest(".offer")) return focused.closest(".offer").querySelector("[data-action=not-now]").click();
  if (closeSheet()) return undefined;
  if (card && leaveCard(card)) return undefined;
  return activate([]);
}

/** Whether a key was pressed alone. The third level of a keyboard counts: "[" is AltGr and 8 on a German one. */
function isAlone(event) {
  return event.getModifierState("AltGraph") || !(event.ctrlKey || event.altKey || event.metaKey);
}

/** Begin: called once. The first are what single keys do, then leaving an editor and undoing. */
export function startKeys({ highlight, note, copy, link, cursor, leaveEditor, undo }) {
  const single = {
    h: highlight, n: note, c: copy, l: link, s: cursor,
    "[": () => step(-1), "]": () => step(1), "?": () => dialog.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (dialog.open || event.defaultPrevented || event.isComposing) return;
    if (key === "Escape") return escape(leaveEditor);
    if (isTyping(target)) return;
    if (key === "z" && (event.ctrlKey || event.metaKey) && undo()) return event.preventDefault();
    if (key === "Enter" && target.matches("mark")) {
      event.preventDefault();
      return enterCard(target);
    }
    // On a mark the brackets always go on: there they are bound to the focus.
    const allowed = areOn() || (target.matches("mark") && "[]".includes(key));
    if (!single[key] || !allowed || event.repeat || !isAlone(event)) return;
    event.preventDefault();
    single[key]();
  });
  startDialog();
}

function startDialog() {
  const choice = dialog.querySelector("[name=keys]");
  choice.checked = areOn();
  choice.addEventListener("change", () => keep("keys", choice.checked));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
  });
  for (const button of document.querySelectorAll("[data-keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => dialog.showModal());
  }
}
