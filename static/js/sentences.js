// The sentence cursor: it stands on a sentence, arrows move it, and the toolbar acts on its words. Loaded at the first `s`.

import { paintAs } from "./editor.js";
import { blocksOf, offsetOf, passageOf, rangeOf } from "./offsets.js";
import { announce, article, body, cards, passageOfItem, toolbar } from "./page.js";
import { hold, letGo, selected } from "./selection.js";

const TOP = 8;     // px from the window's top, and
const FOOT = 100;  // from its foot, where the help is, within which the cursor does not stand
const LOOK = 0.3;  // of the window's height, at which it is put when it has left the window

const dialog = document.getElementById("keys");
const name = toolbar.getAttribute("aria-label");
const home = document.querySelector(".floats");

let loading = null;
let sentences = [];    // passages, in order
let paragraphOf = [];  // for each sentence, the number of its block
let words = null;      // what the server says in the reader's language
let help = null;       // has the focus while the cursor is on: screen readers pass on all keys in it
let anchor = 0;        // the numbers of the sentences between which is what the cursor has
let head = 0;
let listening = null;  // what ends all listening: there while the cursor is on

// ---- the sentences ----

/** The sentences of the text, and the parts that a cursor is made of; asked for once. */
export function load() {
  loading ??= fetchPart().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fetchPart() {
  const answer = await fetch(`${location.pathname}revisions/${article.revision}/cursor/`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const part = document.createElement("template");
  part.innerHTML = await answer.text();
  const root = part.content.firstElementChild;
  words = root.dataset;
  help = root.querySelector(".cursor");
  sentences = words.sentences.match(/\S+/g)?.map((each) => each.split("-").map(Number)) ?? [];
  sentences = sentences.map(([start, end]) => ({ start, end }));
  const starts = blocksOf(body).map((block) => Number(block.dataset.start));
  paragraphOf = sentences.map(({ start }) => starts.findLastIndex((each) => each <= start));
  return { root, sentences };
}

/** The number of the sentence at an offset, or of the next one. */
export function sentenceAt(offset) {
  const found = sentences.findIndex(({ end }) => end > offset);
  return found < 0 ? sentences.length - 1 : found;
}

/** Which sentences these are, in words. */
export function where(from, to) {
  const said = from === to ? words.one : words.many;
  return said.replace("__n__", from + 1).replace("__m__", to + 1).replace("__count__", sentences.length);
}

// ---- where it begins ----

/** Put the cursor where the reader is: at what has the focus, or at the first sentence in view. */
export async function set() {
  await load();
  if (!sentences.length || (listening && isInView(sentences[head]))) return;
  const offset = offsetInHand();
  head = anchor = offset === null ? firstInView() : sentenceAt(offset);
  if (!listening) begin();
  show();
}

/** The offset of what the reader has in hand: selection, mark, card, paragraph, caret; or null. */
function offsetInHand() {
  const focused = document.activeElement, caret = getSelection();
  const item = focused.closest(".card")?.closest("li");
  const block = body.contains(focused) && focused.closest(".block");
  if (!listening && selected()) return selected().start;
  if (focused.matches("mark")) return offsetOf(focused, 0, body);
  if (item && cards.contains(item)) return passageOfItem(item).start;
  if (block && !block.contains(caret.anchorNode)) return Number(block.querySelector("[data-start]").dataset.start);
  const offset = body.contains(caret.anchorNode) ? offsetOf(caret.anchorNode, caret.anchorOffset, body) : null;
  // A caret is where the reader clicked last, which may be long ago.
  return offset !== null && isInView(sentences[sentenceAt(offset)]) ? offset : null;
}

const rectOf = (passage) => rangeOf(passage, body).getBoundingClientRect();

function isInView(passage) {
  const { top, bottom } = rectOf(passage);
  return bottom > 0 && top < innerHeight;
}

function firstInView() {
  const block = blocksOf(body).find((each) => each.getBoundingClientRect().bottom > 0);
  const from = block ? Number(block.dataset.start) : Infinity;
  const begins = ({ top, height }) => top + height / 2 >= 0;
  const found = sentences.findIndex((each) => each.start >= from && begins(rangeOf(each, body).getClientRects()[0]));
  return found < 0 ? sentences.length - 1 : found;
}

// ---- where it stands ----

/** Show what the cursor has, and say it. */
function show() {
  const { top, bottom } = rectOf(sentences[head]);
  if (top < TOP || bottom > innerHeight - FOOT) scrollBy({ top: top - innerHeight * LOOK, behavior: "instant" });
  stand();
  const which = where(...ends());
  toolbar.setAttribute("aria-label", which);
  help.querySelector("b").textContent = `${which}.`;
  announce(`${which}. ${rangeOf(sentences[head], body)}`);
}

const ends = () => [Math.min(anchor, head), Math.max(anchor, head)];

/** Paint the words, and have the toolbar act on them: also again, when parts of the text were swapped. */
function stand() {
  const [from, to] = ends();
  const range = rangeOf({ start: sentences[from].start, end: sentences[to].end }, body);
  const passage = passageOf(range, body);
  paintAs("sentence", [passage]);
  // After a highlight the cursor stays: the next sentence is an arrow away.
  hold(passage, { released: stand });
}

const clamped = (number) => Math.max(0, Math.min(number, sentences.length - 1));

/** The first and last sentence of the paragraph of a sentence. */
const first = (number) => paragraphOf.indexOf(paragraphOf[clamped(number)]);
const last = (number) => paragraphOf.lastIndexOf(paragraphOf[clamped(number)]);

/** Where each arrow leads; with Shift it takes `more`, and up and down go to the borders of paragraphs. */
const MOVES = {
  ArrowRight: () => head + 1,
  ArrowLeft: () => head - 1,
  ArrowDown: (more) => (more ? last(head === last(head) ? head + 1 : head) : last(head) + 1),
  ArrowUp: (more) => (more ? first(head === first(head) ? head - 1 : head) : first(first(head) - 1)),
};
const OTHER_WAY = { ArrowRight: "ArrowLeft", ArrowLeft: "ArrowRight" };

function move(key, more) {
  head = clamped(MOVES[key](more));
  if (!more) anchor = head;
  show();
}

// ---- on and off ----

function begin() {
  listening = new AbortController();
  const how = { signal: listening.signal, capture: true };
  getSelection().removeAllRanges();
  home.append(help);
  help.focus({ preventScroll: true });
  toolbar.setAttribute("data-cursor", "");
  document.addEventListener("keydown", onKey, how);
  document.addEventListener("focusin", ({ target }) => isOurs(target) || leave(), how);
  document.addEventListener("pointerdown", ({ target }) => isOurs(target) || leave(), how);
  document.addEventListener("selectionchange", () => getSelection().isCollapsed || leave(), how);
  const swapped = new MutationObserver(stand);
  swapped.observe(body, { childList: true, subtree: true });
  listening.signal.addEventListener("abort", () => swapped.disconnect());
}

const isOurs = (element) => [help, toolbar, dialog].some((each) => each.contains(element));

function leave() {
  if (!listening) return;
  listening.abort();
  listening = null;
  letGo();
  paintAs("sentence", []);
  toolbar.setAttribute("aria-label", name);
  toolbar.removeAttribute("data-cursor");
  help.remove();
}

/** Put caret and focus where Tab, `n` and `s` are to go on: at a place, and the next paragraph's link to a note. */
function goOnAt({ startContainer, startOffset }) {
  const isAfter = (note) => startContainer.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING;
  getSelection().collapse(startContainer, startOffset);
  [...body.querySelectorAll(".para-note")].find(isAfter)?.focus({ preventScroll: true });
}

function onKey(event) {
  const { key } = event;
  if (dialog.open || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  const inToolbar = toolbar.contains(document.activeElement);
  if (key === "Escape") {
    event.preventDefault();
    if (inToolbar) return help.focus({ preventScroll: true });
    const range = rangeOf(sentences[head], body);
    leave();
    return goOnAt(range);
  }
  if (!MOVES[key] || inToolbar) return;
  event.preventDefault();
  const fromRight = getComputedStyle(body).direction === "rtl";
  move((fromRight && OTHER_WAY[key]) || key, event.shiftKey);
}
