// Without a connection: says so, and keeps on this device what could not be sent until it can be.

import { paint, saved, write } from "./editor.js";
import { activate, cardOf, focusCard, refresh } from "./margin.js";
import { keep, keepDraft, recall } from "./memory.js";
import { counted, last, over, said } from "./notice.js";
import { rangeOf } from "./offsets.js";
import { announce, article, body, cards, fromTemplate, margin, passageOfItem, setPassage } from "./page.js";
import { putInOrder } from "./places.js";

const PATIENCE = 20_000; // ms after which a server that says nothing counts as gone
const TRY_LATER = [403, 408, 429];

let sending = false;

// ---- what waits ----

const waiting = () => recall("queue") ?? [];
const forget = (id) => keep("queue", waiting().filter(({ values }) => values.client_id !== id));
const isHere = ({ slug }) => slug === article.slug;
const itemOf = (id) => cards.querySelector(`li[data-waiting="${id}"]`);

/** Keep what a request of htmx could not send. Says whether it is kept: what has no `client_id` could count twice. */
export function holdBack({ elt, path, formData }) {
  const { csrfmiddlewaretoken, shown, ...values } = Object.fromEntries(formData);
  const item = elt.closest("li");
  if (!values.client_id || waiting().some((each) => each.values.client_id === values.client_id)) return false;
  const passage = passageOfItem(elt.closest("li[data-from]"));
  const entry = { url: path, slug: article.slug, values, passage, draft: elt.dataset.draft, made: new Date().toISOString() };
  keep("queue", [...waiting(), entry]);
  if (elt.matches("form")) saved(elt);
  const hadFocus = item.contains(document.activeElement);
  item.remove();
  paint();
  showWaiting();
  activate([values.client_id]);
  margin.scrollTop = 0; // of the sheet, where the form was scrolled
  if (hadFocus) focusCard(cardOf(values.client_id));
  say();
  announce(itemOf(values.client_id).querySelector(".state").textContent.trim());
  return true;
}

/** Put what waits on this article into margin and text; take out what waits no more. */
function showWaiting() {
  const here = waiting().filter(isHere), ids = here.map(({ values }) => values.client_id);
  for (const item of cards.querySelectorAll("li[data-waiting]:not([data-sent])")) {
    if (!ids.includes(item.dataset.waiting)) item.remove();
  }
  for (const entry of here) if (!itemOf(entry.values.client_id)) putInOrder(makeItem(entry));
  mark();
  refresh();
}

function makeItem({ values, passage, made, refused }) {
  const item = fromTemplate("live-waiting"), card = item.firstElementChild, part = (name) => item.querySelector(name);
  setPassage(item, passage);
  item.dataset.waiting = values.client_id;
  item.dataset.color = card.dataset.color = part(".swatch").dataset.color = values.color || "yellow";
  card.id = `annotation-${values.client_id}`;
  part("time").dateTime = made;
  part("time").textContent = new Date(made).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  part(".card-see").textContent = seenBy(values.visibility);
  part(".card-quote").textContent = values.exact ?? "";
  part(".card-note").textContent = values.note ?? "";
  part(refused ? "[data-kept]" : "[data-refused]").remove();
  return item;
}

/** The words for who will see it are in the form for a new note. */
const seenBy = (visibility) => document.getElementById("new-note").content
  .querySelector(`[name=visibility][value="${visibility}"]`)?.closest("label").textContent.trim() ?? "";

/** Mark the words of what waits. They are marked anew whenever parts of the text were swapped. */
function mark() {
  for (const each of body.querySelectorAll("mark[data-waiting]")) {
    const parent = each.parentNode;
    each.replaceWith(...each.childNodes);
    parent.normalize();
  }
  for (const item of cards.querySelectorAll("li[data-waiting]")) {
    for (const node of textIn(rangeOf(passageOfItem(item), body))) wrap(node, item.dataset);
  }
}

/** The text nodes of a range, cut at its ends; only those inside of blocks. */
function textIn(range) {
  if (!range) return [];
  if (range.endOffset < range.endContainer.data.length) range.endContainer.splitText(range.endOffset);
  const start = range.startOffset ? range.startContainer.splitText(range.startOffset) : range.startContainer;
  range.setStart(start, 0);
  const nodes = document.createTreeWalker(body, NodeFilter.SHOW_TEXT), found = [];
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (range.intersectsNode(node) && node.data && node.parentElement.closest("[data-start]")) found.push(node);
  }
  return found;
}

function wrap(node, { waiting: id, color }) {
  const mark = document.createElement("mark");
  Object.assign(mark.dataset, { annotations: id, color, mine: "", waiting: "" });
  node.replaceWith(mark);
  mark.append(node);
}

// ---- sending ----

/** Send what waits, in order, and stop at the first that has to wait on. */
async function send() {
  if (sending) return;
  sending = true;
  try {
    for (const entry of waiting()) if (!entry.refused && !(await deliver(entry))) break;
  } finally {
    sending = false;
  }
}

/** Send one. Says whether it is settled: taken by the server, or refused for good. */
async function deliver(entry) {
  const { url, values } = entry, id = values.client_id;
  const headers = { ...JSON.parse(document.body.getAttribute("hx-headers")), "HX-Request": "true", "HX-Current-URL": location.href };
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams(values), headers, signal: AbortSignal.timeout(PATIENCE) });
  if (answer.status === 401) last("signed-out", () => location.assign(answer.headers.get("HX-Redirect")));
  if (answer.status === 401 || answer.status >= 500 || TRY_LATER.includes(answer.status)) return false;
  if (answer.ok) {
    forget(id);
    // Its place is taken by what the server makes of it, which comes with the next answer, or has come with the page.
    const made = JSON.parse(answer.headers.get("HX-Trigger-After-Settle") ?? "{}")["newsroom:changed"]?.id;
    if (cardOf(made)) itemOf(id)?.remove();
    else itemOf(id)?.setAttribute("data-sent", "");
  } else {
    keep("queue", waiting().map((each) => (each.values.client_id === id ? { ...each, refused: answer.status } : each)));
    itemOf(id)?.remove();
  }
  showWaiting();
  return true;
}

// ---- the connection ----

const tryNow = () => dispatchEvent(new Event("online"));

/** Say that there is no connection, and how many notes wait for one. */
export function say() {
  const count = waiting().length;
  const sentence = said(navigator.onLine ? "away" : "offline");
  last("away", tryNow, { what: sentence, count: count ? counted("waiting", count) : "" });
}

/** The server has answered: send what waits. Says whether something was sent. */
export async function back() {
  const isOver = over("away");
  const before = waiting().length;
  await send();
  if (isOver) announce(said("back"));
  return waiting().length < before;
}

// ---- listening ----

const BUTTONS = {
  drop: () => {},
  edit({ values, passage, draft }) {
    if (!draft) return write({ ...passage, exact: values.exact ?? "" }, { values });
    keepDraft(draft, values);
    return margin.querySelector(`[data-opens="${draft}"]`)?.click();
  },
};

function onClick({ target }) {
  const button = target.closest("button[data-queue]");
  if (!button) return;
  const id = button.closest("li").dataset.waiting;
  const entry = waiting().find(({ values }) => values.client_id === id);
  forget(id);
  showWaiting();
  if (entry) BUTTONS[button.dataset.queue](entry);
}

/** Begin: called once. */
export function startAway() {
  cards.addEventListener("click", onClick);
  document.body.addEventListener("htmx:afterSettle", mark);
  showWaiting();
}
