// "/" goes to the search: into its box where the page has one, else to its page.

import { bind } from "./shortcuts.js";

function find() {
  const box = document.getElementById("q");
  if (box) box.select();
  else document.querySelector("[data-find]").click();
}

bind({ "/": find });

// What was typed before htmx listened is asked for, too.
document.body.addEventListener("htmx:load", () => {
  const box = document.getElementById("q");
  if (box && box.value !== box.defaultValue) htmx.trigger(box, "newsroom:typed");
}, { once: true });
