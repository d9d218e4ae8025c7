import type { Place } from '../../../lesson/story/places.ts'
import { comeTo } from '../../../session/scene.ts'
import type { Session } from '../../../session/session.ts'
import { isCovered, keepInSight } from '../../ui/window/inSight.ts'
import { isThere } from '../../ui/window/stops.ts'
import {
  arriveAt,
  elementId,
  focusPlace,
  headingOf,
  isComing,
  keepNothing,
  scrollToPlace,
} from '../navigation.ts'

/*
 * From the text to the figure and back, by keys. All steps have the one figure that stands before the first of them, and
 * the way back leads to where the reader was.
 */

/** The element that the figure stands in. */
export const paneId = 'pane'

/** The element that the verdict stands in where the lab is one column, and all of it is the check's. */
export const verdictId = 'lab-verdict'

/** In the lab: what the check says. */
const answer = () => document.getElementById(verdictId) ?? document.getElementById('gradcheck')

/** What she goes to from the text: the figure, and in the lab what the check says. */
export const acrossFrom = ({ id }: Place): HTMLElement | null =>
  id === 'lab' ? answer() : document.getElementById(paneId)

/** What had the focus in the text last; it may be taken away. */
let last: WeakRef<HTMLElement> | null = null

/** Remembers where in the text the focus is. */
export function followFocus({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || !target.closest('main')) return
  if (target.closest(`#${paneId}`) || target.id === 'gradcheck' || answer()?.contains(target))
    return
  last = new WeakRef(target)
}

/** Where she was in this place, if that still stands there; else its heading. */
export function whereLeft(place: Place): HTMLElement | null {
  const text = document.getElementById(elementId(place)) ?? document.getElementById(place.id)
  const left = last?.deref()
  return left && text?.contains(left) && isThere(left) ? left : headingOf(place)
}

/** Whether the figure stays in sight while the text scrolls. Where there is no room for it, it does not. */
const sticks = (pane: Element) => getComputedStyle(pane).position === 'sticky'

let isVisiting = false

/**
 * Whether the reader is at the figure, away from the text: what stands there is not being read, and the figure goes on
 * showing what it is to show at the step that she came from. Until she scrolls on, or goes elsewhere.
 */
export function isAtFigure(): boolean {
  if (!isVisiting) return false
  const pane = document.getElementById(paneId)
  const { top = 0, bottom = 0 } = pane?.getBoundingClientRect() ?? {}
  const elsewhere =
    document.activeElement?.closest('main') && !pane?.contains(document.activeElement)
  isVisiting = bottom > 0 && top < innerHeight && !elsewhere
  return isVisiting
}

/** From a step to its figure. */
export function goToFigure({ act, store }: Session, place: Place): void {
  const pane = document.getElementById(paneId)
  const isRead = elementId(store.getState().place) === elementId(place)
  // Beside the text of the place it stands already.
  if (pane && isRead && sticks(pane) && !isComing()) return pane.focus({ preventScroll: true })
  act((state) => comeTo(state, place))
  return arriveAt(place, focusFigure)
}

/** Where the figure does not stand beside the text, it is brought in sight. */
function focusFigure(): void {
  const pane = document.getElementById(paneId)
  if (!pane) return
  pane.focus({ preventScroll: true })
  if (sticks(pane)) return
  keepNothing()
  isVisiting = true
  pane.scrollIntoView({ block: 'start', behavior: 'instant' })
}

/** In the lab to what the check says. It stays beside what is checked, or above it. */
export function goToAnswer(): void {
  const target = answer()
  target?.focus({ preventScroll: true })
  if (target) keepInSight(target)
}

/** To the beginning of what is being read. */
export function goToText({ store }: Session): void {
  focusPlace(store.getState().place)
}

/**
 * From the figure to where the reader was in the step that is being read.
 *
 * @returns whether that is there: in a talk it is not.
 */
export function goBack({ store }: Session): boolean {
  const { place } = store.getState()
  const pane = acrossFrom(place)
  const target = whereLeft(place)
  if (!pane || !target) return false
  isVisiting = false
  // Some stand in the text only while they have the focus.
  target.focus({ preventScroll: true })
  // By the top of the step, so that no other is read on the way.
  if (place.id !== 'lab' && (!sticks(pane) || isCovered(target))) scrollToPlace(place)
  keepInSight(target)
  return true
}
