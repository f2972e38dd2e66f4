// What the page says about itself: where to send, whose it is, the words of the interface.

export const body = document.getElementById("article-body");
export const margin = document.getElementById("margin");
export const cards = document.getElementById("cards");
export const toolbar = document.getElementById("selection-toolbar");

/** What the page says of its article: addresses, revision, slug, headline, paper, and who reads ("" for a visitor). */
export const article = { ...body?.dataset, ...document.getElementById("keys")?.dataset, ...toolbar?.dataset };
export const signedIn = Boolean(article.user);

export const narrow = matchMedia("(max-width: 45rem)");
export const isTyping = (element) => Boolean(element?.closest("input, textarea, select, [contenteditable]"));

/** A sentence of the interface, translated by the server. */
export const word = (name) => document.getElementById("words").dataset[name];

/** Tell people who listen what has happened. */
export function announce(sentence) {
  const live = document.getElementById("announce");
  if (!live) return;
  live.textContent = "";
  // A region that gets the words it already has says nothing: let it be empty first.
  setTimeout(() => { live.textContent = sentence; }, 50);
}

/** A copy of what a <template> of the page holds: its first element. */
export const fromTemplate = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** The passage that an item of the margin is about. */
export const passageOfItem = ({ dataset }) => ({ start: Number(dataset.from), end: Number(dataset.to) });

/** Say which passage an item of the margin is about. */
export const setPassage = (item, { start, end }) => Object.assign(item.dataset, { from: start, to: end });

/** A UUID. `crypto.randomUUID` is missing where the site is reached without https. */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}
