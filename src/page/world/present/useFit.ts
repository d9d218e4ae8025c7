import { useEffect, type RefObject } from 'react'

/** How much smaller a screen may become so that all of it is seen; below the last it scrolls, as large as ever. */
const sizes = [1, 0.94, 0.88, 0.82, 0.76, 0.7]
/** No text of it becomes smaller, in pixels. */
const least = 16

/** Makes what a screen says, below its title, as large as there is room for it, and shows where more lies below. */
export function useFit(screen: RefObject<HTMLElement | null>, fits: boolean): void {
  useEffect(() => {
    const outer = screen.current
    const inner = outer?.lastElementChild
    return outer && inner ? markingMore(outer, inner) : undefined
  }, [screen])
  useEffect(() => {
    const outer = screen.current
    const inner = outer?.lastElementChild
    return outer && inner instanceof HTMLElement && fits ? fitting(outer, inner) : undefined
  }, [screen, fits])
}

/** Fits the inner element into the outer one now and whenever either changes its size, until it is called off. */
function fitting(outer: HTMLElement, inner: HTMLElement): () => void {
  // In the next frame: a size that is changed while sizes are told would be told at once again.
  let frame = 0
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => fit(outer, inner))
  })
  fit(outer, inner)
  observer.observe(outer)
  observer.observe(inner)
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    inner.style.zoom = ''
  }
}

/** Says of the outer element whether something in it lies below its lower edge, until it is called off. */
function markingMore(outer: HTMLElement, inner: Element): () => void {
  const mark = () => {
    const below = outer.scrollHeight - outer.clientHeight - outer.scrollTop
    outer.dataset['more'] = String(below > 2)
  }
  const observer = new ResizeObserver(mark)
  observer.observe(outer)
  observer.observe(inner)
  outer.addEventListener('scroll', mark, { passive: true })
  return () => {
    observer.disconnect()
    outer.removeEventListener('scroll', mark)
  }
}

function fit(outer: HTMLElement, inner: HTMLElement): void {
  inner.style.zoom = ''
  const text = parseFloat(getComputedStyle(inner).fontSize)
  const found = sizes
    .filter((size) => size === 1 || text * size >= least)
    .find((size) => {
      inner.style.zoom = String(size)
      return outer.scrollHeight <= outer.clientHeight
    })
  inner.style.zoom = String(found ?? 1)
}
