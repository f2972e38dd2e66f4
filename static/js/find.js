// "/" goes to the search: into its box where the page has one, else to its page. Single keys can be switched off (keys.js).

const box = () => document.getElementById("q");
const isTyping = (element) => Boolean(element?.closest("input, textarea, select, [contenteditable]"));

/** Whether somebody who reads in this browser has switched single keys off. */
function areOff() {
  try {
    return Object.entries(localStorage).some(([name, value]) => /^newsroom:.*:keys$/.test(name) && value === "false");
  } catch {
    return false; // The browser keeps nothing.
  }
}

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (isTyping(document.activeElement) || document.querySelector("dialog[open]") || areOff()) return;
  event.preventDefault();
  if (box()) box().select();
  else document.querySelector("[data-find]")?.click();
});
