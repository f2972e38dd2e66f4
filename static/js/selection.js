// The selection and its toolbar: what is selected, where the toolbar stands, and what a button of it does.

import { passageOf, rangeOf } from "./offsets.js";
import { body, isTyping, toolbar } from "./page.js";

const GAP = 8;            // px between the selection and the toolbar
const CLEAR = 30;         // px under a selection by touch: its handles are there
const PAUSE = 120;        // ms without a change before the toolbar comes for a selection by keys
const TOUCH_PAUSE = 350;  // ms, by touch: the handles are still being dragged

let held = null;          // the passage under the toolbar
let holder = null;        // what holds it instead of the browser's selection: the sentence cursor
let pointer = matchMedia("(pointer: coarse)").matches ? "touch" : "mouse";
let pressed = false;
let waiting = 0;

/** Whether the last pointer was a finger. */
export const byTouch = () => pointer === "touch";

/** The passage that is selected now, or null. */
export function selected() {
  if (holder) return held;
  const selection = getSelection();
  if (selection.isCollapsed || isTyping(document.activeElement)) return null;
  return passageOf(selection.getRangeAt(0), body);
}

/** The paragraph (or list, or quotation) in which the focus or the caret stands, or null. */
export function blockInHand() {
  const focused = document.activeElement;
  const node = focused && focused !== document.body ? focused : getSelection().anchorNode;
  const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  return body.contains(element) ? element.closest(".block") : null;
}

/** Whether the toolbar is there. */
export const isOpen = () => !toolbar.hidden;

/** Have the toolbar there; a button of it only as long as a note that lost its words waits for others. */
function open() {
  const place = toolbar.querySelector("[data-action=place]");
  if (place) place.hidden = !document.querySelector("#margin [data-placing]");
  toolbar.hidden = false;
  stand();
}

/** Take the toolbar away; the selection stays. */
export function hide() {
  clearTimeout(waiting);
  toolbar.hidden = true;
  held = null;
}

/**
 * Hold a passage as if it were selected, with the toolbar beside it. `clear` is how many px above and below are taken;
 * `released` is called once something was done with it, and holds it again or does not.
 */
export function hold(passage, { clear = GAP, released }) {
  clearTimeout(waiting);
  held = passage;
  holder = { clear, released };
  open();
}

/** Hold nothing any more. */
export function letGo() {
  holder = null;
  hide();
}

/** Take the toolbar and the selection away; a caret stays where it ended. */
export function release() {
  const released = holder?.released;
  letGo();
  released?.();
  const selection = getSelection();
  if (!selection.isCollapsed) selection.collapseToEnd();
}

function look() {
  if (holder) return;
  const passage = selected();
  if (!passage) return toolbar.contains(document.activeElement) ? undefined : hide();
  held = passage;
  open();
}

/** Above the selection, under it by touch or where there is no room; in view, and never over the words. */
function stand() {
  const range = held && rangeOf(held, body);
  if (!range) return;
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const first = rects[0], bottom = Math.max(...rects.map((rect) => rect.bottom));
  const height = toolbar.offsetHeight, touch = pointer !== "mouse";
  const above = first.top - height - (holder?.clear ?? GAP), below = bottom + (holder?.clear ?? (touch ? CLEAR : GAP));
  const fits = (y) => y >= 0 && y + height <= innerHeight;
  const [best, other] = touch ? [below, above] : [above, below];
  // A selection taller than the window leaves no room: then the toolbar stays at the window's edge.
  const y = [best, other].find(fits) ?? (touch ? innerHeight - height - GAP : GAP);
  const edge = body.getBoundingClientRect().right + GAP;
  const x = Math.max(GAP, Math.min(first.left - GAP, edge - toolbar.offsetWidth, innerWidth - toolbar.offsetWidth - GAP));
  toolbar.style.setProperty("--y", `${y + scrollY}px`);
  toolbar.style.setProperty("--x", `${x + scrollX}px`);
}

// ---- the buttons ----

/** The buttons that are shown: one is there only as long as a note waits to be placed. */
const buttons = () => [...toolbar.querySelectorAll("button")].filter((button) => button.offsetWidth);

function focusButton(button) {
  for (const each of buttons()) each.tabIndex = each === button ? 0 : -1;
  button.focus();
}

function onToolbarKey(event) {
  const all = buttons(), here = all.indexOf(document.activeElement);
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  focusButton(all[to % all.length]);
}

/** Tab goes from a selection to its toolbar, wherever in the document that stands. */
function onTab(event) {
  if (event.key !== "Tab" || event.shiftKey || !isOpen() || toolbar.contains(document.activeElement)) return;
  event.preventDefault();
  focusButton(buttons().find((button) => button.tabIndex === 0) ?? buttons()[0]);
}

/**
 * Begin: called once. `act` gets the action of a button ("highlight", "note", "copy", "link"), the passage, and the
 * button itself.
 */
export function startSelection(act) {
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    if (holder) return;
    if (pressed) return hide();
    waiting = setTimeout(look, pointer === "touch" ? TOUCH_PAUSE : PAUSE);
  });
  document.addEventListener("pointerdown", (event) => {
    if (toolbar.contains(event.target)) return;
    pointer = event.pointerType || "mouse";
    // A pen selects as a mouse does; by touch the system's own handles do, and tell nothing of it.
    pressed = pointer !== "touch" && event.button === 0;
  });
  for (const end of ["pointerup", "pointercancel", "dragend"]) {
    addEventListener(end, () => {
      if (!pressed) return;
      pressed = false;
      setTimeout(look);
    });
  }
  document.addEventListener("keydown", (event) => {
    pressed = false;
    if (event.shiftKey && event.key.startsWith("Arrow")) pointer = "mouse";
    onTab(event);
  });
  // Pressing a button must not take the selection away.
  toolbar.addEventListener("mousedown", (event) => event.preventDefault());
  toolbar.addEventListener("keydown", onToolbarKey);
  toolbar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && held) act(button.dataset.action, held, button);
  });
  addEventListener("resize", stand);
}
