// Completing the word at hand: a tag in its field, a person's name behind an @ in a note. Loaded at its first use.

import { announce, article } from "./page.js";

const PAUSE = 150; // ms without a letter before the server is asked

/** Where in a field the word is that is being typed, as { start, end, word }, and what stands in its place then. */
const KINDS = {
  tags: {
    url: "/notes/tags/",
    find({ value, selectionEnd: end }) {
      const before = value.slice(0, end), word = before.slice(before.lastIndexOf(",") + 1).trimStart().replace(/^#/, "");
      return /^\s*(,|$)/.test(value.slice(end)) ? { start: end - word.length, end, word } : null;
    },
    put: (name, isLast) => (isLast ? `${name}, ` : name),
  },
  note: {
    url: "/notes/people/",
    find({ value, selectionEnd: end }) {
      const [, word] = value.slice(0, end).match(/(?:^|[^\p{L}\p{N}_@/.])@((?:[\p{L}\p{N}][\p{L}\p{N} ._'’-]{0,59})?)$/u) ?? [];
      return word === undefined ? null : { start: end - word.length, end, word };
    },
    put: (name) => `${name} `,
  },
};

const known = new WeakSet(); // the fields that are listened to
let open = null;             // the list that is shown, as { field, list, active }
let pause;
let asked = 0;               // only the last question's answer counts
let nothing = null;          // a beginning of a name that needs no completing, nor do longer ones

/** Attend to a field; with `isTyped` its word has changed. */
export function complete(field, isTyped) {
  if (!known.has(field)) {
    known.add(field);
    field.setAttribute("aria-autocomplete", "list");
    field.addEventListener("keydown", onKey);
    field.addEventListener("focusout", close);
    field.form.addEventListener("change", () => { nothing = null; });
  }
  if (!isTyped) return;
  clearTimeout(pause);
  pause = setTimeout(() => ask(field), PAUSE);
}

async function ask(field, { byArrow = false } = {}) {
  clearTimeout(pause);
  const turn = ++asked;
  const { find, url } = KINDS[field.name], at = find(field);
  const isNaming = field.name === "note";
  if (!at || !(at.word.trim() || byArrow || isNaming) || (isNaming && nothing !== null && at.word.startsWith(nothing))) return close();
  const { elements } = field.form;
  const readers = Object.fromEntries(["visibility", "group", "to"].map((name) => [name, elements[name]?.value ?? ""]));
  const answer = await fetch(`${url}?${new URLSearchParams({ q: at.word.trim(), article: article.slug, ...readers })}`)
    .then((response) => (response.ok && !response.redirected ? response.json() : null)).catch(() => null);
  // Somebody types on, or is elsewhere by now.
  if (!answer || turn !== asked || document.activeElement !== field || find(field)?.word !== at.word) return undefined;
  const there = isNaming ? [] : field.value.toLowerCase().split(",").map((tag) => tag.trim());
  const options = answer.options.filter(({ name }) => !there.includes(name) && name !== at.word.trim());
  if (!options.length) {
    if (isNaming && !answer.options.length) nothing = at.word;
    return close();
  }
  nothing = null;
  show(field, options, at.word.trim());
  announce(answer.said);
  // Enter takes a name at once, but a tag only when one was gone to: there it saves.
  return (isNaming || byArrow) && go(0);
}

function show(field, options, word) {
  close();
  const list = document.createElement("ul");
  list.className = "options";
  list.id = `${field.id}-options`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0]?.textContent ?? "");
  list.append(...options.map((option, number) => itemOf(option, word.length, `${list.id}-${number}`)));
  // The field keeps the focus.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => choose(event.target.closest("li")));
  field.after(list);
  open = { field, list, active: -1 };
  field.setAttribute("aria-controls", list.id);
  if (field.name === "tags") field.setAttribute("aria-expanded", "true");
  list.scrollIntoView({ block: "nearest" });
}

function itemOf({ name, count }, typed, id) {
  const item = document.createElement("li"), said = document.createElement("span"), begun = document.createElement("b");
  Object.assign(item, { id, role: "option" });
  item.setAttribute("aria-selected", "false");
  item.dataset.name = name;
  begun.textContent = name.slice(0, typed);
  said.append(begun, name.slice(typed));
  item.append(said);
  if (count) item.append(Object.assign(document.createElement("small"), { textContent: count }));
  return item;
}

function close() {
  if (!open) return;
  const { field, list } = open;
  open = null;
  list.remove();
  for (const name of ["aria-controls", "aria-activedescendant"]) field.removeAttribute(name);
  if (field.name === "tags") field.setAttribute("aria-expanded", "false");
}

/** Go to an option; past either end to the other. */
function go(to) {
  const items = [...open.list.children];
  open.active = (to + items.length) % items.length;
  items.forEach((item, number) => item.setAttribute("aria-selected", String(number === open.active)));
  items[open.active].scrollIntoView({ block: "nearest" });
  open.field.setAttribute("aria-activedescendant", items[open.active].id);
}

function choose(item) {
  if (!item || !open) return;
  const { field } = open, { find, put } = KINDS[field.name], { start, end } = find(field);
  close();
  if (field.name === "note") nothing = put(item.dataset.name);
  field.setRangeText(put(item.dataset.name, !field.value.slice(end).trim()), start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Do what a key does in a field that is attended to. */
export function onKey(event) {
  const { key, target: field } = event;
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  if (!open) {
    if (key !== "ArrowDown" || field.name !== "tags") return;
    event.preventDefault();
    ask(field, { byArrow: true });
  } else if (key === "ArrowDown" || key === "ArrowUp") {
    event.preventDefault();
    const past = key === "ArrowDown" ? 1 : open.active < 0 ? 0 : -1;
    go(open.active + past);
  } else if ((key === "Enter" || key === "Tab") && open.active >= 0 && !event.shiftKey) {
    event.preventDefault();
    choose(open.list.children[open.active]);
  } else if (key === "Escape") {
    event.preventDefault();
    close();
  }
}
