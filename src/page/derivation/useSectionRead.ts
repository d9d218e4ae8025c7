import { useEffect, type RefObject } from 'react'
import { overlaysAbout } from '../../figure/overlays.ts'
import type { Section } from '../../lesson/sections.ts'
import { read } from '../../session/state.ts'
import { useSession } from '../store/live.tsx'

/** Where the eye is, in percent of the window's height: below the figure on a phone. */
const eye = () => (matchMedia('(max-width: 56rem)').matches ? 70 : 40)

/**
 * Tells the session what a section is about when it comes to the reader's eye. How that is to be
 * shown is the figure's affair.
 */
export function useSectionRead(element: RefObject<Element | null>, { about }: Section): void {
  const { act } = useSession()
  useEffect(() => {
    const watched = element.current
    if (!watched) return undefined
    const line = eye()
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) act((state) => read(state, overlaysAbout(about)))
      },
      { rootMargin: `-${line}% 0px -${99 - line}% 0px` },
    )
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element, about, act])
}
