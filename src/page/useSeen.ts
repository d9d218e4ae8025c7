import { useEffect, useRef, type RefObject } from 'react'

/** Whether an element is on the screen, or nearly; calls back when it comes to be. */
export function useSeen(
  element: RefObject<Element | null>,
  appeared: () => void,
): RefObject<boolean> {
  const seen = useRef(false)
  useEffect(() => {
    const watched = element.current
    if (!watched) return undefined
    const observer = new IntersectionObserver(([entry]) => {
      seen.current = entry?.isIntersecting ?? false
      if (seen.current) appeared()
    })
    observer.observe(watched)
    return () => observer.disconnect()
  })
  return seen
}
