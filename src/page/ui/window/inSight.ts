/** So many frames what comes near takes at most to be laid out. */
const frames = 5

/** What shows the eye that an element has the focus: for a heading that is for the ear alone, the one above it, or its box. */
function shownBy(element: HTMLElement): HTMLElement {
  const box = element.parentElement
  if (!box || !element.matches('.visually-hidden')) return element
  return box.querySelector<HTMLElement>(':scope > header h2') ?? box
}

/** Whether something else, or the edge of the window, hides it wholly. */
export function isCovered(element: HTMLElement): boolean {
  const shown = shownBy(element)
  const { left, top, bottom, width, height } = shown.getBoundingClientRect()
  // Of what is higher than the window the part counts that stands in it.
  const [from, to] =
    height > innerHeight ? [Math.max(top, 0), Math.min(bottom, innerHeight)] : [top, bottom]
  const shares = [0.1, 0.5, 0.9]
  return !shares.some((u) =>
    shares.some((v) => {
      const hit = document.elementFromPoint(left + u * width, from + v * (to - from))
      return hit && (shown.contains(hit) || hit.contains(shown) || hit.closest('label'))
    }),
  )
}

/** Keeps what has just got the focus in sight, while what comes near it is laid out and pushes it away. */
export function keepInSight(target: HTMLElement): void {
  const look = (left: number) =>
    requestAnimationFrame(() => {
      if (document.activeElement !== target) return
      if (isCovered(target)) shownBy(target).scrollIntoView({ block: 'center' })
      if (left > 1) look(left - 1)
    })
  look(frames)
}
