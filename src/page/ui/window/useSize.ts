import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Size } from '../../../figure/scene/viewport.ts'

/** The size of an element in CSS pixels, kept up to date; null before it is known. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = watched
      setSize((before) =>
        before?.width === width && before.height === height
          ? before
          : { width: Math.max(1, width), height: Math.max(1, height) },
      )
    }
    // What is off the screen is measured when it comes near: to do it now would lay it out.
    if (watched.checkVisibility?.({ contentVisibilityAuto: true }) ?? true) measure()
    const observer = new ResizeObserver(measure)
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return size
}
