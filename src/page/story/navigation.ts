import {
  chapters,
  chapterIds,
  isChapter,
  type Place,
  type PlaceId,
} from '../../lesson/story/places.ts'
import { goTo as gone } from '../../session/scene.ts'
import type { Session } from '../../session/session.ts'
import { soon } from '../outside/host/turns.ts'
import { bring } from '../ui/window/late/bring.ts'
import { whenThere } from '../ui/window/late/Visits.tsx'

/** All places with their steps, in the order in which they are read. */
export const sequence: readonly Place[] = [
  { id: 'opening', step: null },
  ...chapterIds.flatMap((id) => chapters[id].steps.map((step): Place => ({ id, step: step.id }))),
]

const keyOf = ({ id, step }: Place): string =>
  isChapter(id) ? `${id}.${step ?? chapters[id].steps[0].id}` : id

/** The id of the element that a place is. */
export function elementId(place: Place): string {
  return `at-${keyOf(place)}`.replace('.', '-')
}

/** The place before or after; the ends have none beyond. */
export function neighbour(place: Place, by: 1 | -1): Place | null {
  const at = sequence.findIndex((each) => keyOf(each) === keyOf(place))
  return sequence[at + by] ?? null
}

/** Brings a place to the top of the window, without a glide: what lies between is not read. */
export function scrollToPlace(place: Place): void {
  isOnTheWay = false
  const element =
    place.id === 'opening' || (place.id === 'lab' && place.step === null)
      ? null
      : document.getElementById(place.id === 'lab' ? labStepId : elementId(place))
  if (element) bring(element)
  else scrollTo({ top: 0, behavior: 'instant' })
  keep(element)
}

/** Keeps what is gone to in its place while what is above it comes; what comes brings this along. */
let keep: (element: HTMLElement | null) => void = () => {}

/** Lets go of it: what is in sight now is another part of the page. */
export function keepNothing(): void {
  keep(null)
}

export function keepBy(hold: typeof keep): void {
  keep = hold
}

let isOnTheWay = false
/** The place that was asked for last: of those that are on their way it alone counts. */
let askedFor = ''

/** Whether a place that was asked for is on its way, however long that takes. */
export const isComing = () => isOnTheWay

/** The focus goes along, so that whoever reads by keys or by ear goes on from there. */
export function focusPlace(place: Place): void {
  headingOf(place)?.focus({ preventScroll: true })
}

/** Goes to a place because the reader asked for it: the back button leads back. */
export function goTo({ act }: Session, place: Place): void {
  act((state) => gone(state, place))
  arriveAt(place, () => focusPlace(place))
}

/** Brings a place to the top of the window once it is there, and then the focus to where it belongs. */
export function arriveAt(place: Place, focus?: () => void): void {
  const before = document.activeElement
  isOnTheWay = true
  const mine = keyOf(place)
  askedFor = mine
  // What the place shows is rendered first.
  requestAnimationFrame(async () => {
    await whenThere()
    if (mine !== askedFor) return
    // It may be one of those that come in turn.
    if (!headingOf(place)) soon.doAll()
    scrollToPlace(place)
    if (focus) focus()
    // What had the focus may have gone with the part of the page that is left.
    else if (before && (!before.checkVisibility() || isElsewhere(before, place))) focusPlace(place)
  })
}

/** Whether what has the focus stands in another step than is gone to: the next Tab would leave the place again. */
function isElsewhere(focused: Element, place: Place): boolean {
  const step = focused.closest('[data-step], #at-opening')
  return step !== null && step.id !== elementId(place) && document.activeElement === focused
}

export const headingOf = (place: Place) => document.getElementById(`${elementId(place)}-title`)

/** The id of what stands open in the lab: its tabs, or on a phone the row that a link names. */
export const labStepId = 'at-lab-step'

export const labPlace: Place = { id: 'lab', step: null }

export function placeAt(id: PlaceId): Place {
  return { id, step: null }
}
