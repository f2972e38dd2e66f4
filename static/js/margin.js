// The margin: cards and marks that show each other, going from one to the next, the sheet on a phone.

import { rangeOf } from "./offsets.js";
import { body, cards, isTyping, margin, narrow, passageOfItem } from "./page.js";
import { isPlaced, place, placeNow } from "./places.js";

const UNDER = 22;        // px from the end of a passage to the sheet
const HOVER_DELAY = 90;  // ms, so that crossing a page with the pointer stirs nothing

let stop = null;         // the mark that has the text's one stop of Tab
let hovering = 0;
let pressed = false;     // whether a pointer is down in the margin
let clear = 0;           // px of the window's height that the sheet leaves to the text

const idsOf = (mark) => mark.dataset.annotations.split(" ");
export const idOf = (card) => card.id.replace("annotation-", "");
export const cardOf = (id) => document.getElementById(`annotation-${id}`);
const stops = () => [...body.querySelectorAll("mark[tabindex]")];
const marksOf = (id) => body.querySelectorAll(`mark[data-annotations~="${id}"]`);
/** The mark at which an annotation begins. */
export const markOf = (id) => marksOf(id)[0];

// ---- what is active ----

/** Show these annotations, and no others, as the ones in hand. */
export function activate(ids) {
  for (const each of document.querySelectorAll(".card[data-active]:not([data-editing]), mark[data-active]")) {
    each.removeAttribute("data-active");
  }
  for (const id of ids) {
    cardOf(id)?.setAttribute("data-active", "");
    cardOf(id)?.removeAttribute("data-new");
    for (const mark of marksOf(id)) mark.setAttribute("data-active", "");
  }
  place();
}

/** The ids of the annotations in hand. */
const active = () => [...document.querySelectorAll(".card[data-active][id]")].map(idOf);

/** Bring the page back in line after parts of it were swapped. */
export function refresh() {
  const all = stops();
  if (!stop?.isConnected) stop = all.find((mark) => mark.dataset.annotations === stop?.dataset.annotations) ?? all[0];
  for (const mark of all) {
    // Also what is set to what it was has the page styled anew.
    if (mark.tabIndex !== (mark === stop ? 0 : -1)) mark.tabIndex = mark === stop ? 0 : -1;
    if (!mark.hasAttribute("aria-describedby")) {
      mark.setAttribute("aria-describedby", idsOf(mark).map((id) => `label-${id}`).join(" "));
    }
  }
  activate(active());
}

/** The number of each annotation in print stands at the mark where it ends. */
function number() {
  const lasts = new Map();
  for (const mark of body.querySelectorAll("mark")) {
    delete mark.dataset.n;
    for (const id of idsOf(mark)) lasts.set(id, mark);
  }
  [...cards.querySelectorAll("li:not([data-whole]) > .card[id]")].forEach((card, before) => {
    const last = lasts.get(idOf(card));
    if (last) last.dataset.n = last.dataset.n ? `${last.dataset.n}, ${before + 1}` : before + 1;
  });
}

// ---- going about ----

/** Make a mark the one in hand, with the stop of Tab. */
function take(mark) {
  const first = mark.hasAttribute("tabindex") ? mark : markOf(idsOf(mark).at(-1));
  if (stop) stop.tabIndex = -1;
  stop = first;
  stop.tabIndex = 0;
  activate(idsOf(mark));
}

/** Go to the next (1) or previous (-1) annotation of the text. */
export function step(by) {
  const all = stops();
  if (!all.length) return;
  const inHand = body.querySelector("mark[data-active]") || document.activeElement === stop;
  const seen = all.findIndex((mark) => mark.getBoundingClientRect().top >= 0);
  const from = inHand ? all.indexOf(stop) : (seen < 0 ? all.length : seen) - (by > 0 ? 1 : 0);
  const mark = all[Math.min(all.length - 1, Math.max(0, from + by))];
  show(mark);
}

/** Bring a mark into view with its cards; on a phone in the sheet if it is open. */
function show(mark) {
  take(mark);
  if (margin.hasAttribute("data-sheet")) return openSheet(mark);
  stop.focus({ preventScroll: true });
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 60 || bottom > innerHeight - 60) mark.scrollIntoView({ block: "center" });
}

/** From a mark to its card, or, on a phone, into the sheet. */
export function enterCard(mark) {
  take(mark);
  if (narrow.matches) openSheet();
  focusCard(cardOf(idsOf(mark)[0]));
}

/** From a card back to its mark. Says whether there was one. */
export function leaveCard(card) {
  const mark = markOf(idOf(card));
  if (mark) show(mark);
  return Boolean(mark);
}

/** Focus a card without moving the page under the reader. */
export const focusCard = (card) => card?.focus({ preventScroll: true });

// ---- the sheet ----

/** Open the sheet with the active cards, at the one that begins at `mark` if given; the passage ends above it. */
export function openSheet(mark) {
  margin.setAttribute("data-sheet", "");
  margin.scrollTop = 0;
  const card = mark && cardOf(idsOf(mark).find((id) => markOf(id) === mark));
  if (card) margin.scrollTop = card.getBoundingClientRect().top - margin.querySelector(".sheet-bar").getBoundingClientRect().bottom;
  clear = 0;
  raise();
}

/** Have the passage end above the sheet, unless the reader has scrolled it away from there. */
function raise() {
  const end = [...body.querySelectorAll("mark[data-active]")].at(-1) ?? editedRange();
  const foot = end?.getBoundingClientRect().bottom;
  const free = innerHeight - margin.offsetHeight; // where its top will be: it may still be rising
  if (end && (!clear || (foot < clear && foot > free))) scrollBy(0, foot - free + UNDER);
  clear = free;
}

