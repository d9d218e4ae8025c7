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

/**
 * Watches an element; what is returned ends that. What stands in a step is watched while the step is in
 * sight, because a browser looks at each frame of a drag where all that is watched has come to.
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
