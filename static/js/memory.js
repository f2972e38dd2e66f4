// What stays in this browser: drafts and the last choices, each under the name of who made them.

import { article } from "./page.js";

const key = (name) => `newsroom:${article.user}:${name}`;
const draftsHere = key(`draft:${article.slug}:`);

/** Return what was kept under a name, or null. */
export function recall(name) {
  return read(key(name));
}

/** Keep a value under a name; null forgets it. */
export function keep(name, value) {
  write(key(name), value);
}

/** Keep the words of a form, under its passage ("12-40") or its annotation's id; null forgets them. */
export function keepDraft(name, draft) {
  write(draftsHere + name, draft);
}

/** Return a draft, or null. */
export function draftOf(name) {
  return read(draftsHere + name);
}

/** All drafts of this reader on this article, as [name, draft]. */
export function drafts() {
  try {
    return Object.keys(localStorage)
      .filter((each) => each.startsWith(draftsHere))
      .map((each) => [each.slice(draftsHere.length), read(each)])
      .filter(([, draft]) => draft);
  } catch {
    return [];
  }
}

// A browser may refuse storage altogether or run out of it; annotating goes on without.
function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

function write(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Nothing is lost that the page does not show.
  }
}
