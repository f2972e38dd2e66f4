// Writing: the editor in the margin, its draft, and what is said when a request fails.

import { activate, cardOf, closeSheet, focusCard, openSheet } from "./margin.js";
import { draftOf, drafts, keep, keepDraft, recall } from "./memory.js";
import { rangeOf } from "./offsets.js";
import { announce, article, body, cards, fromTemplate, margin, narrow, passageOfItem, setPassage, uuid, word } from "./page.js";
import { place, placeNow, putInOrder } from "./places.js";

const WORDS = ["note", "tags"];
const CHOICES = ["color", "visibility"];
const PASSAGE = ["start", "end", "exact", "revision", "client_id"];
const SEEN = ["version", "bring_back"]; // over which version of an annotation its words were written

/** The name under which the draft of a form is kept: its annotation's id, what it answers, or its passage. */
function draftName({ dataset: { annotation, reply }, elements }) {
  return annotation || (reply ? `reply-${reply}` : `${elements.start.value}-${elements.end.value}`);
}

/** The link that opens the form of a reply. */
const replyLink = (id) => margin.querySelector(`a[data-action=reply][href="/annotations/${id}/reply/"]`);

const editors = () => [...margin.querySelectorAll("form.editor")];

// ---- opening ----

/** Open an editor on a passage, or return to the one that is open there. `failure` says why it was not saved. */
export function write(passage, { values = {}, failure = "", focus = true } = {}) {
  const name = `${passage.start}-${passage.end}`;
  const open = editors().find((form) => draftName(form) === name);
  if (open) return focus && focusField(open);
  const item = fromTemplate("new-note");
  item.innerHTML = item.innerHTML.replaceAll("__key__", name);
  setPassage(item, passage);
  const form = item.querySelector("form");
  item.querySelector(".editor-quote").textContent = passage.exact;
  fill(form, {
    revision: article.revision, client_id: uuid(), visibility: recall("visibility"), color: recall("color"),
    ...draftOf(name), ...values, ...passage,
  });
  putInOrder(item);
  htmx.process(item);
  if (failure) fail(form, failure);
  show(form, { focus });
}

/** Set the fields of a form that `values` has. */
function fill(form, values) {
  for (const field of [...PASSAGE, ...SEEN, ...WORDS, ...CHOICES]) {
    if (values[field] != null && form.elements[field]) form.elements[field].value = values[field];
  }
  color(form);
}

/** Bring an editor that has come into the page to life: its draft, its place, the focus. */
export function show(form, { focus = true } = {}) {
  // What comes back after a conflict is what was sent, and counts as written over what stands now.
  const isConflict = form.dataset.conflict !== undefined;
  if (isConflict) keepWords(form);
  else fill(form, draftOf(draftName(form)) ?? choices(form));
  equip(form);
  activate(form.dataset.reply === undefined ? [] : [form.closest(".card").id.replace("annotation-", "")]);
  placeNow();
  paint();
  if (narrow.matches) openSheet();
  // After a conflict there is something to read first.
  if (isConflict) focusCard(form.closest(".card"));
  else if (focus) focusField(form);
  // The sheet of a phone is at its top, where a new editor stands; the form of a reply is further down in it.
  if (focus && (!narrow.matches || form.closest(".reply"))) {
    form.closest(".card, .reply").scrollIntoView({ block: isConflict ? "start" : "nearest" });
  }
}

/** What is chosen beforehand in a form that the server made: for a new note what was chosen last. */
function choices(form) {
  const isNew = form.closest("[data-whole]") && !form.dataset.annotation && !form.querySelector("[aria-invalid]");
  return isNew ? { visibility: recall("visibility"), color: recall("color") } : {};
}

/** Whether the form that a link opens is open: then the focus goes there. */
export function isOpenAlready(link) {
  const reply = link.matches("a[data-action=reply]") && link.pathname.split("/")[2];
  const open = link.matches("a[data-action=whole]") ? "[data-whole] form:not([data-annotation])" : reply && `form[data-reply="${reply}"]`;
  const form = open && margin.querySelector(open);
  if (form) focusField(form);
  return Boolean(form);
}

/** Give a form what works by script alone. */
function equip(form) {
  const preview = form.querySelector("[data-action=preview]"), { tags } = form.elements;
  if (preview) preview.hidden = false;
  if (tags) {
    tags.setAttribute("role", "combobox");
    tags.setAttribute("aria-expanded", "false");
  }
}

function focusField(form) {
  const field = form.querySelector("[aria-invalid]") ?? form.elements.note;
  field.focus({ preventScroll: narrow.matches });
  field.setSelectionRange?.(field.value.length, field.value.length);
}

/** The card is in the colour that is chosen. */
function color(form) {
  if (form.elements.color) form.closest(".card").dataset.color = form.elements.color.value;
}

/** Keep the passages painted that are being written about. */
export function paint() {
  paintAs("pending", editors().filter((form) => form.elements.start).map((form) => passageOfItem(form.closest("li"))));
}

/** Paint passages under a name of `::highlight()`, without touching the text. */
export function paintAs(name, passages) {
  const ranges = passages.map((passage) => rangeOf(passage, body)).filter(Boolean);
  CSS.highlights?.set(name, new Highlight(...ranges));
}

// ---- drafts ----

