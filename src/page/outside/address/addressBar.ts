import type { AddressBar } from '../../../session/address.ts'
import { attempt } from '../guard.ts'

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
    push: (fragment) => {
      // Safari counts both alike.
      writes.push(performance.now())
      attempt(() => history.pushState(history.state, '', `#${fragment}`))
    },
    later,
    onChange: (changed) => {
      addEventListener('hashchange', changed)
      // Whoever leaves or reloads must find the place again.
      addEventListener('pagehide', () => clearTimeout(waiting))
    },
  }
}

/** The address of a place with these settings. */
export function addressOf(fragment: string): string {
  return `${location.href.replace(/#.*/, '')}#${fragment}`
}

/** Goes where a link leads, as if the reader had put it into the address bar: Back leads back. */
export function followLink(fragment: string): void {
  attempt(() => {
    location.hash = fragment
  })
}
