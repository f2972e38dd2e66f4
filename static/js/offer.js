// What a visitor gets who marks words: the words, and a way to sign in that comes back to them.

import { activate, closeSheet, openSheet } from "./margin.js";
import { paintAs } from "./editor.js";
import { article, cards, fromTemplate, margin, narrow, setPassage } from "./page.js";
import { putInOrder } from "./places.js";

/** Offer to keep a passage, in `color` if one was chosen. */
export function offer(passage, color) {
  close();
  const item = fromTemplate("offer");
  setPassage(item, passage);
  item.querySelector(".card-quote").textContent = passage.exact;
  const link = item.querySelector("a[data-next]");
  const { start, end } = passage;
  const back = `${article.newUrl}?${new URLSearchParams({ start, end, revision: article.revision, ...(color && { color }) })}`;
  link.href += `?next=${encodeURIComponent(back)}`;
  if (color) item.querySelector(".card").dataset.color = color;
  item.querySelector("[data-action=not-now]").addEventListener("click", close);
  margin.querySelector("[data-go=close]").addEventListener("click", close, { once: true });
  putInOrder(item);
  activate([]);
  paintAs("pending", [passage]);
  if (narrow.matches) openSheet();
  link.focus({ preventScroll: true });
}

function close() {
  const item = cards.querySelector("li:has(.offer)");
  if (!item) return;
  item.remove();
  paintAs("pending", []);
  closeSheet();
  activate([]);
}
