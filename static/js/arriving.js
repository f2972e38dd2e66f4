// The address names a passage: show its words for a moment. Loaded when it does.

import { paintAs } from "./editor.js";
import { rangeOf } from "./offsets.js";
import { announce, body } from "./page.js";

const STAYS = 5000; // ms
const LOOK = 0.35;  // of the window's height, at which the words come to stand

/** Go to the passage that the address names, if the page holds it. */
export function arrive() {
  // Browsers that know text directives take them off the fragment, others leave them there.
  const [, start, end] = location.hash.match(/^#passage-(\d+)-(\d+)/)?.map(Number) ?? [];
  const passage = { start, end };
  const range = start < end && rangeOf(passage, body);
  if (!range) return;
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight * LOOK, behavior: "instant" });
  paintAs("arrived", [passage]);
  setTimeout(() => paintAs("arrived", []), STAYS);
  // Tab, `n` and `s` go on from here.
  getSelection().collapse(range.startContainer, range.startOffset);
  announce(`${range}`);
}
