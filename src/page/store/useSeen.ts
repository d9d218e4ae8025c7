import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Calls back when an element comes onto the screen and when it leaves it. */
export function useSeen(
  element: RefObject<Element | null>,
  changed: (seen: boolean) => void,
): void {
  const onChange = useEffectEvent(changed)
  useEffect(() => {
    const watched = element.current
    if (!watched) return undefined
    const observer = new IntersectionObserver(([entry]) => onChange(entry?.isIntersecting ?? true))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
}
