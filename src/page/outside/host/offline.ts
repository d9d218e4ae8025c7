import { attempt, attemptLater } from '../guard.ts'
import { whenIdle } from './idle.ts'
import { isFramed } from './parent.ts'
import { offlineScript } from './trusted.ts'

/** A newer build that waits; null while there is none. */
let newer: ServiceWorker | null = null
const listeners = new Set<() => void>()

function found(worker: ServiceWorker | null): void {
  newer = worker
  for (const changed of listeners) changed()
}

/** Whether a newer build waits for the reader to take it. */
export const updates = {
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  },
  waiting: (): boolean => newer !== null,
}

/** Takes the newer build: the page is loaded anew, at the same link. */
export function takeUpdate(): void {
  if (!newer) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  })
  newer.postMessage('take over')
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = (worker: ServiceWorker | null) => {
    // The first of its scope replaces nobody, though another may control the page: a language lies below the root.
    if (worker?.state === 'installed' && registration.active) found(worker)
  }
  look(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => look(installing))
  })
}

/**
 * From the second visit on the page is there without a network. Nothing is kept where the page is a file, stands in a
 * frame, or is being worked on.
 *
 * @param waits is called when a newer build waits.
 */
export function keepForOffline(waits: () => void): void {
  if (!import.meta.env.PROD || import.meta.env.MODE.startsWith('single') || isFramed()) return
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return
  updates.subscribe(waits)
  attempt(() =>
    whenIdle(
      () =>
        void attemptLater(async () =>
          watch(await navigator.serviceWorker.register(offlineScript, { scope: './' })),
        ),
    ),
  )
}
