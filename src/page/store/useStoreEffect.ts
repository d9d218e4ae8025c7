import {
  use,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react'
import type { State } from '../../session/state.ts'
import { useFirstState, useSession } from './session.tsx'
import { SightContext, watchVisibility } from './rates/visibility.ts'
import { addWriter, addWriterInSight, type Rate } from './rates/writers.ts'

interface Cadence {
  readonly rate?: Rate
  /**
   * Only while this element is on the screen; what was missed is written when it comes back. Default: for what is
   * written now and then, the part of the text that it stands in.
   */
  readonly visible?: RefObject<Element | null>
}

/**
 * Writes into the DOM when the state changes, past React: a drag changes a hundred numbers at each move,
 * and rendering components for that would cost more than the rest of the page. What is written here
 * belongs to the writer; the component renders the same for the same state.
 *
 * A writer that throws takes its component to the boundary around it, and nobody else.
 */
export function useStoreEffect(
  write: (state: State) => void,
  { rate = 'frame', visible: asked }: Cadence = {},
): void {
  const { store } = useSession()
  const around = use(SightContext)
  const visible = asked ?? (rate === 'often' ? around : null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  if (failure) throw failure.error

  const show = useEffectEvent((state: State) => {
    try {
      write(state)
    } catch (error) {
      setFailure({ error })
    }
  })

  // Whatever else changed what is to be written, such as an index, is there with the rendering. It renders
  // again only where the writing failed.
  // oxlint-disable-next-line react/set-state-in-effect
  useLayoutEffect(() => show(store.getState()))

  useEffect(() => {
    const hear = (state: State) => show(state)
    const watched = visible?.current
    return watched ? addWriterInSight(store, rate, watched, hear) : addWriter(store, rate, hear)
  }, [store, rate, visible])
}

/** A part of the state that components follow at one of these rates; see `Cadence`. */
export function useFollowed<T>(select: (state: State) => T, cadence: Cadence): T {
  const first = useFirstState()
  const [value, setValue] = useState(() => select(first))
  const last = useRef<readonly unknown[]>([first, select])
  const told = useRef(value)
  useStoreEffect((state) => {
    // What was found in this state stays: elsewhere on the page another state may be asked meanwhile.
    if (last.current[0] === state && last.current[1] === select) return
    last.current = [state, select]
    const now = select(state)
    // React keeps what it is told until it renders, also when that changes nothing: a day of drags would pile up.
    if (Object.is(now, told.current)) return
    told.current = now
    setValue(() => now)
  }, cadence)
  return value
}

/** Whether an element is on the screen. */
export function useVisible(element: RefObject<Element | null>): boolean {
  const [visible, setVisible] = useState(false)
  useEffect(() => {
    const watched = element.current
    return watched ? watchVisibility(watched, setVisible) : undefined
  }, [element])
  return visible
}
