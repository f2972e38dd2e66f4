// What lasts at the foot of the window: no connection, another text. One at a time.

import { announce, fromTemplate } from "./page.js";

let notice = null;

/** Show the notice of that name, unless it is there. Its button does `act`, with its latest words in `fill`. */
export function last(name, act, fill = {}) {
  const isNew = notice?.dataset.live !== name;
  if (isNew) {
    notice?.remove();
    notice = fromTemplate(`live-${name}`);
    notice.querySelector("button").addEventListener("click", act);
    document.querySelector(".floats").append(notice);
  }
  for (const [part, words] of Object.entries(fill)) notice.querySelector(`[data-part=${part}]`).textContent = words;
  if (isNew) announce(notice.querySelector("span").textContent.trim());
}

/** Take a notice away. Says whether it was there. */
export function over(name) {
  if (notice?.dataset.live !== name) return false;
  notice.remove();
  notice = null;
  return true;
}

/** A sentence of the interface, translated by the server. */
export const said = (name) => document.getElementById("live-words").dataset[name];

/** A sentence about a number of things, as the server says it of one and of many. */
export const counted = (name, count) => said(count === 1 ? `${name}One` : `${name}Many`).replace("__count__", count);
