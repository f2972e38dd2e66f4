// What many readers marked: shown once the reader has come to the article's end, or when they ask for it.

import { keep, recall } from "./memory.js";
import { rangeOf } from "./offsets.js";
import { article, body, narrow } from "./page.js";

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
  const edge = body.getBoundingClientRect().right;
  counts.replaceChildren(...found.map(({ range, readers }) => {
    const last = [...range.getClientRects()].at(-1), count = document.createElement("span");
    count.className = "popular-count";
    count.textContent = `${readers} ×`;
    count.style.setProperty("--x", `${(narrow.matches ? last.right + 1 : edge + GAP) + scrollX}px`);
    count.style.setProperty("--y", `${last.top + scrollY + (narrow.matches ? -4 : (last.height - 12) / 2)}px`);
    return count;
  }));
}

/** Begin: called once, on a page that has something to show. */
export function startPopular() {
  counts.ariaHidden = "true"; // the list at the article's end says it
  document.body.append(counts);
  button.closest("li").hidden = false;
  button.addEventListener("click", () => {
    const show = !isShown();
    isAsked = false;
    keep("popular", show);
    if (show) keep(reached, true);
    paint();
  });
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
