/** What is held keeps its place for so many milliseconds after it was let go: what is said of it comes a little later. */
const after = 400

/**
 * Keeps an element where it stands in the window while the document grows or shrinks above it, as browsers with scroll
 * anchoring do. What is returned ends that.
 */
export function keepStill(element: Element): () => void {
  const topOf = () => element.getBoundingClientRect().top
  let top = topOf()
  let ours = false
  const watch = new ResizeObserver(() => {
    const moved = topOf() - top
    if (Math.abs(moved) < 1) return
    ours = true
    scrollBy({ top: moved, behavior: 'instant' })
  })
  // Where the reader scrolls, it goes along.
  const scrolled = () => {
    if (!ours) top = topOf()
    ours = false
  }
  watch.observe(document.documentElement)
  document.addEventListener('scroll', scrolled)
  return () =>
    void setTimeout(() => {
      watch.disconnect()
      document.removeEventListener('scroll', scrolled)
    }, after)
}
