import type { Session } from './session.ts'
import type { Settings } from './settings.ts'
import { read, write } from './link.ts'
import { change, isDrag, isTyped, notify, type State } from './state.ts'

/** The part of a window that the link needs, so that this room stays free of the DOM. */
export interface AddressBar {
  readonly read: () => string
  /** Replaces the fragment without a new entry in the history. */
  readonly replace: (fragment: string) => void
  /** Calls once, when it has not been asked to for a moment. */
  readonly later: (call: () => void) => void
  /** Calls back when somebody else changed the fragment. */
  readonly onChange: (changed: () => void) => void
}

/**
 * Keeps the link and the state the same. While something is dragged the link waits for the end, and
 * while keys move something for a pause: browsers allow only so many changes in a minute.
 */
export function keepAddress({ store, act }: Session, bar: AddressBar): void {
  let written = ''
  const put = ({ settings, gesture }: State) => {
    if (gesture !== null && isDrag(gesture)) return
    if (gesture !== null && !isTyped(gesture))
      return bar.later(() => show(store.getState().settings))
    show(settings)
  }
  const show = (settings: Settings) => {
    const fragment = write(settings)
    if (fragment === written) return
    written = fragment
    bar.replace(fragment)
  }
  put(store.getState())
  store.subscribe(put)
  bar.onChange(() => {
    const fragment = bar.read().replace(/^#/, '')
    if (fragment === written) return
    // What stands there now; where it is not what we would write, it is mended.
    written = fragment
    const { settings, problems } = read(fragment)
    const same = write(settings) === write(store.getState().settings)
    act((state) => notify(same ? state : change(state, settings), problems.join('\n') || null))
    put(store.getState())
  })
}
