// The filter of the margin: a choice acts at once, the address keeps it, and back brings the one before.

import { cardOf, refresh } from "./margin.js";
import { cards, margin, toolbar } from "./page.js";
import { putInOrder } from "./places.js";

const form = document.getElementById("sift");
const address = () => location.pathname + location.search;

let shown;               // what the margin shows
const steps = new Set(); // addresses of steps back or forward that are asked for
let inHand = [];         // items that somebody writes in, while the others are swapped

/** What is being written, or is on its way, is no part of what is filtered. */
function takeOut({ target }) {
  if (target !== cards) return;
  inHand = [...cards.querySelectorAll("li[data-open], li[data-saving]")];
  for (const item of inHand) item.remove();
}

function putBack({ detail }) {
  if (detail.target !== cards) return;
  for (const item of inHand.splice(0)) {
    const id = item.querySelector(".card[id]")?.id.replace("annotation-", "");
    if (id) cardOf(id)?.closest("li").remove();
    cards.append(item);
    putInOrder(item);
  }
}

/** The margin shows what an address asks for. */
function onSifted({ detail }) {
  const isStep = steps.delete(detail.address);
  shown = detail.address;
  if (isStep) onStep(); // somebody may have gone on meanwhile
  else if (detail.address !== address()) history.pushState({}, "", detail.address);
  name();
  refresh();
}

/** Back and forward: show what the address asks for; a step to another passage asks for nothing. */
function onStep() {
  if (address() === shown || steps.has(address())) return;
  steps.add(address());
  form.elements.q.value = new URLSearchParams(location.search).get("q") ?? "";
  htmx.ajax("GET", address(), { source: margin, swap: "none" }).catch(() => steps.clear()); // onFailure tells of it
}

/** The buttons of the toolbar say what a colour means where the margin is looked at as a group does. */
function name() {
  for (const button of toolbar.querySelectorAll("button[data-color]")) {
    const words = document.getElementById(`legend-${button.dataset.color}`).textContent;
    button.title = words;
    button.ariaLabel = [button.ariaLabel.split(": ")[0], words].filter(Boolean).join(": ");
  }
}

/** Begin: called once. `opened` is the address with which the page was loaded. */
export function startFilter(opened) {
  shown = opened;
  const on = (event, listener) => document.body.addEventListener(event, listener);
  on("htmx:oobBeforeSwap", takeOut);
  on("htmx:oobAfterSwap", putBack);
  on("newsroom:sifted", onSifted);
  margin.addEventListener("click", ({ target }) => {
    if (!target.closest("#sift-all")) return;
    // Showing all leaves no words behind in the field that the answer does not hold, and takes the link away.
    form.elements.q.value = "";
    form.previousElementSibling.focus({ preventScroll: true });
  });
  addEventListener("popstate", onStep);
  onStep();
}
