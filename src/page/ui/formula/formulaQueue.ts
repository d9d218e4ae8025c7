import { idly, soon } from '../../outside/host/turns.ts'
import { watcher, type Watcher } from '../window/still/watcher.ts'

/*
 * Formulas near the window are set now, as many as a slice holds, and the others between the next frames; what is far
 * off or folded, when the page is at rest: to set all of them takes longer than a reader should wait for the first.
 */

interface Waiting {
  readonly element: Element
  readonly set: () => void
  /** Gives up its turn. */
  callOff: () => void
}

type Changed = (part: HTMLElement, near: boolean) => void

const queue = new Set<Waiting>()
/** The parts of the text that are on the screen, or less than a screen away. */
const near = new Set<Element>()
const heard = new Map<Element, Changed>()
let parts: Watcher | null = null
/** Whether it is heard when something is unfolded. */
let listening = false

/**
 * Watches a part of the text, and marks whether it is near: then its formulas are set. Whoever asks hears of it, too.
 * What is returned ends that.
 */
export function watchPart(part: HTMLElement, changed: Changed = () => {}): () => void {
  parts ??= watcher(hear, '100% 0px')
  heard.set(part, changed)
  parts.watch(part)
  return () => {
    parts?.leave(part)
    heard.delete(part)
    near.delete(part)
  }
}

function hear(changes: ReadonlyMap<Element, boolean>): void {
  for (const [part, isNear] of changes) {
    if (isNear) near.add(part)
    else near.delete(part)
    if (!(part instanceof HTMLElement)) continue
    part.dataset['near'] = String(isNear)
    heard.get(part)?.(part, isNear)
  }
  hurry()
}

/** Whether it stands near the window, unfolded; what is in no watched part is near. */
function isNear(element: Element): boolean {
  const part = element.closest('[data-step]')
  if (part !== null && !near.has(part)) return false
  const fold = element.closest('details:not([open])')
  return fold === null || fold.querySelector('summary')?.contains(element) === true
}

/** Gives a turn that is soon to all that have come near. */
function hurry(): void {
  for (const job of queue)
    if (isNear(job.element)) {
      job.callOff()
      setSoon(job)
    }
}

/** Milliseconds that formulas may take before the next frame. */
const atOnce = 5
let spent = 0

function setSoon(job: Waiting): void {
  if (spent < atOnce) {
    if (spent === 0) soon.add(() => (spent = 0), true)
    const begun = performance.now()
    finish(job)
    spent += performance.now() - begun
  } else job.callOff = soon.add(() => finish(job), true)
}

function finish(job: Waiting): void {
  queue.delete(job)
  job.set()
}

/** Sets a formula when its turn comes. What is returned calls it off. */
export function setInTurn(element: Element, set: () => void): () => void {
  if (!listening) addEventListener('toggle', hurry, true)
  listening = true
  const job: Waiting = { element, set, callOff: () => {} }
  queue.add(job)
  if (isNear(element)) setSoon(job)
  else job.callOff = idly.add(() => finish(job))
  return () => {
    queue.delete(job)
    job.callOff()
  }
}

/** Sets all that still waits, whatever it takes: on paper everything is seen at once. */
export function setAll(): void {
  for (const job of queue) {
    job.callOff()
    finish(job)
  }
}
