import { ask, attempt } from '../guard.ts'

/** A way from this window to others of the same page. */
export interface Wire {
  readonly send: (message: unknown) => void
  readonly end: () => void
}

/** Whether this browser carries anything from window to window. */
export const canWire = typeof BroadcastChannel === 'function'

/** Speaks to all windows of this page that hear the same name, and hears them; null where the browser does not let it. */
export function wireTo(name: string, hear: (message: unknown) => void): Wire | null {
  const channel = ask(() => (canWire ? new BroadcastChannel(name) : null), null)
  if (!channel) return null
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data))
  return {
    send: (message) => void attempt(() => channel.postMessage(message)),
    end: () => void attempt(() => channel.close()),
  }
}

/** The windows that this one has opened, by name. */
const opened = new Map<string, Window>()

/** Brings a window that this one has opened to the front; false where there is none. */
export function showWindow(name: string): boolean {
  const known = opened.get(name)
  return known !== undefined && !isClosed(name) && attempt(() => known.focus())
}

/** How many windows of a name have said that they leave. */
const left = new Map<string, number>()

/**
 * Opens an address in a window of its own, which takes the place of the last one of that name, unless that has said
 * that it leaves; false if the browser keeps it shut.
 */
export function openWindow(name: string, address: string): boolean {
  const target = `${name}-${left.get(name) ?? 0}`
  const window = ask(() => globalThis.open(address, target, 'popup,width=1120,height=720'), null)
  if (!window) return false
  opened.set(name, window)
  return true
}

/** A window has said that it leaves. For a moment its name still leads to it, and what is opened by that name is lost. */
export function noteLeft(name: string): void {
  left.set(name, (left.get(name) ?? 0) + 1)
}

/** Whether a window that this one opened has been closed since; what it says by itself when it goes may not arrive. */
export function isClosed(name: string): boolean {
  const known = opened.get(name)
  return known !== undefined && ask(() => known.closed, false)
}

/** A name for what begins in this tab, which a reload keeps: when the tab was first loaded tells it from others. */
export function nameOfTab(key: string): string {
  const fresh = Math.round(performance.timeOrigin * 1000).toString(36)
  const known = ask(() => sessionStorage.getItem(key), null)
  if (known) return known
  attempt(() => sessionStorage.setItem(key, fresh))
  return fresh
}
