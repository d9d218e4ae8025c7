// @ts-check
// What answers for the page when there is no network: the files of one build, by name. The build fills in what is
// written large. A new build waits until the reader takes it, so that no page ever mixes two of them.

/** @type {string} */
const cacheName = 'cosgrad-LANGUAGE-BUILD'
/** @type {string[]} */
const files = JSON.parse('FILES')

/** @type {any} */
const worker = self

/** @param {any} event */
const install = (event) =>
  event.waitUntil(
    caches
      .open(cacheName)
      // Past the browser's own memory, which may hold the page of an older build.
      .then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })))),
  )

/** @param {any} event */
const activate = (event) =>
  event.waitUntil(
    caches
      .keys()
      // Other languages keep their own; older builds of this one had none in their names.
      .then((names) =>
        names.filter((name) => /^cosgrad-(LANGUAGE-)?[\da-f]+$/.test(name) && name !== cacheName),
      )
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  )

/** @param {any} event */
const answer = (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  const isPage = request.mode === 'navigate'
  const scope = new URL(worker.registration.scope)
  // Other pages below the same path are none of ours.
  if (isPage && new URL(request.url).pathname !== scope.pathname) return
  event.respondWith(
    caches
      .match(isPage ? scope.href : request, { cacheName, ignoreVary: true })
      .then((found) => found ?? fetch(request)),
  )
}

worker.addEventListener('install', install)
worker.addEventListener('activate', activate)
worker.addEventListener('fetch', answer)
worker.addEventListener('message', (/** @type {MessageEvent} */ { data }) => {
  if (data === 'take over') worker.skipWaiting()
})
