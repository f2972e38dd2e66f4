// Highlights of others without a word on the same passage: one line in the margin, until the passage is in hand. Loaded
// where there are such. Without it, and in print, all of them are shown.

import { activate, cardOf, focusCard } from "./margin.js";
import { cards, fromTemplate, passageOfItem, setPassage, word } from "./page.js";
import { place } from "./places.js";

const LEAST = 3; // from so many on one line is clearer than theirs

const idOf = (item) => item.firstElementChild.id.replace("annotation-", "");

/** Neighbours that only mark words and that all overlap the first of them. */
function runs() {
  const found = [];
  let end = -1;
  for (const item of cards.querySelectorAll("li[data-from]:not(.fold)")) {
    const passage = passageOfItem(item), isBare = item.hasAttribute("data-bare");
    if (isBare && passage.start < end) {
      found.at(-1).push(item);
      continue;
    }
    end = isBare ? passage.end : -1;
    if (isBare) found.push([item]);
  }
  return found.filter(({ length }) => length >= LEAST);
}

function fold() {
  const folded = runs(), items = new Set(folded.flat()), firsts = new Set(folded.map(([first]) => idOf(first)));
  for (const line of cards.querySelectorAll(".fold")) if (!firsts.has(line.dataset.fold)) line.remove();
  for (const item of cards.children) item.toggleAttribute("data-folded", items.has(item));
  for (const run of folded) putLine(run);
  watch.takeRecords(); // that was all our own
  place();
}

/** The line above a run says how many they are; pressed, it shows them. */
function putLine(run) {
  const first = idOf(run[0]);
  let line = cards.querySelector(`[data-fold="${first}"]`);
  if (!line) {
    line = fromTemplate("fold");
    line.dataset.fold = first;
    setPassage(line, passageOfItem(run[0]));
  }
  const said = word("highlights").replace("__count__", run.length), button = line.firstElementChild;
  if (button.textContent !== said) button.textContent = said;
  button.onclick = () => {
    activate(run.map(idOf));
    focusCard(cardOf(first));
  };
  if (line.nextElementSibling !== run[0]) run[0].before(line);
}

const watch = new MutationObserver(fold);

/** Begin: called once. */
export function startFolding() {
  watch.observe(cards, { childList: true });
  fold();
}
