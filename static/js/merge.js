// Brings the margin in line with what others did, around whatever the reader has in hand. Loaded at the first change.

import { cardOf, goTo, markOf } from "./margin.js";
import { counted, last } from "./notice.js";
import { announce, article, body, cards, fromTemplate, margin, narrow } from "./page.js";
import { placeNow, putInOrder } from "./places.js";

const MOST = 100;       // cards that are asked for by name; of more, all are
const STAYS = 30_000;   // ms for which the strip about new notes stays, and as long as it has pointer or focus
const GATHER = 2_000;   // ms in which what comes is told at once
const PAUSE = 100;      // ms after something was let go

let told = null;        // what is to stand in the margin: ids of annotations and their versions
let isLate = null;      // says whether that is no longer true
let pressed = false;    // whether a pointer is down: nothing moves away from under it
let isRest = false;     // whether a part waits until the reader lets it go
let trying = 0;
let unsaid = 0;         // how many new ones were not told yet
let saying = 0;
let strip = null;
let going = 0;
const stale = new Set(); // where blocks begin whose marks could not be put in yet

// ---- what differs ----

const idOf = (item) => item.querySelector(".card").id.replace("annotation-", "");
const itemsOf = (root) => [...root.querySelectorAll("li[data-version]")];
const isSelecting = () => !getSelection().isCollapsed && body.contains(getSelection().anchorNode);

/** Whether an item is in use: somebody writes in it, or is about to press something in it. */
function isInUse(item) {
  const focused = document.activeElement;
  if (item.querySelector("form.editor")) return true;
  return item.contains(focused) && !(focused.matches(".card") && told.cards[idOf(item)]);
}

/** What has to be fetched, and what has to go. */
function differences() {
  const here = new Set([...margin.querySelectorAll(".card[id]")].map((card) => card.id.replace("annotation-", "")));
  const changed = itemsOf(margin).filter((item) => told.cards[idOf(item)] !== item.dataset.version);
  const free = changed.filter((item) => !isInUse(item));
  const gone = free.filter((item) => !told.cards[idOf(item)]);
  const missing = Object.keys(told.cards).filter((id) => !here.has(id) && !told.hidden.includes(id));
  const wanted = [...free.map(idOf).filter((id) => told.cards[id]), ...missing];
  return { gone, wanted, isRest: free.length < changed.length, blocks: new Set([...stale, ...free.flatMap(blocksUnder)]) };
}

function blocksUnder(item) {
  const marks = body.querySelectorAll(`mark[data-annotations~="${idOf(item)}"]`);
  return [...marks].map((mark) => Number(mark.closest("[data-start]").dataset.start));
}

// ---- bringing in line ----

/**
 * Bring the margin in line with `news`. Resolves to "done", also when a part of it waits until the reader lets it
 * go; to "too late" when the reader's own changes have overtaken it; to "other text" when the page shows an older one.
 */
export async function merge(news, late) {
  if (news.revision !== Number(article.revision)) {
    last("edited", () => location.reload());
    return "other text";
  }
  told = news;
  isLate = late;
  return bring();
}

async function bring() {
  if (isLate()) return forget();
  const { gone, wanted, blocks } = differences();
  if (wanted.length || gone.length || blocks.size) {
    const part = await fetchPart(wanted, blocks);
    if (!part || isLate()) return forget();
    if (!pressed) put(part, gone, wanted);
  }
  isRest = pressed || stale.size > 0 || differences().isRest;
  return "done";
}

function forget() {
  told = null;
  isRest = true;
  return "too late";
}

async function fetchPart(wanted, blocks) {
  const asked = new URLSearchParams({ shown: article.revision, blocks: [...blocks].join() });
  if (wanted.length > MOST) asked.set("every", "1");
  else asked.set("cards", wanted.join());
  const answer = await fetch(`${article.annotationsUrl}changes/?${asked}`, {
    headers: { "HX-Request": "true", "HX-Current-URL": location.href },
  });
  if (answer.status === 409) return null;
  if (!answer.ok) throw new Error(`${answer.status}`);
  const part = document.createElement("template");
  part.innerHTML = await answer.text();
  return part.content;
}

function put(part, gone, wanted) {
  const arrived = [];
  for (const item of gone) if (!isInUse(item)) item.remove();
  for (const item of itemsOf(part)) {
    if (item.closest("#orphans") || !wanted.includes(idOf(item))) continue;
    const old = cardOf(idOf(item))?.closest("li");
    if (old && isInUse(old)) continue;
    if (old) replace(old, item);
    else arrived.push(item);
    putInOrder(item);
    htmx.process(item);
  }
  for (const item of cards.querySelectorAll("li[data-sent]")) item.remove();
  putAround(part);
  margin.querySelector(".margin-empty")?.toggleAttribute("hidden", Boolean(margin.querySelector(".card")));
  // What is painted over the text, and the places of cards, follow as after a change of the reader's own.
  htmx.trigger(document.body, "htmx:afterSettle");
  welcome(arrived.filter((item) => !item.firstElementChild.hasAttribute("data-mine")));
}

