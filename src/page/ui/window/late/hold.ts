import { bring } from './bring.ts'

/** So long, in milliseconds, nothing may have changed above what is kept before all has come; slow machines take that long. */
const pause = 20_000
/** So many pixels are no scrolling: browsers round where they scroll to. */
const little = 2

const nothing = () => {}
let release = nothing
let look = nothing
/** Whether the element that was gone to stands where it was put. */
let untouched = false

/**
 * Puts what is kept in its place now, for whoever is about to ask where things stand.
 *
 * @returns whether that is what the reader went to, and she has not scrolled since.
 */
export function keepHeld(): boolean {
  look()
  return untouched
}

/**
 * Keeps an element at the top of the window while what stands above it comes piece by piece, and once the reader has
 * scrolled, whichever step she reads where it is. Browsers do that too, but some not at all, and the others keep what
 * they find first, which may be text that lies hidden below the header and the figure. With nothing to keep, what was
 * kept is let go.
 */
export function hold(element: HTMLElement | null): void {
  release()
  const text = element?.closest('main')
  if (!element || !text) return
  let kept: Element = element
  untouched = true
  /** Where it stands in the document, and the document in the window, in pixels. */
  let [at, y] = [placeOf(element), scrollY]
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(release, pause)
  }
  look = () => {
    if (!kept.isConnected) return release()
    const pushed = placeOf(kept) - at
    if (Math.abs(pushed) >= 1) wait()
    // A document that has become too short for where it stood is scrolled by the browser, sooner or later, not by the reader.
    untouched &&= [y, Math.min(y, farthest())].some((where) => Math.abs(scrollY - where) <= little)
    if (untouched) bring(element)
    else if (Math.abs(pushed) >= 1) scrollBy({ top: pushed, behavior: 'instant' })
    const read = untouched ? element : stepRead(text)
    if (!read) return release()
    kept = read
    at = placeOf(kept)
    y = scrollY
    return undefined
  }
  // Two that keep would push twice. Where the text alone is exempt, browsers keep what stands below it.
  document.body.style.overflowAnchor = 'none'
  // It tells of a change before that is painted.
  const watch = new ResizeObserver(keepHeld)
  watch.observe(text)
  addEventListener('scroll', keepHeld, { passive: true })
  // What comes below the top of the window may be the reader's doing: then it is no more to be brought into sight.
  const acts = element.dataset['seenWith'] ? ['pointerdown', 'keydown'] : []
  const letGo = () => release()
  for (const act of acts) addEventListener(act, letGo)
  release = () => {
    release = look = nothing
    untouched = false
    watch.disconnect()
    removeEventListener('scroll', keepHeld)
    for (const act of acts) removeEventListener(act, letGo)
    clearTimeout(timer)
    document.body.style.overflowAnchor = ''
  }
  wait()
  look()
}

/** How far the document can be scrolled, in pixels. */
function farthest(): number {
  const { scrollHeight, clientHeight } = document.documentElement
  return scrollHeight - clientHeight
}

const placeOf = (element: Element) => element.getBoundingClientRect().top + scrollY

/** The step that stands in the middle of the window. */
function stepRead(text: Element): Element | undefined {
  return [...text.querySelectorAll('[data-step]')].findLast(
    (step) => step.getBoundingClientRect().top <= innerHeight / 2,
  )
}