/** Open again what was being written when the page was left. */
function reopenDrafts() {
  for (const [name, draft] of drafts()) {
    const item = cardOf(name)?.closest("li"), opener = openerOf(name);
    if (opener) openForm(opener);
    else if (draft.exact) write(draft, { values: draft, focus: false });
    else if (item) htmx.ajax("GET", `/annotations/${name}/edit/`, { source: item, target: item, swap: "outerHTML" });
  }
}

/** The link that opens the form of which a draft has the name, if it is no form on a passage. */
function openerOf(name) {
  if (name === "-") return margin.querySelector("[data-action=whole]");
  return name.startsWith("reply-") ? replyLink(name.replace("reply-", "")) : null;
}

/**
 * Open the form that a link leads to: at the head of the margin, or under the replies of its card. Not by attributes of
 * HTMX, which would take every card of a long margin in hand when the page is loaded.
 */
export function openForm(link) {
  const isReply = link.matches("[data-action=reply]");
  const target = isReply ? link.closest(".card").querySelector(".thread > .replies:last-child") : cards;
  const how = { source: link, target, swap: isReply ? "beforeend" : "afterbegin" };
  return htmx.ajax("GET", link.getAttribute("href"), how).catch(() => {}); // onFailure tells of it
}

/** What a form holds, as a draft. */
function valuesOf(form) {
  const fields = [...(form.dataset.annotation ? SEEN : PASSAGE), ...WORDS, ...CHOICES];
  return Object.fromEntries(fields.map((field) => [field, form.elements[field]?.value ?? ""]));
}

function onInput(event) {
  const form = event.target.closest("form.editor");
  if (!form) return;
  const values = valuesOf(form);
  const worth = form.dataset.annotation || WORDS.some((field) => values[field].trim());
  keepDraft(draftName(form), worth ? values : null);
  color(form);
}

/** Keep what a form holds, however little it is. */
export const keepWords = (form) => keepDraft(draftName(form), valuesOf(form));

/** A form was saved: forget its draft, and for the next annotation remember the choices. */
export function saved(form) {
  keepDraft(draftName(form), null);
  if (!form.dataset.annotation) for (const field of CHOICES) if (form.elements[field]) keep(field, form.elements[field].value);
}

// ---- leaving ----

/** Close an editor. `discard` forgets its words; otherwise they wait for the next time. */
export function leave(form, { discard }) {
  const name = draftName(form);
  if (discard) keepDraft(name, null);
  else if (draftOf(name)) announce(word("draftKept"));
  // The card of an annotation comes from the server again; a new or a deleted one leaves nothing behind.
  const cancel = form.querySelector("[data-action=cancel][hx-get]");
  if (cancel) return htmx.trigger(cancel, "leave");
  const item = form.closest("li"), { start } = passageOfItem(item), opener = replyLink(form.dataset.reply);
  item.remove();
  if (opener) {
    place();
    return opener.focus({ preventScroll: true });
  }
  paint();
  closeSheet({ focus: false });
  place();
  body.querySelector(`[data-start="${start}"]`)?.closest(".block")?.querySelector(".para-note")?.focus({ preventScroll: true });
}

// ---- finding the word ----

/** Complete the word that is being typed, if there is one; typing goes on if that cannot be had. */
function onWord({ type, target }) {
  if (!target.matches("form.editor :is([name=tags], [name=note])")) return;
  if (target.name === "note" && !target.value.includes("@")) return;
  import("./completion.js").then(({ complete }) => complete(target, type === "input")).catch(() => {});
}

/** The arrow that asks for one's tags may be pressed before the listener for it is there, which prevents its default. */
function onEarlyArrow(event) {
  if (event.key !== "ArrowDown" || event.defaultPrevented || !event.target.matches("form.editor [name=tags]")) return;
  import("./completion.js").then(({ onKey }) => onKey(event)).catch(() => {});
}

// ---- failing ----

/** Say in the editor that it was not saved, and why; its words stay. */
export function fail(form, sentence) {
  form.querySelector(".failed")?.remove();
  const said = fromTemplate("failed");
  said.querySelector("span").textContent = sentence;
  form.prepend(said);
  const button = form.querySelector("button[type=submit]");
  button.textContent = button.dataset.again ?? button.textContent;
  keepWords(form);
  placeNow();
  form.querySelector(".failed").scrollIntoView({ block: "nearest" });
}

/** Begin: called once. */
export function startEditor() {
  margin.addEventListener("click", (event) => {
    if (event.target.closest("[data-go=close]")) for (const form of editors()) leave(form, { discard: false });
  });
  margin.addEventListener("input", onInput);
  margin.addEventListener("input", onWord);
  margin.addEventListener("focusin", onWord);
  margin.addEventListener("keydown", onEarlyArrow);
  margin.addEventListener("click", (event) => {
    const preview = event.target.closest("[data-action=preview]");
    if (preview) return import("./preview.js").then(({ toggle }) => toggle(preview)).catch(() => announce(word("unreachable")));
    const form = event.target.closest("[data-action=cancel]")?.closest("form");
    if (!form || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
    event.preventDefault();
    return leave(form, { discard: true });
  });
  margin.addEventListener("keydown", (event) => {
    const form = event.target.closest("form.editor");
    if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  reopenDrafts();
}