/** Put a newer card in the place of an item: in hand, open and focused as it was. */
function replace(old, item) {
  const card = item.firstElementChild, before = old.firstElementChild, isFocused = before === document.activeElement;
  card.toggleAttribute("data-active", before.hasAttribute("data-active"));
  const open = [...before.querySelectorAll("details")];
  card.querySelectorAll("details").forEach((each, place) => { each.open = open[place]?.open ?? each.open; });
  old.replaceWith(item);
  if (isFocused) card.focus({ preventScroll: true });
}

/** Put in what stands around the cards: marks in the text, orphans, counts. */
function putAround(part) {
  for (const source of part.querySelectorAll("[hx-swap-oob]")) {
    const [, selector] = source.getAttribute("hx-swap-oob").split(":");
    const target = selector ? document.querySelector(selector) : document.getElementById(source.id);
    if (target.matches("[data-start]")) putMarks(target, source);
    else if (source.id === "article-count") putCount(target, source);
    else if (source.id === "orphans" ? areOthers(target, source) : !target.contains(document.activeElement)) {
      target.replaceChildren(...source.childNodes);
      htmx.process(target);
    }
  }
}

/** The count above the text waits if it would take another line there and move the text. */
function putCount(target, source) {
  const before = [...target.childNodes], line = target.parentElement, height = line.offsetHeight;
  target.replaceChildren(...source.childNodes);
  if (line.offsetHeight !== height) target.replaceChildren(...before);
}

function areOthers(target, source) {
  const versions = (root) => itemsOf(root).map((item) => idOf(item) + item.dataset.version).join();
  return versions(target) !== versions(source) && !target.querySelector("form") && !target.contains(document.activeElement);
}

/** Put a block's marks in, or wait: a selection must not go, nor the mark that has the focus. */
function putMarks(block, source) {
  const start = Number(block.dataset.start), focused = document.activeElement.closest("mark");
  const id = block.contains(focused) && focused.dataset.annotations.split(" ")[0];
  const isHeld = isSelecting() && getSelection().getRangeAt(0).intersectsNode(block);
  if (isHeld || (id && !source.querySelector(`mark[data-annotations~="${id}"]`))) return stale.add(start);
  stale.delete(start);
  block.replaceChildren(...source.childNodes);
  const again = id && markOf(id);
  if (again) {
    again.tabIndex = 0;
    again.focus({ preventScroll: true });
  }
}

// ---- new ones ----

const newCards = () => [...cards.querySelectorAll(".card[data-new]")];

/** Say that others' notes have come; what is not in view is a press of the strip away. */
function welcome(items) {
  for (const item of items) {
    const card = item.firstElementChild;
    card.setAttribute("data-new", "");
    card.querySelector("time").before(fromTemplate("live-new"));
  }
  if (!items.length) return;
  unsaid += items.length;
  saying ||= setTimeout(() => {
    announce(counted("arrived", unsaid));
    unsaid = saying = 0;
  }, GATHER);
  placeNow();
  offer();
}

/** How far above (less than 0) or below (more than 0) of the window a new card's words are; 0 is in view. */
function distance(card) {
  const { top, bottom } = (markOf(idOf(card.closest("li"))) ?? card).getBoundingClientRect();
  return bottom < 0 ? bottom : Math.max(0, top - innerHeight);
}

/** The strip about what is not in view. On a phone no card is until it is asked for. */
function offer() {
  const away = newCards().filter((card) => distance(card) || narrow.matches);
  strip?.remove();
  strip = null;
  if (!away.length) return;
  const above = away.filter((card) => distance(card) < 0).length, below = away.filter((card) => distance(card) > 0).length;
  const where = [above && counted("above", above), below && counted("below", below)].filter(Boolean).join(", ");
  strip = fromTemplate("live-arrivals");
  strip.querySelector("[data-part=what]").textContent = counted("arrived", away.length);
  strip.querySelector("[data-part=where]").textContent = where;
  strip.querySelector("button").addEventListener("click", () => {
    goTo(idOf(away[0].closest("li")));
    offer();
  });
  document.querySelector(".floats-row").append(strip);
  goLater();
}

function goLater() {
  clearTimeout(going);
  going = setTimeout(() => (strip?.matches(":hover, :focus-within") ? goLater() : strip?.remove()), STAYS);
}

// ---- when the reader lets go ----

function onRelease() {
  clearTimeout(trying);
  if (isRest) trying = setTimeout(tryAgain, PAUSE);
}

async function tryAgain() {
  if (pressed || isSelecting()) return;
  const done = told && await bring().catch(() => "too late");
  if (done !== "done") document.dispatchEvent(new Event("newsroom:outdated"));
}

document.addEventListener("focusout", onRelease);
document.addEventListener("selectionchange", onRelease);
addEventListener("pointerdown", () => { pressed = true; });
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { pressed = false; onRelease(); });
addEventListener("scrollend", () => strip?.isConnected && offer());
