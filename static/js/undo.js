// The strip at the foot of the window: what was deleted can be brought back for a while.

import { fromTemplate } from "./page.js";

const STAYS = 30_000; // ms, and as long as it has the pointer or the focus

const home = document.getElementById("undo");
let timer = 0;

const isHeld = () => home.matches(":hover, :focus-within");

function wait() {
  clearTimeout(timer);
  if (home.firstElementChild) timer = setTimeout(() => (isHeld() ? wait() : home.replaceChildren()), STAYS);
}

/** Bring back what was deleted last. Says whether there is anything. */
export function undo() {
  const form = home.querySelector("form");
  form?.requestSubmit();
  return Boolean(form);
}

/** Say in the strip what has gone wrong outside any editor. */
export function complain(sentence) {
  const said = fromTemplate("complaint");
  said.querySelector("span").textContent = sentence;
  home.replaceChildren(said);
}

/** Begin: called once. */
export function startUndo() {
  new MutationObserver(wait).observe(home, { childList: true });
  wait();
}