function editedRange() {
  const item = cards.querySelector("li:has([data-editing])");
  return item && rangeOf(passageOfItem(item), body);
}

/** Close the sheet. Says whether it was open. */
export function closeSheet({ focus = true } = {}) {
  if (!margin.hasAttribute("data-sheet")) return false;
  const mark = stop?.hasAttribute("data-active") && stop;
  margin.removeAttribute("data-sheet");
  activate([]);
  if (focus && mark) mark.focus({ preventScroll: true });
  return true;
}

const SHEET = { previous: () => step(-1), next: () => step(1), close: () => closeSheet() };

// ---- listening ----

const sizes = new ResizeObserver((changed) => {
  if (!changed.every(({ target, contentRect }) => target === cards && isPlaced(contentRect.height))) placeNow();
  if (margin.hasAttribute("data-sheet")) raise();
});

function onPointerOver(event) {
  clearTimeout(hovering);
  const mark = event.target.closest("mark");
  if (event.pointerType !== "mouse" || narrow.matches || event.buttons || isTyping(document.activeElement)) return;
  if (mark) hovering = setTimeout(() => activate(idsOf(mark)), HOVER_DELAY);
}

/** Pointing at a card lights up its marks and moves nothing. */
function onPointerOverCard(event) {
  const card = event.target.closest(".card[id]");
  for (const mark of body.querySelectorAll("mark[data-pointed]")) mark.removeAttribute("data-pointed");
  if (card) for (const mark of marksOf(idOf(card))) mark.setAttribute("data-pointed", "");
}

function onClickInText(event) {
  if (!getSelection().isCollapsed || event.target.closest("a")) return;
  const mark = event.target.closest("mark");
  if (!mark) return activate([]);
  take(mark);
  if (!narrow.matches) return;
  openSheet();
  focusCard(cardOf(idsOf(mark)[0]));
}

/**
 * From the first letter of what can take the focus Chromium selects nothing: so a mark cannot as long as a pointer is
 * down on it.
 */
function onPointerDown({ target }) {
  const mark = target.closest("mark[tabindex]");
  if (!mark) return;
  const { tabIndex } = mark, letGo = new AbortController();
  mark.removeAttribute("tabindex");
  const restore = () => {
    letGo.abort();
    mark.tabIndex = mark === stop ? 0 : tabIndex;
  };
  for (const end of ["pointerup", "pointercancel", "dragend"]) addEventListener(end, restore, { signal: letGo.signal });
}

/** Choices that have opened over a card close when their reader turns to something else. */
function shutChoices({ target }) {
  for (const choices of margin.querySelectorAll(".card-see[open]")) if (!choices.contains(target)) choices.open = false;
}

function onCard(event) {
  const card = event.target.closest(".card[id]");
  if (card && !card.hasAttribute("data-active")) activate([idOf(card)]);
}

/** What the card in which somebody goes about by keys offers stays in sight, whatever else becomes active. */
function onFocus(event) {
  const card = event.target.closest(".card[id]"), isThere = event.type === "focusin";
  card?.toggleAttribute("data-focused", isThere && event.target.matches(":focus-visible"));
  if (!isThere || pressed) return;
  onCard(event);
  shutChoices(event);
}

/** The address may name an annotation: go there. */
function followAddress() {
  const id = location.hash.match(/^#annotation-([\w-]+)$/)?.[1];
  if (id) bringUp(id);
}

/** Bring the passage of an annotation into view, with its card; of a reply the one that it stands on. */
function bringUp(key) {
  const shown = cardOf(key), id = shown ? idOf(shown.closest(".card")) : key;
  for (let fold = shown?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const mark = markOf(id);
  if (mark) take(mark);
  activate([id]);
  placeNow();
  mark?.scrollIntoView({ block: "center" });
  if (mark && narrow.matches) openSheet();
  if (shown && !shown.matches(".card")) shown.scrollIntoView({ block: "nearest" });
}

/** Go to an annotation: to its passage, with the focus on its card. */
export function goTo(id) {
  bringUp(id);
  if (!markOf(id)) {
    if (narrow.matches) openSheet();
    cardOf(id)?.scrollIntoView({ block: "nearest" });
  }
  focusCard(cardOf(id));
}

/** Begin: called once. */
export function startMargin() {
  body.addEventListener("click", onClickInText);
  body.addEventListener("pointerdown", onPointerDown);
  document.addEventListener("pointerdown", shutChoices);
  body.addEventListener("pointerover", onPointerOver);
  body.addEventListener("focusin", (event) => event.target.matches("mark") && take(event.target));
  margin.addEventListener("pointerover", onPointerOverCard);
  margin.addEventListener("pointerleave", onPointerOverCard);
  margin.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-go]");
    if (button) SHEET[button.dataset.go]();
    else onCard(event);
  });
  // A button gets the focus before its click is done: the cards must not move away from under the pointer.
  margin.addEventListener("pointerdown", () => { pressed = true; });
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { pressed = false; });
  margin.addEventListener("focusin", onFocus);
  margin.addEventListener("focusout", onFocus);
  narrow.addEventListener("change", () => { closeSheet({ focus: false }); place(); });
  addEventListener("hashchange", followAddress);
  visualViewport?.addEventListener("resize", aboveKeyboard);
  addEventListener("beforeprint", number);
  for (const each of [body, margin, cards]) sizes.observe(each);
  margin.setAttribute("data-live", "");
  refresh();
  placeNow();
  followAddress();
}

/** On a phone the keyboard covers the foot of the window: the sheet stands on it. */
function aboveKeyboard() {
  const covered = innerHeight - visualViewport.height - visualViewport.offsetTop;
  margin.style.setProperty("--keyboard", `${Math.max(0, covered)}px`);
}
