import type { Px } from '../../../figure/scene/viewport.ts'

/** Far enough off the paper not to be seen, and near enough for style sheets to bear. */
const bounded = (px: number) => Math.max(-1e4, Math.min(1e4, Number.isFinite(px) ? px : 1e4))

/** Where each stands: asking the browser would take longer than most writes. */
const standing = new WeakMap<HTMLElement, string>()

/** Moves an element to a place of its surface, in pixels, if it is not there. */
export function standAt(element: HTMLElement, { left, top }: Px): void {
  const at = `translate(${bounded(left)}px, ${bounded(top)}px)`
  if (standing.get(element) === at) return
  standing.set(element, at)
  element.style.transform = at
}
