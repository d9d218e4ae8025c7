import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { soon } from '../../outside/host/turns.ts'
import { setAll } from '../../ui/formula/formulaQueue.ts'

let printing = false
const listeners = new Set<() => void>()
let watched = false
/** What was unfolded for the paper, to be folded again. */
let unfolded: HTMLDetailsElement[] = []
/** What the reader does at the page. While a browser asks her how to print, nothing of it reaches the page. */
const acts = ['pointerdown', 'keydown', 'wheel'] as const

/** Whether the page is being put on paper just now; for components, `usePrinting`. */
export function isPrinting(): boolean {
  return printing
}

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
  // Some browsers do not tell when it is over: then the next thing that the reader does tells it.
  for (const act of acts) addEventListener(act, end, { passive: true, capture: true })
}

function end(): void {
  if (!printing) return
  printing = false
  for (const act of acts) removeEventListener(act, end, { capture: true })
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
    isPrinting,
    () => false,
  )
}
