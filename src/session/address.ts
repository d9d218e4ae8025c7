import { pause } from './flow/running.ts'
import { isDragging, isMoving } from './gesture.ts'
import { read, write } from './link.ts'
import type { Session } from './session.ts'
import type { Place } from '../lesson/story/places.ts'
import { arrive, change, notify, type State } from './state.ts'

/** The part of a window that the link needs, so that this room stays free of the DOM. */
export interface AddressBar {
  readonly read: () => string
  /** Replaces the fragment without a new entry in the history. */
  readonly replace: (fragment: string) => void
  /** Makes a new entry in the history. */
  readonly push: (fragment: string) => void
  /** Calls once, when it has not been asked to for a moment. */
  readonly later: (call: () => void) => void
  /** Calls back when somebody else changed the fragment: the reader, or the back button. */
  readonly onChange: (changed: () => void) => void
}

/** A page and its address as they stood at some time. */
export interface Since {
  readonly state: State
  readonly fragment: string
}

/**
 * Keeps the link and the state the same. A link stays as it came until the reader does something. While
 * something is dragged the link waits for the end; everything else is written after a pause, because
 * browsers allow only so many changes in a while. Whoever goes to a place on purpose can go back.
 *
 * @param moved is called when a link led to another place.
 * @param since what stood in the page and in the address bar when nobody kept them yet; default: what stands there.
 * @param placed where a link to a place leads: what stands in a frame cannot go anywhere.
 */
export function keepAddress(
  { store, act }: Session,
  bar: AddressBar,
  moved: (state: State) => void,
  since: Since = { state: store.getState(), fragment: bar.read() },
  placed: (place: Place) => Place = (place) => place,
): void {
  let written = write(since.state)
  const show = () => {
    const state = store.getState()
    const fragment = write(state)
    if (fragment === written || isMoving(state)) return
    written = fragment
    bar.replace(fragment)
  }
  const follow = (state: State, before: State) => {
    if (state.visits !== before.visits) {
      const left = write(before)
      if (left !== written) bar.replace(left)
      written = write(state)
      bar.push(written)
      return
    }
    if (isDragging(state)) return
    // What the page settles by itself, such as where the figure looks, waits for what the reader does. So does an editor
    // that opens with code of the page: the link's may have been damaged.
    const isWritten = state.own !== before.own && (before.own.text ?? state.own.packed) !== null
    if (state.past !== before.past || state.place !== before.place || isWritten || before.gesture)
      bar.later(show)
  }
  store.subscribe(follow)
  const changed = () => {
    const fragment = bar.read().replace(/^#/, '')
    if (fragment === written) return
    const { place: linked, settings, touched, own, problems } = read(fragment)
    const place = placed(linked)
    const now = store.getState()
    const same = write({ place, settings }) === write({ place, settings: now.settings })
    // Code that is here already goes on as it is.
    const isOther = own.packed !== null && own.packed !== now.own.packed
    act((state) => {
      // What plays is no walk of the link's, and stops where it plays.
      const there = arrive(pause(state), place)
      const changed = same ? there : { ...change(there, settings), touched }
      const coded = isOther ? { ...changed, own } : changed
      return notify(coded, problems.join('\n') || null)
    })
    written = write(store.getState())
    moved(store.getState())
  }
  bar.onChange(changed)
  if (store.getState() !== since.state) follow(store.getState(), since.state)
  if (bar.read() !== since.fragment) changed()
}
