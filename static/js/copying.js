// Taking a passage along: as a quotation with its source, or as an address that leads to it.

import { blocksOf } from "./offsets.js";
import { announce, article, body, word } from "./page.js";

const WHOLE = 100;  // letters up to which an address holds the whole quote
const ENDS = 4;     // words from either end that it holds otherwise
const SHOWN = 1500; // ms that a button says what it did

const address = () => location.origin + location.pathname;

/** A passage as a quotation: the words, headline, paper and address. */
export function quotation({ exact }) {
  const words = exact.replace(/\s*\n\s*/g, " ");
  return `“${words}” — ${article.headline}, ${article.paper}, ${address()}`;
}

/** The address of a passage: a text fragment, which browsers scroll to and mark. */
export function addressOf({ exact }) {
  const words = exact.split(/\s+/);
  const short = exact.length <= WHOLE && !exact.includes("\n");
  const ends = short || words.length < 2 * ENDS ? [exact] : [words.slice(0, ENDS), words.slice(-ENDS)].map((some) => some.join(" "));
  const parts = ends.map(encoded);
  const before = wordBefore(exact);
  return `${address()}#:~:text=${before ? `${encoded(before)}-,` : ""}${parts.join(",")}`;
}

// "-" and "," part a text fragment and must not stand in its words.
const encoded = (text) => encodeURIComponent(text).replace(/-/g, "%2D");

/** The word before a quote that the text has more than once, so that the address leads to the right one. */
function wordBefore(exact) {
  const text = blocksOf(body).map((block) => block.textContent).join("\n");
  const at = text.indexOf(exact);
  if (text.indexOf(exact, at + 1) < 0) return "";
  const range = getSelection().rangeCount && getSelection().getRangeAt(0);
  if (!range || !body.contains(range.startContainer)) return "";
  const lead = document.createRange();
  lead.setStart(range.startContainer.parentElement.closest("[data-start]") ?? body, 0);
  lead.setEnd(range.startContainer, range.startOffset);
  return lead.toString().trim().split(/\s+/).at(-1);
}

/** Put text on the clipboard and say so, on the button that was pressed and to those who listen. */
export async function copy(text, button) {
  try {
    // Without https there is no `navigator.clipboard`.
    if (navigator.clipboard) await navigator.clipboard.writeText(text);
    else copyByCommand(text);
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

function copyByCommand(text) {
  const giveText = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
  };
  document.addEventListener("copy", giveText, { once: true });
  if (!document.execCommand("copy")) throw new Error("refused");
}
