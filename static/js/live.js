// Live: asks whether others changed the margin. What is done about it is in merge.js, loaded when there is something.

import * as away from "./away.js"; // not loaded on demand: it has to be here before the connection is gone
import { recall } from "./memory.js";
import { article, margin } from "./page.js";

const QUICK = 2_000;      // ms between two questions while somebody writes
const LIVELY = 60_000;    // ms for which it goes on so after a sign of life
const TOLD_FOR = 30_000;  // ms, less than for which the server remembers it
const PATIENCE = 20_000;  // ms after which a server that says nothing counts as gone
const LONGEST = 120_000;  // ms between two tries while it is away
const AWAY = 2;           // after so many failures in a row it is said

const flying = new Set(); // the reader's own requests that have no answer yet
let own = 0;              // counts them and their answers: what was told before one is not true after it
let etag = `"${margin?.dataset.seen}"`;
let lively = 0;           // until when to ask often
let writing = "";         // to whom the reader wrote last: "public", or "group:" with its slug behind it
let typing = 0;           // until when that counts
let toldUntil = 0;        // until when the server counts them as writing
let timer = 0;
let asking = false;
let failures = 0;
let ended = false;        // no session, no article, or another text: asking on is of no use

/** Ask now; when to ask again follows from the answer. */
async function ask() {
  clearTimeout(timer);
  if (asking || ended || document.hidden) return;
  asking = true;
  try {
    const pause = await exchange();
    failures = 0;
    wait((await away.back()) ? 0 : pause);
  } catch (error) {
    console.debug(error); // most often there is no connection
    if (++failures >= AWAY || !navigator.onLine) away.say();
    wait(Math.min(LONGEST, QUICK * 2 ** failures));
  }
  asking = false;
}

/** Ask, and bring the margin in line. Returns after how many ms to ask again; throws when it did not work. */
async function exchange() {
  const before = own;
  const answer = await fetch(`${article.annotationsUrl}live/${query()}`, {
    // The address of the page says how its margin is filtered.
    headers: { "If-None-Match": etag, "HX-Request": "true", "HX-Current-URL": location.href },
    signal: AbortSignal.timeout(PATIENCE),
  });
  ended = [401, 403, 404].includes(answer.status);
  if (!answer.ok && answer.status !== 304 && !ended) throw new Error(`${answer.status}`);
  if (answer.ok) {
    const { merge } = await import("./merge.js");
    const done = await merge(await answer.json(), () => flying.size > 0 || own !== before);
    if (done === "too late") return QUICK / 4;
    ended = done === "other text";
    etag = answer.headers.get("ETag");
    lively = Date.now() + LIVELY;
  }
  return Date.now() < lively ? QUICK : answer.headers.get("Retry-After") * 1000;
}

function wait(ms) {
  clearTimeout(timer);
  // Not all pages of a class at one moment.
  if (!ended && !document.hidden) timer = setTimeout(ask, ms * (0.9 + Math.random() / 5));
}

/** Notes that the reader writes, and has it told, unless they write to themselves: that is nobody's business. */
function onWriting({ target }) {
  const form = target.closest("form.editor");
  if (!form) return;
  lively = typing = Date.now() + LIVELY;
  const to = form.elements.visibility?.value ?? form.dataset.readers ?? "private";
  if (to === "private" || (to === writing && Date.now() < toldUntil)) return;
  writing = to;
  toldUntil = 0;
  ask();
}

/** To whom the reader writes, told now and then while they do. */
function query() {
  if (!writing || Date.now() > typing || Date.now() < toldUntil) return "";
  toldUntil = Date.now() + TOLD_FOR;
  return `?writing=${encodeURIComponent(writing)}`;
}

/** Keep what a request could not send without a connection, to send it later. Says whether it is kept. */
export const holdBack = (request) => !navigator.onLine && away.holdBack(request);

/** Begin: called once. */
export function startLive() {
  if (!margin.dataset.seen) return;
  document.body.addEventListener("htmx:beforeSend", ({ detail }) => { own++; flying.add(detail.xhr); });
  document.body.addEventListener("htmx:afterRequest", ({ detail }) => { own++; flying.delete(detail.xhr); });
  for (const name of ["focusin", "input"]) margin.addEventListener(name, onWriting);
  document.addEventListener("visibilitychange", ask);
  addEventListener("online", ask);
  // What waited until the reader let it go may have been overtaken: have everything told again.
  document.addEventListener("newsroom:outdated", () => { etag = ""; ask(); });
  addEventListener("offline", () => away.say());
  lively = Date.now() + LIVELY;
  away.startAway();
  wait(recall("queue")?.length ? 0 : QUICK); // what waits is sent at once
}
