import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { soon } from '../../outside/host/turns.ts'
import { setAll } from '../../ui/formula/formulaQueue.ts'

let printing = false
const listeners = new Set<() => void>()
let watched = false
/** What was unfolded for the paper, to be folded again. */
let unfolded: HTMLDetailsElement[] = []

/** Everything that the paper shows is there when this returns: the browser takes the page as it then stands. */
function begin(): void {
  if (printing) return
  printing = true
  soon.doAll()
  unfolded = [
    ...document.querySelectorAll<HTMLDetailsElement>('details[data-on-paper="open"]:not([open])'),
  ]
  for (const details of unfolded) details.open = true
  flushSync(() => {
    for (const changed of listeners) changed()
  })
  setAll()
}

function end(): void {
  if (!printing) return
  printing = false
  for (const details of unfolded.splice(0)) details.open = false
  for (const changed of listeners) changed()
}

function watch(): void {
  if (watched) return
  watched = true
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  // Some browsers tell it by the medium alone.
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()))
}

/** Whether the page is being put on paper just now. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    (changed) => {
      watch()
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => printing,
    () => false,
  )
}
