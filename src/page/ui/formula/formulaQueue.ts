import { whenIdle } from '../../outside/host/idle.ts'

/*
 * Formulas near the window are set at once, the others when the page is at rest: to set all of them takes
 * longer than a reader should wait for the first.
 */

interface Waiting {
  readonly element: Element
  readonly set: () => void
}

type Changed = (part: HTMLElement, near: boolean) => void

const queue = new Set<Waiting>()
/** The parts of the text that are on the screen, or less than a screen away. */
const near = new Set<Element>()
const heard = new Map<Element, Changed>()
let observer: IntersectionObserver | null = null

/**
 * Watches a part of the text, and marks whether it is near: then its formulas are set. Whoever asks hears of it, too.
 * What is returned ends that.
 */
export function watchPart(part: HTMLElement, changed: Changed): () => void {
  observer ??= new IntersectionObserver(hear, { rootMargin: '100% 0px' })
  heard.set(part, changed)
  observer.observe(part)
  return () => {
    observer?.unobserve(part)
    heard.delete(part)
    near.delete(part)
  }
}

function hear(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) near.add(target)
    else near.delete(target)
    if (!(target instanceof HTMLElement)) continue
    target.dataset['near'] = String(isIntersecting)
    heard.get(target)?.(target, isIntersecting)
  }
  run([...queue].filter(({ element }) => isNear(element)))
}

/** Whether it stands near the window; what is in no watched part does. */
function isNear(element: Element): boolean {
  const part = element.closest('[data-step]')
  return part === null || near.has(part)
}

function run(jobs: readonly Waiting[]): void {
  for (const job of jobs) {
    queue.delete(job)
    job.set()
  }
}

/** Milliseconds of work at a time, so that nothing else waits long. */
const slice = 10

function runSome(): void {
  const end = performance.now() + slice
  for (const job of queue) {
    run([job])
    if (performance.now() > end) break
  }
  if (queue.size > 0) whenIdle(runSome)
}

/** Sets a formula when its turn comes; at once if it is near. What is returned calls it off. */
export function setInTurn(element: Element, set: () => void): () => void {
  if (isNear(element)) {
    set()
    return () => {}
  }
  const job = { element, set }
  if (queue.size === 0) whenIdle(runSome)
  queue.add(job)
  return () => queue.delete(job)
}

/** Sets all that still waits, whatever it takes: on paper everything is seen at once. */
export function setAll(): void {
  run([...queue])
}
