/** What is held keeps its place for so many milliseconds after it was let go: what is said of it comes a little later. */
const after = 400

/** By what a reader scrolls. */
const ways = ['wheel', 'touchmove', 'keydown'] as const

let kept = 0
const hearers = new Set<(still: boolean) => void>()

/** Whether something is kept in its place just now: what would move the text, and can wait, waits. */
export const isKeptStill = (): boolean => kept > 0

/** Tells when something begins to be kept in its place, and when nothing is any more. What is returned ends that. */
export function whenStill(hear: (still: boolean) => void): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

function keep(more: 1 | -1): void {
  const before = isKeptStill()
  kept += more
  if (isKeptStill() !== before) for (const hear of hearers) hear(!before)
}

/**
 * Keeps an element where it stands in the window while the document grows or shrinks above it, as browsers with scroll
 * anchoring do. What is returned ends that.
 */
export function keepStill(element: Element): () => void {
  keep(1)
  const topOf = () => element.getBoundingClientRect().top
  let top = topOf()
  let [ours, hers] = [false, false]
  const watch = new ResizeObserver(() => {
    const moved = topOf() - top
    if (Math.abs(moved) < 1) return
    ours = true
    scrollBy({ top: moved, behavior: 'instant' })
  })
  // Where the reader scrolls, it goes along; where a browser with an anchor does, it has grown above that one.
  const scrolls = () => {
    hers = true
  }
  const scrolled = () => {
    if (hers && !ours) top = topOf()
    ours = false
  }
  watch.observe(document.documentElement)
  document.addEventListener('scroll', scrolled)
  for (const way of ways) addEventListener(way, scrolls, { capture: true, passive: true })
  return () =>
    void setTimeout(() => {
      keep(-1)
      watch.disconnect()
      document.removeEventListener('scroll', scrolled)
      for (const way of ways) removeEventListener(way, scrolls, { capture: true })
    }, after)
}
