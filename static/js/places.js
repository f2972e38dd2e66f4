// Where cards stand: each level with its passage, pushed only as far as its neighbours need. They stay in the flow of
// the margin, so they can never cover each other; what is set is the space above a card, where it is another than before.

import { rangeOf } from "./offsets.js";
import { body, cards, narrow, passageOfItem } from "./page.js";

const GAP = 10;          // px between two cards, as in the styles
const RISE = 7;          // px from the top of a card to the top of its first line
const GLIDE = 140;       // ms that a card takes from one place to another

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const stood = new WeakMap(); // items and where they stand: px from the head of the cards
let frame = 0;
let length = 0;          // px that all of them take

/** Whether the cards take as many px as when they were placed: then nothing moved but what was moved on purpose. */
export const isPlaced = (px) => Math.abs(px - length) < 1;

/** Put the cards into their places in the next frame, however often that is asked for until then. */
export function place() {
  frame ||= requestAnimationFrame(placeNow);
}

/** Put the cards into their places: everything is read before anything is written. */
export function placeNow() {
  cancelAnimationFrame(frame);
  frame = 0;
  cards.toggleAttribute("data-placed", !narrow.matches);
  if (narrow.matches) return;
  const { top, left } = cards.getBoundingClientRect(), { right } = body.getBoundingClientRect();
  const all = wanted(top);
  settle(all);
  let end = 0, foot = 0;
  for (const each of all) {
    set(each.item, "--above", each.y - end);
    end = each.y + each.height;
    foot = Math.max(foot, end);
    if (each.isActive) {
      set(each.card, "--lead", left - right - 4);
      // A line leads from the card to its passage, but not to one that it was pushed away from.
      each.card.toggleAttribute("data-level", Math.abs(each.y - each.want) < GAP);
    }
  }
  length = end;
  set(cards, "padding-block-end", foot - end);
  glide(all, top);
}

/** Only what differs is written: each writing has an element styled anew. */
function set({ style }, name, pixels) {
  const value = `${Math.round(pixels * 100) / 100}px`;
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}

/** Where each card would like to stand. */
function wanted(top) {
  const firsts = new Map();
  for (const mark of body.getElementsByTagName("mark")) {
    for (const id of mark.dataset.annotations.split(" ")) if (!firsts.has(id)) firsts.set(id, mark);
  }
  const all = [];
  for (const item of cards.children) {
    const card = item.firstElementChild, height = card?.offsetHeight;
    if (!height) continue; // on its way to the server, or folded
    const passage = firsts.get(card.id.replace("annotation-", "")) ?? rangeOf(passageOfItem(item), body);
    const line = passage?.getClientRects()[0];
    // What is about the whole article stands above all that is about a passage.
    const want = "whole" in item.dataset ? -Infinity : (line?.top ?? top) - top - RISE;
    all.push({ item, card, want, height, isActive: card.hasAttribute("data-active") });
  }
  return all;
}

/**
 * Give each its `y`. The active card takes its place, and those that are active with it follow at once. Those before it
 * give way upward as far as there is room, and the rest follows below: so it is level with its passage at the top of a
 * text too, where nothing can give way.
 */
function settle(all) {
  if (!all.length) return;
  const order = all.toSorted((one, other) => one.want - other.want);
  const active = Math.max(0, order.findIndex(({ isActive }) => isActive)), inHand = order[active];
  let ceiling = inHand.y = Math.max(0, inHand.want), floor = ceiling + inHand.height + GAP;
  const crowded = [];
  for (const each of order.slice(0, active).reverse()) {
    each.y = Math.min(Math.max(0, each.want), ceiling - GAP - each.height);
    if (each.y < 0) crowded.unshift(each);
    else ceiling = each.y;
  }
  const after = order.slice(active + 1), rest = after.findIndex(({ isActive }) => !isActive);
  after.splice(rest < 0 ? after.length : rest, 0, ...crowded);
  for (const each of after) {
    each.y = Math.max(each.want, floor);
    floor = each.y + each.height + GAP;
  }
}

/** Show the way from the old place to the new one, of the cards that are in view at its end. */
function glide(all, top) {
  for (const { item, card, y, height } of all) {
    const from = stood.get(item) ?? y, isSeen = top + y < innerHeight && top + y + height > 0;
    stood.set(item, y);
    if (isSeen && !calm.matches && Math.abs(from - y) > 1) {
      card.animate({ translate: [`0 ${from - y}px`, "0 0"] }, { duration: GLIDE, easing: "ease-out" });
    }
  }
}

/** Put a new item among the others, in the order of the text. */
export function putInOrder(item) {
  const { start, end } = passageOfItem(item);
  const after = [...cards.children].find((other) => {
    const its = passageOfItem(other);
    return other !== item && (its.start > start || (its.start === start && its.end < end));
  });
  // Moving an item takes the focus out of it, so it is left where it is if that is right.
  const isThere = item.parentElement === cards && item.nextElementSibling === (after ?? null);
  if (!isThere) cards.insertBefore(item, after ?? null);
}
