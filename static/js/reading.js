// Where its reader is in a story, told to the server as they read, so that they can go on from there on another device.

import { blocksOf } from "./offsets.js";
import { article, body } from "./page.js";

const DWELL = 4000; // ms in one place that count as reading it
const WORDS = 60;   // code points of a paragraph that name it

const BEGUN = 0.5;  // of the window's height, by which the text has to be scrolled

let told = 0;       // the offset of the furthest place that was told
let waiting = 0;
let isDone = false;

/** The first block that is not above the window, by halving: they stand one below the other. */
function blockAtTop(blocks) {
  let low = 0, high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].getBoundingClientRect().bottom > 0) high = middle;
    else low = middle + 1;
  }
  return blocks[low];
}

function tell(values) {
  const headers = JSON.parse(document.body.getAttribute("hx-headers"));
  // Nobody waits for it, and what is not told now is told with the next place.
  fetch(`${location.pathname}place/`, { method: "POST", body: new URLSearchParams(values), headers, keepalive: true })
    .catch(() => {});
}

function look() {
  const blocks = blocksOf(body);
  if (isDone || !blocks.length) return;
  if (blocks.at(-1).getBoundingClientRect().bottom <= innerHeight) {
    isDone = true;
    return tell({ done: 1 });
  }
  // Whoever has just begun has no place to come back to.
  if (body.getBoundingClientRect().top > -innerHeight * BEGUN) return;
  const block = blockAtTop(blocks), start = Number(block.dataset.start);
  if (start <= told || block.getBoundingClientRect().top > innerHeight) return;
  told = start;
  tell({ revision: article.revision, start, end: start + [...block.textContent].slice(0, WORDS).length });
}

function wait() {
  clearTimeout(waiting);
  waiting = setTimeout(look, DWELL);
}

/** Begin: called once, at the first scrolling of somebody who is signed in. */
export function startReading() {
  wait();
  addEventListener("scroll", wait, { passive: true });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return;
    clearTimeout(waiting);
    look();
  });
}
