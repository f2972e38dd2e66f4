// The one conversion between ranges of the page and passages of the canonical text.
//
// A passage is {start, end} in code points of the canonical text, half-open, as the server counts; a Range counts
// UTF-16 units. Inside each [data-start] block the text nodes, joined, are the canonical text; one "\n" stands
// between two blocks and in no node.

const HIGH = /[\ud800-\udbff]$/;

/** How many code points a string has. */
function codePoints(string) {
  let count = 0;
  for (const _ of string) count++;
  return count;
}

/** The text-bearing blocks of an element, in order. */
export const blocksOf = (body) => [...body.querySelectorAll("[data-start]")];

const startOf = (block) => Number(block.dataset.start);

/** The text of a block from its beginning to a boundary point, or all of it if the point lies outside. */
function textUpTo(block, container, offset) {
  if (!block.contains(container)) return block.textContent;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(container, offset);
  return range.toString();
}

/**
 * The passage under a range: clipped to the text of `body`, without white space at its ends.
 * Returns {start, end, exact}, or null when the range holds no word.
 */
export function passageOf(range, body) {
  const touched = blocksOf(body).filter((block) => range.intersectsNode(block));
  if (!touched.length) return null;
  const first = touched[0], last = touched.at(-1);
  const before = first.contains(range.startContainer) ? textUpTo(first, range.startContainer, range.startOffset) : "";
  // A boundary inside a pair of surrogates moves outward, so that no half of a letter is taken.
  const from = codePoints(before) - (HIGH.test(before) ? 1 : 0);
  const to = startOf(last) - startOf(first) + codePoints(textUpTo(last, range.endContainer, range.endOffset));
  return trimmed(touched.map((block) => block.textContent).join("\n"), startOf(first), from, to);
}

/** The offset of a boundary point of the page's text, in code points, or null outside of all blocks. */
export function offsetOf(container, unit, body) {
  const block = blocksOf(body).find((each) => each.contains(container));
  return block ? startOf(block) + codePoints(textUpTo(block, container, unit)) : null;
}

/** The passage of a whole block of the page (a paragraph, a list, a quotation), or null. */
export function passageOfBlock(block, body) {
  const range = document.createRange();
  range.selectNodeContents(block);
  return passageOf(range, body);
}

/** Cut `[from, to)` out of a text whose first letter stands at `origin`, leaving out white space at its ends. */
function trimmed(text, origin, from, to) {
  const letters = [...text];
  while (from < to && !letters[from].trim()) from++;
  while (to > from && !letters[to - 1].trim()) to--;
  if (from === to) return null;
  return { start: origin + from, end: origin + to, exact: letters.slice(from, to).join("") };
}

/** The range over a passage, or null when the page does not hold it. */
export function rangeOf({ start, end }, body) {
  const blocks = blocksOf(body);
  const from = pointAt(start, blocks, false), to = pointAt(end, blocks, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range.collapsed ? null : range;
}

/** The text node and unit at an offset. An end belongs to the node before it, a start to the one after. */
function pointAt(offset, blocks, isEnd) {
  const block = blocks.findLast((each) => startOf(each) < offset + (isEnd ? 0 : 1));
  if (!block) return null;
  let left = offset - startOf(block);
  const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const { data } = nodes.currentNode, length = codePoints(data);
    if (isEnd ? left <= length : left < length) return [nodes.currentNode, unitAt(data, left)];
    left -= length;
  }
  return null;
}

/** The UTF-16 unit at which the code point number `count` of a string begins. */
function unitAt(string, count) {
  let unit = 0;
  for (let n = 0; n < count; n++) unit += string.codePointAt(unit) > 0xffff ? 2 : 1;
  return unit;
}
