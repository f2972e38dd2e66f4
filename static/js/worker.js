// The service worker, loaded by /sw.js, which says what it keeps. Pages come from the network; without one, a
// story that was read before comes from what is kept, and any other page is the one that says so.
//
// A school computer has a next pupil: all that is kept was fetched without credentials, as a visitor gets it.

const { release, shell, offline, most, days } = self.newsroom;
const SHELL = `shell-${release}`, READ = "read";
const STORY = /^\/articles\/[^/]+\/$/;
// What is kept is one for all, whatever it varies by.
const ANY = { ignoreVary: true };

/** Fetch as a visitor would. */
const asVisitor = (path, headers = {}) => fetch(path, { credentials: "omit", headers });

addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  const cache = await caches.open(SHELL);
  await Promise.all([...shell, offline].map(async (path) => {
    const answer = await asVisitor(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await cache.put(path, answer);
  }));
  await skipWaiting();
}

addEventListener("activate", (event) => event.waitUntil(activate()));

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => ![SHELL, READ].includes(name)).map((name) => caches.delete(name)));
  await registration.navigationPreload?.enable();
  await clients.claim();
}

/** A page says which one it is. */
addEventListener("message", (event) => event.waitUntil(keep(event.data)));

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request, { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate") event.respondWith(page(event, pathname));
  else if (shell.includes(pathname)) event.respondWith(fetch(event.request).catch(() => fromShell(pathname)));
});

async function page(event, path) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return (await kept(path)) ?? fromShell(offline);
  }
}

const fromShell = async (path) => (await caches.match(path, { cacheName: SHELL, ...ANY })) ?? Response.error();

/** Keep a story as a visitor reads it, in the language in which it was read; forget one that is not there any more. */
async function keep({ path, language }) {
  if (!STORY.test(path)) return;
  const answer = await asVisitor(path, { "Accept-Language": language }).catch(() => null);
  if (!answer) return;
  const cache = await caches.open(READ);
  await cache.delete(path, ANY);
  const isForVisitors = answer.status === 200 && !answer.redirected
    && !/private|no-store/.test(answer.headers.get("Cache-Control"));
  if (isForVisitors) await cache.put(path, answer);
  // The last read stand last.
  const stories = await cache.keys();
  await Promise.all(stories.slice(0, -most).map((story) => cache.delete(story, ANY)));
}

/** A story that is kept, unless it was fetched too long ago. */
async function kept(path) {
  const cache = await caches.open(READ), answer = await cache.match(path, ANY);
  if (!answer) return null;
  const age = Date.now() - Date.parse(answer.headers.get("Date"));
  if (age < days * 86_400_000) return answer;
  await cache.delete(path, ANY);
  return null;
}
