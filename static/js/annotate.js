// Annotating an article: binds selection, margin, editor and keys to the server. The first module of the page.

import { addressOf, copy, quotation } from "./copying.js";
import { fail, isOpenAlready, keepWords, leave, openForm, paint, paintAs, saved, show, startEditor, write } from "./editor.js";
import { startKeys } from "./keys.js";
import { holdBack, startLive } from "./live.js";
import { activate, cardOf, closeSheet, focusCard, idOf, markOf, refresh, startMargin } from "./margin.js";
import { keep, keepDraft, recall } from "./memory.js";
import { passageOfBlock } from "./offsets.js";
import {
  announce, article, body, cards, margin, narrow, passageOfItem, setPassage, signedIn, toolbar, uuid, word,
} from "./page.js";
import { putInOrder } from "./places.js";
import { blockInHand, byTouch, release, selected, startSelection } from "./selection.js";
import { complain, startUndo, undo } from "./undo.js";

const TIMEOUT = 20_000; // ms after which a server that says nothing counts as gone
const COLORS = ["yellow", "green", "blue", "pink"];

/** The items of highlights that are on their way, with what was sent and whether a key or a button of the keys did it. */
const sending = new WeakMap();

// ---- what a reader does ----

function highlight(passage, color) {
  const byKeys = document.activeElement !== document.body;
  release();
  if (!signedIn) return offer(passage, color);
  keep("color", color);
  const item = document.createElement("li");
  // Private whatever was chosen for a note before: one click does not show who will see it.
  const values = { ...passage, color, revision: article.revision, visibility: "private", client_id: uuid() };
  setPassage(item, passage);
  item.dataset.saving = color;
  sending.set(item, { values, byKeys });
  cards.append(item);
  paintSaving();
  // The item is what sends, not the page: of requests by one element only the last would wait its turn.
  const how = { source: item, target: item, swap: "outerHTML", values };
  return htmx.ajax("POST", article.annotationsUrl, how).catch(() => {}); // onFailure tells of it
}

/** Until the server has answered, a highlight is painted over the text instead of put into it. */
function paintSaving() {
  for (const color of COLORS) {
    paintAs(`saving-${color}`, [...cards.querySelectorAll(`[data-saving="${color}"]`)].map(passageOfItem));
  }
}

function note(passage) {
  release();
  return signedIn ? write(passage) : offer(passage);
}

/** What is rarely needed is loaded at its first use. */
function rarely(loading, use) {
  loading.then(use).catch((error) => {
    announce(word("unreachable"));
    throw error;
  });
}

/** The filter waits for its script at the first request that it makes, and at a step back to another address. */
function prepareFilter() {
  const opened = location.pathname + location.search;
  let loading = null, isReady = false;
  const start = ({ startFilter }) => { startFilter(opened); isReady = true; };
  const ready = () => loading ??= import("./filter.js").then(start).catch((error) => { loading = null; throw error; });
  margin.dataset.live = "acts";
  margin.addEventListener("htmx:confirm", (event) => {
    if (isReady || !event.target.closest("#whose, .sift-menu, #sift-all")) return;
    event.preventDefault();
    rarely(ready(), () => event.detail.issueRequest(true));
  });
  addEventListener("popstate", () => rarely(ready(), () => {}), { once: true });
}

/** What a visitor gets. */
const offer = (...what) => rarely(import("./offer.js"), (offering) => offering.offer(...what));

/** Put the orphan that waits for a place on these words. */
function place(passage) {
  const form = margin.querySelector("form[data-placing]"), item = form.closest("li");
  release();
  // The form itself would send the sentences that are chosen in it.
  const how = { source: item, target: item, swap: "outerHTML", values: { ...passage, revision: article.revision } };
  return htmx.ajax("POST", form.getAttribute("action"), how).catch(() => {}); // onFailure tells of it
}

const ACTIONS = {
  place: (passage) => place(passage),
  highlight: (passage, button) => highlight(passage, button.dataset.color),
  note: (passage) => note(passage),
  copy: (passage, button) => copy(quotation(passage), button),
  link: (passage, button) => copy(addressOf(passage), button),
};

