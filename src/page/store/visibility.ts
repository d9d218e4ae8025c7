/** Calls back when an element comes onto the screen and when it leaves it. */
type Hear = (visible: boolean) => void

const heard = new Map<Element, Set<Hear>>()
let observer: IntersectionObserver | null = null

/** One observer for all, which costs the page less than one for each. */
function watching(): IntersectionObserver {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      for (const hear of heard.get(target) ?? []) hear(isIntersecting)
  })
  return observer
}

/** Watches an element; what is returned ends that. */
export function watchVisibility(element: Element, hear: Hear): () => void {
  const hearers = heard.get(element) ?? new Set<Hear>()
  heard.set(element, hearers.add(hear))
  // Observed anew, so that this hearer is told at once, too.
  watching().unobserve(element)
  watching().observe(element)
  return () => {
    hearers.delete(hear)
    if (hearers.size > 0) return
    heard.delete(element)
    watching().unobserve(element)
  }
}
