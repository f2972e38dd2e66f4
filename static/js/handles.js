// A sentence by touch: held whole between two handles, which are dragged or moved by taps. Loaded at the first touch.

import { paintAs } from "./editor.js";
import { blocksOf, offsetOf, passageOf, rangeOf } from "./offsets.js";
import { announce, body, toolbar } from "./page.js";
import { hold, letGo } from "./selection.js";
import { load, sentenceAt, where } from "./sentences.js";

const CLEAR = 60; // px under the passage that its end's handle takes

const handles = {};    // the two buttons, by the end that they hold
let sentences = [];
let stops = null;      // where an end can be put: words, with what stands around the first and last of a sentence
let held = null;       // {start, end}
let inHand = "end";    // the end that the words of the toolbar move
let byWords = [];      // the buttons that do so
let listening = null;
let cameFrom = null;

/** Hold the first sentence of a paragraph. */
export async function take(block) {
  const part = await load();
  ({ sentences } = part);
  if (!sentences.length) return;
  for (const end of ["start", "end"]) handles[end] ??= part.root.querySelector(`.handle--${end}`);
  if (!byWords.length) byWords = [...part.root.querySelectorAll("[data-by]")];
  leave();
  begin(block.querySelector(".para-note"));
  takeSentence(Number(block.querySelector("[data-start]").dataset.start));
}

function takeSentence(offset) {
  const number = sentenceAt(offset);
  held = { ...sentences[number] };
  choose("end");
  show({ follow: true });
  announce(`${where(number, number)}. ${rangeOf(held, body)}`);
}

// ---- where an end can be put ----

function findStops() {
  const { lang } = body.closest("[lang]");
  const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  const found = blocksOf(body).flatMap((block) => {
    let at = Number(block.dataset.start);
    const segments = [...segmenter.segment(block.textContent)].map(({ segment, isWordLike }) => {
      const start = at;
      at += [...segment].length;
      return { start, end: at, isWordLike };
    });
    return segments.filter(({ isWordLike }) => isWordLike);
  });
  let next = 0;
  for (const { start, end } of sentences) {
    const first = next;
    while (found[next]?.start < end) next++;
    if (next === first) continue;
    found[first].start = start;
    found[next - 1].end = end;
  }
  return found;
}

/** Put an end at the word that is nearest to an offset; the passage keeps a word at least. */
function drop(end, offset) {
  stops ??= findStops();
  const allowed = stops.filter((stop) => (end === "start" ? stop.start < held.end : stop.end > held.start));
  const distance = (stop) => Math.abs(stop[end] - offset);
  held[end] = allowed.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best))[end];
  show();
}

/** Take more (1) by a sentence or to a sentence's end by words, or fewer (-1) by a word, at the end in hand. */
function change(by) {
  stops ??= findStops();
  const at = held[inHand], isStart = inHand === "start";
  const isAtSentence = sentences.some((sentence) => sentence[inHand] === at);
  const places = by > 0 && isAtSentence ? sentences : stops;
  const forward = isStart === by < 0;
  const to = forward
    ? places.find((place) => place[inHand] > at && !(isStart && place.start >= held.end))
    : places.findLast((place) => place[inHand] < at && !(!isStart && place.end <= held.start));
  if (!to) return;
  held[inHand] = to[inHand];
  show({ follow: true });
  announce(`${rangeOf(held, body)}`);
}

// ---- showing ----

function choose(end) {
  inHand = end;
  for (const [which, handle] of Object.entries(handles)) handle.toggleAttribute("data-in-hand", which === end);
}

/** Paint the words and put handles and toolbar around them; with `follow`, bring the end in hand into view. */
function show({ follow = false } = {}) {
  const range = rangeOf(held, body);
  paintAs("held", [held]);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const fromRight = getComputedStyle(body).direction === "rtl";
  put(handles.start, rects[0], fromRight ? "right" : "left");
  put(handles.end, rects.at(-1), fromRight ? "left" : "right");
  if (follow) handles[inHand].scrollIntoView({ block: "nearest", behavior: "instant" });
  hold(passageOf(range, body), { clear: CLEAR, released: leave });
}

