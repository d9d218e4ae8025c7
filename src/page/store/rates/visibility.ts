import { createContext, type RefObject } from 'react'
import { watcher, type Watcher } from '../../ui/window/still/watcher.ts'

/** Calls back when an element comes onto the screen and when it leaves it. */
type Hear = (visible: boolean) => void

/** The part of the text around a component: what is in it is in sight together, one thing to watch for the browser. */
export const SightContext = createContext<RefObject<Element | null> | null>(null)

const heard = new Map<Element, Set<Hear>>()
/** What was last found of each element that is watched. */
const found = new WeakMap<Element, boolean>()
let all: Watcher | null = null

/** One watcher for all, which costs the page less than one for each. */
function watching(): Watcher {
  all ??= watcher(
    (changes) => {
      for (const [element, visible] of changes) {
        found.set(element, visible)
        for (const hear of heard.get(element) ?? []) hear(visible)
      }
    },
    // What only touches the edge of the screen, as the step before one that was scrolled to, is not in sight.
    '-1px 0px',
  )
  return all
}

/**
 * Watches an element; what is returned ends that. What stands in a step is watched while the step is in
 * sight, because a browser looks at each frame where all that is watched has come to.
 */
export function watchVisibility(element: Element, hear: Hear): () => void {
  const step = element.parentElement?.closest('[data-step]')
  if (!step) return watch(element, hear)
  let end: (() => void) | null = null
  const leave = watch(step, (near) => {
    if (near) end ??= watch(element, hear)
    else {
      end?.()
      end = null
      hear(false)
    }
  })
  return () => {
    leave()
    end?.()
  }
}

function watch(element: Element, hear: Hear): () => void {
  const hearers = heard.get(element)
  if (hearers) {
    hearers.add(hear)
    // The browser tells what it finds once.
    const now = found.get(element)
    if (now !== undefined) hear(now)
  } else {
    heard.set(element, new Set([hear]))
    watching().watch(element)
  }
  return () => {
    const left = heard.get(element)
    left?.delete(hear)
    if (left?.size !== 0) return
    heard.delete(element)
    found.delete(element)
    watching().leave(element)
  }
}
