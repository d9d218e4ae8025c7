/** So many frames what comes near takes at most to be laid out. */
const frames = 5

/** Whether something else, or the edge of the window, hides it wholly. */
export function isCovered(element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const shares = [0.1, 0.5, 0.9]
  return !shares.some((u) =>
    shares.some((v) => {
      const hit = document.elementFromPoint(left + u * width, top + v * height)
      return hit && (element.contains(hit) || hit.contains(element) || hit.closest('label'))
    }),
  )
}

/** Keeps what has just got the focus in sight, while what comes near it is laid out and pushes it away. */
export function keepInSight(target: HTMLElement): void {
  const look = (left: number) =>
    requestAnimationFrame(() => {
      if (document.activeElement !== target) return
      if (isCovered(target)) target.scrollIntoView({ block: 'center' })
      if (left > 1) look(left - 1)
    })
  look(frames)
}