function put(handle, rect, side) {
  handle.style.setProperty("--x", `${rect[side] + scrollX}px`);
  handle.style.setProperty("--y", `${rect.top + scrollY}px`);
  handle.style.setProperty("--line-h", `${rect.height}px`);
}

// ---- dragging ----

function caretAt(x, y) {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret) return [caret.offsetNode, caret.offset];
  const range = document.caretRangeFromPoint?.(x, y); // Safari
  return range && [range.startContainer, range.startOffset];
}

/** From the handle to the line at which its stem stands: the finger is beside the words, not over them. */
function onPointerDown(event, end) {
  const handle = handles[end];
  const { style } = handle;
  const x = parseFloat(style.getPropertyValue("--x")) - scrollX - event.clientX;
  const y = parseFloat(style.getPropertyValue("--y")) - scrollY + parseFloat(style.getPropertyValue("--line-h")) / 2 - event.clientY;
  choose(end);
  handle.setPointerCapture(event.pointerId);
  const dragging = new AbortController(), how = { signal: dragging.signal };
  handle.addEventListener("pointermove", (moved) => {
    // What lies over the words must not be found instead of them.
    document.body.setAttribute("data-dragging", "");
    const caret = caretAt(moved.clientX + x, moved.clientY + y);
    const offset = caret && offsetOf(...caret, body);
    if (offset != null) drop(end, offset);
  }, how);
  for (const done of ["pointerup", "pointercancel"]) {
    handle.addEventListener(done, () => {
      dragging.abort();
      document.body.removeAttribute("data-dragging");
      announce(`${rangeOf(held, body)}`);
    }, how);
  }
}

function onKey(event) {
  const end = Object.keys(handles).find((each) => handles[each] === document.activeElement);
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.key === "Escape") {
    event.preventDefault();
    leave();
  } else if (end && by) {
    event.preventDefault();
    choose(end);
    const fromRight = getComputedStyle(body).direction === "rtl";
    change(by * (end === "start" ? -1 : 1) * (fromRight ? -1 : 1));
  }
}

// ---- on and off ----

/** A tap on words takes their sentence, one on anything else ends it. */
function onClick(event) {
  const { target } = event;
  const button = byWords.find((each) => each.contains(target));
  if (button) {
    event.stopPropagation();
    return change(Number(button.dataset.by));
  }
  if (toolbar.contains(target) || Object.values(handles).includes(target)) return undefined;
  const caret = target.closest("#article-body [data-start]") && !target.closest("a") && caretAt(event.clientX, event.clientY);
  const offset = caret && offsetOf(...caret, body);
  if (offset == null) return leave();
  event.preventDefault();
  event.stopPropagation();
  return takeSentence(offset);
}

function begin(from) {
  cameFrom = from;
  listening = new AbortController();
  const { signal } = listening, capture = { signal, capture: true };
  getSelection().removeAllRanges();
  for (const [end, handle] of Object.entries(handles)) {
    document.body.append(handle);
    handle.addEventListener("pointerdown", (event) => onPointerDown(event, end), { signal });
  }
  toolbar.append(...byWords);
  document.body.setAttribute("data-handles", "");
  handles.end.focus({ preventScroll: true });
  document.addEventListener("keydown", onKey, capture);
  document.addEventListener("click", onClick, capture);
  document.addEventListener("selectionchange", () => getSelection().isCollapsed || leave(), { signal });
  addEventListener("resize", () => show(), { signal });
  // What others write meanwhile must not move the text.
  const swapped = new MutationObserver(() => show());
  swapped.observe(body, { childList: true, subtree: true });
  signal.addEventListener("abort", () => swapped.disconnect());
}

function leave() {
  if (!listening) return;
  listening.abort();
  listening = null;
  document.body.removeAttribute("data-handles");
  letGo();
  paintAs("held", []);
  const hadFocus = [...Object.values(handles), toolbar].some((each) => each.contains(document.activeElement));
  for (const each of [...Object.values(handles), ...byWords]) each.remove();
  if (hadFocus) cameFrom.focus({ preventScroll: true });
}