/** Do to the selected words what a button of the toolbar does. */
function press(action) {
  const passage = selected();
  if (passage) ACTIONS[action](passage, toolbar.querySelector(`[data-action="${action}"]`));
}

const keyActions = {
  copy: () => press("copy"),
  link: () => press("link"),
  cursor: () => rarely(import("./sentences.js"), ({ set }) => set()),
  highlight() {
    const passage = selected();
    if (passage) highlight(passage, recall("color") ?? COLORS[0]);
  },
  note() {
    const block = blockInHand();
    const passage = selected() ?? (block && passageOfBlock(block, body));
    if (passage) note(passage);
  },
  leaveEditor: (form) => leave(form, { discard: false }),
  undo,
};

// ---- what the server answers ----

let focusAfter = null; // where the focus goes if what had it is swapped away

/** Remember where to go on: the neighbour of an item that had the focus; the mark of an orphan that was placed. */
function onBeforeSwap({ detail: { target, requestConfig } }) {
  if (target === cards && requestConfig.elt.closest("#orphans")) focusAfter = { mark: true };
  if (requestConfig.elt.closest("#undo")) focusAfter = { isBack: true };
  const item = target.closest("#margin li");
  if (!item) return;
  if (item.contains(document.activeElement)) focusAfter = { neighbour: item.nextElementSibling ?? item.previousElementSibling };
  if (sending.get(item)?.byKeys) focusAfter = { mark: true };
}

function onAfterSettle() {
  paintSaving();
  paint();
  refresh();
}

/** Something has come into the margin: a card, or an editor, to edit or because something in it must be mended. */
function onLoad(item) {
  // The choices of who sees a note open over what is below: in the sheet of a phone below its edge.
  if (item.matches(".card-see[open]")) return item.lastElementChild.scrollIntoView({ block: "nearest" });
  if (!item.matches("#margin li")) return;
  const form = item.querySelector("form.editor");
  if (!form) return focusAfter?.neighbour !== undefined && onSwapped(item);
  focusAfter = null;
  if (item.parentElement === cards) putInOrder(item);
  show(form);
}

/**
 * An annotation was made, changed, deleted or brought back: `said` says which. `thread` names the card on which it
 * stands, itself or a reply, and `version` what that says now.
 */
function onChanged({ detail: { id, said, thread, version } }) {
  const all = document.querySelectorAll(`[id="annotation-${id}"]`);
  // The same annotation sent twice comes back twice.
  [...all].slice(0, -1).forEach((card) => card.closest("li").remove());
  const shown = cardOf(id), card = thread ? cardOf(thread) : shown;
  if (card && version) card.closest("li").dataset.version = version;
  if (card && card === shown && card.closest("#cards")) {
    putInOrder(card.closest("li"));
    margin.scrollTop = 0; // of the sheet, where the form was scrolled
  }
  margin.querySelector(".margin-empty")?.toggleAttribute("hidden", Boolean(margin.querySelector(".card")));
  refresh();
  if (card) activate([thread ?? id]);
  else closeSheet({ focus: false });
  if (said) announce(said);
  goOn(shown ?? card, id);
}

/** A card or a reply has come in the place of what had the focus. Cards in a phone's sheet are there when they are active. */
function onSwapped(item) {
  const card = item.querySelector(".card");
  if (card) activate([idOf(card)]);
  goOn(card ?? item);
}

function goOn(card, id) {
  const next = focusAfter;
  focusAfter = null;
  if (!next || !(next.isBack || document.activeElement === document.body)) return;
  const to = card ?? next.neighbour?.querySelector(".card");
  // On a phone the cards are far below the text, unless the sheet is open.
  const isFar = narrow.matches && !margin.hasAttribute("data-sheet");
  const mark = next.mark ? markOf(id) : isFar && to && markOf(idOf(to));
  if (mark) mark.focus({ preventScroll: true });
  else focusCard(to ?? document.getElementById("margin-title"));
}

/** An answer is here, and nothing is done with it yet; the page may be about to load anew or to go to the sign-in page. */
function onAnswer({ detail: { requestConfig: { elt }, xhr } }) {
  const isSaved = xhr.status >= 200 && xhr.status < 300;
  if (!isSaved && xhr.status !== 401) return;
  // 401: the session has ended, and what was sent waits here until its writer has signed in.
  if (elt.matches("form.editor")) isSaved ? saved(elt) : keepWords(elt);
  if (elt.dataset.saving) keepDraft(`${elt.dataset.from}-${elt.dataset.to}`, isSaved ? null : sending.get(elt).values);
}

