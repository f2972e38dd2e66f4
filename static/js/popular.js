// What many readers marked: shown once the reader has come to the article's end, or when they ask for it.

import { keep, recall } from "./memory.js";
import { rangeOf } from "./offsets.js";
import { article, body } from "./page.js";

const GAP = 4;        // px between the text and the counts beside it
const list = document.getElementById("popular");
const button = document.querySelector(".tools [data-popular]");
const counts = document.createElement("div");
const reached = `ended:${article.slug}`;
const passages = [...list.querySelectorAll("li")].map((item) => ({
  start: Number(item.dataset.from), end: Number(item.dataset.to), readers: item.dataset.readers,
}));

// Asked for in the address, it is shown whatever was chosen before.
let isAsked = !list.hidden;
let frame = 0;

const isShown = () => isAsked || (recall("popular") !== false && recall(reached) === true);

/** In the next frame, once for all that changed until then. */
function paintSoon() {
  frame ||= requestAnimationFrame(paint);
}

function paint() {
  frame = 0;
  const shown = isShown();
  list.hidden = !shown;
  button.setAttribute("aria-pressed", String(shown));
  const found = shown ? passages.map((each) => ({ ...each, range: rangeOf(each, body) })).filter(({ range }) => range) : [];
  CSS.highlights?.set("popular", new Highlight(...found.map(({ range }) => range)));
  const x = body.getBoundingClientRect().right + GAP + scrollX;
  counts.replaceChildren(...mostOfEachLine(found).map(([y, readers]) => {
    const count = document.createElement("span");
    count.className = "popular-count";
    count.textContent = `${readers} ×`;
    count.style.setProperty("--x", `${x}px`); // on a phone they stand at the edge of the window
    count.style.setProperty("--y", `${y}px`);
    return count;
  }));
}

/** Where lines stand in which a passage ends, and the most readers that one of those has: there is room for one count. */
function mostOfEachLine(found) {
  const lines = new Map();
  for (const { range, readers } of found) {
    const { top, height } = [...range.getClientRects()].at(-1), y = Math.round(top + scrollY + (height - 12) / 2);
    lines.set(y, Math.max(readers, lines.get(y) ?? 0));
  }
  return [...lines];
}

/** Begin: called once, on a page that has something to show. */
export function startPopular() {
  counts.ariaHidden = "true"; // the list at the article's end says it
  document.body.append(counts);
  button.addEventListener("click", () => {
    const show = !isShown();
    isAsked = false;
    keep("popular", show);
    if (show) keep(reached, true);
    paint();
  });
  button.disabled = false; // from here on it does something
  new IntersectionObserver(([end], watch) => {
    if (!end.isIntersecting) return;
    watch.disconnect();
    keep(reached, true);
    paint();
  }).observe(body.nextElementSibling);
  // Marks that come and go, another size of the text, a card that opens: the words move.
  new ResizeObserver(paintSoon).observe(body);
  new MutationObserver(paintSoon).observe(body, { childList: true, subtree: true });
  paint();
}
