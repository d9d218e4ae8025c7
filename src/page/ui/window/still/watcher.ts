import { isKeptStill, whenStill } from './keepStill.ts'

export interface Watcher {
  readonly watch: (element: Element) => void
  readonly leave: (element: Element) => void
}

/** By what an element comes into the window or leaves it, besides the document's growing. */
const shifts = ['scroll', 'resize'] as const

/**
 * Tells which elements have come into the window (true) and which have left it, and of each once as soon as it is watched.
 * A browser looks at each frame where all that is observed has come to: while a reader drags, this looks only after
 * the page was scrolled, or something has another size.
 *
 * @param margin how far beyond the window still counts
 */
export function watcher(
  hear: (changes: ReadonlyMap<Element, boolean>) => void,
  margin: string,
): Watcher {
  /** What was last told of each element that is watched. */
  const told = new Map<Element, boolean | null>()
  const observer = new IntersectionObserver(
    (entries) => {
      const changes = new Map<Element, boolean>()
      for (const { target, isIntersecting } of entries)
        if (told.has(target)) changes.set(target, isIntersecting)
      for (const [element, inside] of changes)
        if (told.get(element) === inside) changes.delete(element)
        else told.set(element, inside)
      if (changes.size > 0) hear(changes)
      if (!isKeptStill()) return
      // What has come near may show more that has.
      if (changes.size > 0) look()
      else observer.disconnect()
    },
    { rootMargin: margin },
  )
  const look = () => {
    observer.disconnect()
    for (const element of told.keys()) observer.observe(element)
  }
  const grown = new ResizeObserver(look)
  whenStill((still) => {
    if (still) grown.observe(document.documentElement)
    else grown.disconnect()
    for (const shift of shifts)
      if (still) addEventListener(shift, look, { capture: true, passive: true })
      else removeEventListener(shift, look, { capture: true })
    look()
  })
  return {
    watch: (element) => {
      told.set(element, null)
      observer.observe(element)
    },
    leave: (element) => {
      told.delete(element)
      observer.unobserve(element)
    },
  }
}
