// "/" goes to the search: into its box where the page has one, else to its page.

import { bind } from "./shortcuts.js";

function find() {
  const box = document.getElementById("q");
  if (box) box.select();
  else document.querySelector("[data-find]").click();
}

bind({ "/": find });

// What Enter asked for is not asked for again as what was typed: that would take its answer's place, and its step back.
let entered = null;
document.addEventListener("submit", ({ target }) => { if (target.id === "ask") entered = target.elements.q.value; });
document.addEventListener("htmx:confirm", (event) => {
  if (event.target.id !== "q") return;
  if (event.target.value === entered) event.preventDefault();
  entered = null;
});

// What was typed before htmx listened is asked for, too.
document.body.addEventListener("htmx:load", () => {
  const box = document.getElementById("q");
  if (box && box.value !== box.defaultValue) htmx.trigger(box, "newsroom:typed");
}, { once: true });
