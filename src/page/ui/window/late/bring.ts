/** So many pixels are left below what is brought into sight. */
const below = 16

/**
 * Brings an element to the top of the window, without a glide. One that names, as a selector in `data-seen-with`, what
 * stands before it comes no farther than the chart in it (`data-chart`) needs, if the window has room for both.
 */
export function bring(element: HTMLElement): void {
  const top = topForBoth(element)
  if (top === null) element.scrollIntoView({ block: 'start', behavior: 'instant' })
  else scrollTo({ top, behavior: 'instant' })
}

/** Where the document is to stand so that the chart is in sight, and what is to be seen with it; null: nowhere. */
function topForBoth(element: HTMLElement): number | null {
  const { seenWith } = element.dataset
  const chart = element.querySelector('[data-chart]')
  const other = seenWith ? element.parentElement?.querySelector(seenWith) : null
  if (!chart || !other) return null
  const top = Math.max(0, chart.getBoundingClientRect().bottom + scrollY + below - innerHeight)
  const margin = parseFloat(getComputedStyle(element).scrollMarginTop)
  return other.getBoundingClientRect().top + scrollY - margin >= top ? top : null
}