function onFailure({ detail: { requestConfig, xhr } }) {
  const { elt } = requestConfig;
  if (!xhr.status && holdBack(requestConfig)) return paintSaving();
  const sentence = { 0: word("unreachable"), 403: word("refused") }[xhr.status] ?? word("failed");
  if (elt.matches("form.editor")) return fail(elt, sentence);
  if (!elt.dataset.saving) return complain(sentence);
  elt.remove();
  paintSaving();
  const { values } = sending.get(elt);
  return write(values, { values, failure: sentence });
}

/** Say which text the page shows: if the article has a newer one, the server has the page loaded anew. */
function onConfigRequest(event) {
  const { detail } = event;
  detail.parameters.shown = article.revision;
  // A form that is open is gone to instead of opened twice.
  if (isOpenAlready(detail.elt)) event.preventDefault();
}

function listenToServer() {
  htmx.config.timeout = TIMEOUT;
  // A form has its focus, its draft and its place as soon as it is there: keys that are pressed at once go into it.
  htmx.config.defaultSettleDelay = 0;
  // It would write `style` attributes while parts settle, which the page's policy forbids.
  htmx.config.attributesToSettle = [];
  const on = (name, listener) => document.body.addEventListener(name, listener);
  on("htmx:configRequest", onConfigRequest);
  on("htmx:beforeSwap", onBeforeSwap);
  on("htmx:afterSettle", onAfterSettle);
  on("htmx:beforeOnLoad", onAnswer);
  for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) on(name, onFailure);
  on("newsroom:changed", onChanged);
  on("newsroom:said", ({ detail: { said } }) => announce(said));
  htmx.onLoad(onLoad);
}

/** Say of a note that it helps, or take that back; the server answers with the button. */
function findHelpful(button) {
  const how = { source: button, target: button, swap: "outerHTML", values: { helpful: button.value } };
  return htmx.ajax("POST", button.getAttribute("formaction"), how).catch(() => {}); // onFailure tells of it
}

/** What stands on every card: by one listener, since a long margin has thousands of them. Says whether it was that. */
function onCard(event) {
  const opener = event.target.closest("a:is([data-action=reply], [data-action=whole])");
  const helpful = event.target.closest("button.helpful");
  if (!signedIn || !(opener || helpful)) return false;
  event.preventDefault();
  if (opener) openForm(opener);
  else findHelpful(helpful);
  return true;
}

/** Links that JavaScript makes better: a note on a paragraph, the address of an annotation. */
function onLink(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || onCard(event)) return;
  const link = event.target.closest("a.para-note, a[data-action=copy-link]");
  if (!link) return;
  const block = link.matches(".para-note") && link.closest(".block");
  const touched = block && byTouch() && event.detail > 0;
  if (block && !touched && !signedIn) return;
  event.preventDefault();
  if (touched) rarely(import("./handles.js"), ({ take }) => take(block));
  else if (block) note(passageOfBlock(block, body));
  else copy(link.href, link);
}

/** The address may name a passage: show it. */
function followAddress() {
  if (location.hash.startsWith("#passage-")) rarely(import("./arriving.js"), ({ arrive }) => arrive());
}

if (body && margin) {
  startMargin();
  startSelection((action, passage, button) => ACTIONS[action](passage, button));
  startKeys(keyActions);
  document.addEventListener("click", onLink);
  addEventListener("hashchange", followAddress);
  followAddress();
  if (cards.querySelector("[data-bare] + [data-bare] + [data-bare]")) rarely(import("./folding.js"), ({ startFolding }) => startFolding());
  if (document.getElementById("popular")) rarely(import("./popular.js"), ({ startPopular }) => startPopular());
  if (signedIn) {
    listenToServer();
    startUndo();
    startEditor();
    startLive();
    prepareFilter();
    const startReading = () => rarely(import("./reading.js"), (reading) => reading.startReading());
    addEventListener("scroll", startReading, { once: true, passive: true });
  }
}
