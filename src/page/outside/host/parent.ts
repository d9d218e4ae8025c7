import { attempt } from '../guard.ts'

/** Whether the page stands in a frame of another one. */
export function isFramed(): boolean {
  return window.parent !== window
}

/** Tells the page around this one how high a frame has to be, for as long as the element is there. What is returned ends that. */
export function tellHeight(element: HTMLElement): () => void {
  if (!isFramed()) return () => {}
  let told = 0
  const tell = () => {
    const height = Math.ceil(element.getBoundingClientRect().height)
    if (height === told) return
    told = height
    // The host is whoever it is, and a height is no secret.
    attempt(() => window.parent.postMessage({ source: 'cosgrad', height }, '*'))
  }
  const observer = new ResizeObserver(tell)
  observer.observe(element)
  return () => observer.disconnect()
}
