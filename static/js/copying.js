// Taking a passage along: as a quotation with its source, or as an address that leads to it.

import { announce, article, word } from "./page.js";

const SHOWN = 1500; // ms that a button says what it did

/** The address of a passage, which finds its words after the paper has edited them too. */
export const addressOf = ({ start, end }) =>
  `${location.origin}${location.pathname}passages/${article.revision}/${start}-${end}/`;

/** A passage as a quotation: the words, headline, paper and the address of the words. */
export function quotation(passage) {
  const words = passage.exact.replace(/\s*\n\s*/g, " ");
  return `“${words}” — ${article.headline}, ${article.paper}, ${addressOf(passage)}`;
}

/**
 * Put text on the clipboard and say so, on the button that was pressed and to those who listen; `html` is the same with
 * its italics.
 */
export async function copy(text, button, html = "") {
  try {
    // Without https there is no `navigator.clipboard`.
    if (navigator.clipboard && !html) await navigator.clipboard.writeText(text);
    else copyByCommand(text, html);
  } catch {
    return announce(word("notCopied"));
  }
  announce(word("copied"));
  if (button.dataset.label) return;
  button.dataset.label = button.textContent;
  button.textContent = word("copied");
  setTimeout(() => {
    button.textContent = button.dataset.label;
    delete button.dataset.label;
  }, SHOWN);
}

function copyByCommand(text, html) {
  const giveText = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
  };
  document.addEventListener("copy", giveText, { once: true });
  if (!document.execCommand("copy")) throw new Error("refused");
}
