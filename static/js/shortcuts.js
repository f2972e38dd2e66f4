// Single keys on every page, and the list of them. They do nothing while somebody types, and can be switched off
// (WCAG 2.1.4).

import { keep, recall } from "./memory.js";
import { body, isTyping } from "./page.js";

const dialog = document.getElementById("keys");

const single = { "?": () => dialog.showModal(), j: () => step(1), k: () => step(-1) };

/** Add what single keys do on a page, by key. */
export const bind = (more) => Object.assign(single, more);

/** Whether a key was pressed alone. The third level of a keyboard counts: "[" is AltGr and 8 on a German one. */
export function isAlone(event) {
  return !event.repeat && (event.getModifierState("AltGraph") || !(event.ctrlKey || event.altKey || event.metaKey));
}

/** Whether a key is for something else: a dialog over the page, an input method, or what has taken it already. */
export const isTaken = (event) =>
  event.defaultPrevented || event.isComposing || Boolean(document.querySelector("dialog[open]"));

/** The stories of a list; on a story its paragraphs. */
const places = () => body
  ? [...body.querySelectorAll(".block")]
  : [...document.querySelectorAll("main :is(h2, h3, h4) > a[href^='/articles/']")].filter((link) => link.offsetParent);

/** Go to the next place (1) or the one before (-1): from the one that has the focus, or from the window's upper edge. */
function step(by) {
  const all = places(), below = all.findIndex((each) => each.getBoundingClientRect().top >= 0);
  const here = all.findIndex((each) => each.contains(document.activeElement));
  const edge = below < 0 ? all.length : below;
  const next = all[here < 0 ? edge - (by < 0) : here + by];
  if (!next) return;
  // A paragraph is held by its link: Enter and `n` write a note on it.
  (next.querySelector(":scope > .para-note") ?? next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (isTaken(event) || isTyping(target) || !single[key] || recall("keys") === false || !isAlone(event)) return;
  event.preventDefault();
  single[key]();
});

const choice = dialog.querySelector("[name=keys]");
choice.checked = recall("keys") !== false;
choice.addEventListener("change", () => keep("keys", choice.checked));
dialog.addEventListener("click", (event) => {
  if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
});
for (const button of document.querySelectorAll("[data-keys]")) button.addEventListener("click", () => dialog.showModal());
