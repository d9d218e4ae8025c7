import type { AddressBar } from '../../session/address.ts'
import { attempt } from './guard.ts'

/** Milliseconds of rest before the address is written: Safari throws after 100 writes in 30 seconds. */
const pause = 400
/** So many writes in so many milliseconds, and no more, whatever happens. */
const [most, during] = [60, 30_000]

/** The fragment of the window's address. */
export function addressBar(): AddressBar {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let writes: number[] = []
  const later = (call: () => void) => {
    clearTimeout(waiting)
    const now = performance.now()
    writes = writes.filter((time) => now - time < during)
    waiting = setTimeout(call, writes.length < most ? pause : during / 4)
  }
  return {
    read: () => location.hash,
    replace: (fragment) => {
      writes.push(performance.now())
      attempt(() => history.replaceState(history.state, '', `#${fragment}`))
    },
    later,
    onChange: (changed) => {
      addEventListener('hashchange', changed)
      // Whoever leaves or reloads must find the place again.
      addEventListener('pagehide', () => clearTimeout(waiting))
    },
  }
}

/**
 * Makes an entry in the history for where the reader goes, so that the back button leads back. Two entries with
 * the same fragment would be one to the browser, which tells of no change between them.
 */
export function leaveTrace(fragment: string): void {
  attempt(() => history.pushState(history.state, '', `#${fragment}`))
}

/** The address of a place with these settings. */
export function addressOf(fragment: string): string {
  return `${location.href.replace(/#.*/, '')}#${fragment}`
}
