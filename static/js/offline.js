// Has the service worker (worker.js) keep the story that is read, for when there is no connection.

const { serviceWorker } = navigator;

if (serviceWorker) {
  // Where the browser keeps nothing, pages are read with a connection alone.
  serviceWorker.register("/sw.js").catch(() => {});
  // Told by the page, since the first one is there before any worker, and when it is there, so that it is not slowed.
  serviceWorker.ready.then(({ active }) => {
    active.postMessage({ path: location.pathname, language: document.documentElement.lang });
  });
}
