import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Size } from '../../../figure/scene/viewport.ts'
import { isPrinting } from '../../world/print/printing.ts'

/** The size of an element in CSS pixels, kept up to date; null before it is known. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = watched
      // What is folded away has no size, and keeps the one it had.
      if (width === 0 && height === 0) return
      setSize((before) =>
        before?.width === width && before.height === height
          ? before
          : { width: Math.max(1, width), height: Math.max(1, height) },
      )
    }
    // Measured with the next frame, and what is off the screen when it comes near: to do it now would lay all out that
    // has just come. Paper does not wait.
    if (isPrinting()) measure()
    const observer = new ResizeObserver(measure)
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return size
}
