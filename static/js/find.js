// "/" goes to the search: into its box where the page has one, else to its page.

import { bind } from "./shortcuts.js";

function find() {
  const box = document.getElementById("q");
  if (box) box.select();
  else document.querySelector("[data-find]").click();
}

bind({ "/": find });
