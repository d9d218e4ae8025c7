import { maxLive } from '../../session/limits.ts'
import { isMoving } from '../../session/gesture.ts'
import { shownIn, shownOf, type Shown } from '../../session/pane.ts'
import type { State } from '../../session/state.ts'
import type { PairId } from '../../lesson/story/chapter.ts'
import { createContext, use, useRef } from 'react'
import { useFirstState } from './session.tsx'
import { useStoreEffect } from './useStoreEffect.ts'
import { SightContext } from './rates/visibility.ts'
import type { Rate } from './rates/writers.ts'

/** The pair that a part of the text is about; null: that of the pane. */
export const PairContext = createContext<PairId | null>(null)

interface ValueProps {
  /** For tests and scripts: the name of this number. */
  readonly id?: string
  /** The number, or vector, of a pair. */
  readonly of: (shown: Shown) => number | readonly number[]
  readonly print: (value: number | readonly number[]) => string
  readonly className?: string
  /** How often it is written for reading. Default: as often as the eye can follow. */
  readonly rate?: Rate
}

/**
 * A live number, or vector, as `<data>`: for reading as printed, for machines in full precision. One that has a name
 * for scripts follows each move; what is read waits until the eye can follow, or until all has come to rest, and is
 * written only in sight.
 */
export function Value({ id, of, print, className, rate = 'often' }: ValueProps) {
  const first = useFirstState()
  const element = useRef<HTMLDataElement>(null)
  const pair = use(PairContext)
  const shown = (state: State) => (pair ? shownIn(state, pair) : shownOf(state))
  const now = of(shown(first))
  const around = use(SightContext)
  const last = useRef<{ shown?: unknown; exact?: unknown }>({})
  const isLongInHand = (state: State) => isMoving(state) && shown(state).x.length > maxLive
  const writeExact = (state: State) => {
    const value = of(shown(state))
    // The digits of long vectors wait for the end of a gesture.
    const waits = typeof value !== 'number' && isLongInHand(state)
    if (!element.current || waits || Object.is(value, last.current.exact)) return
    // It is no longer what was served: page/style/without-scripts.css. Said once, as a drag writes many.
    if (last.current.exact === undefined) element.current.dataset['live'] = ''
    last.current.exact = value
    element.current.value = exact(value)
  }
  useStoreEffect((state) => void (isLongInHand(state) || writeExact(state)), {
    rate: id === undefined ? 'rest' : 'frame',
  })
  // What is said of long vectors takes its time: it is found as often as it is read.
  useStoreEffect(writeExact, { rate: id === undefined ? 'rest' : 'often' })
  useStoreEffect(
    (state) => {
      const value = of(shown(state))
      if (!element.current || Object.is(value, last.current.shown)) return
      last.current.shown = value
      write(element.current, print(value))
    },
    rate === 'often' ? { rate, visible: around ?? element } : { rate },
  )
  return (
    <data ref={element} data-testid={id} className={className} value={exact(now)} translate="no">
      {print(now)}
    </data>
  )
}

/** All digits; components joined by commas. */
export function exact(value: number | readonly number[]): string {
  return typeof value === 'number' ? String(value) : value.join(',')
}

/** Changes the text of an element that holds nothing else. */
export function write(element: Element, text: string): void {
  const { firstChild } = element
  if (firstChild === null && text === '') return
  // A browser that translates puts elements of its own in the place of a text.
  if (firstChild === null || firstChild.nodeType !== Node.TEXT_NODE) element.textContent = text
  else if (firstChild.nodeValue !== text) firstChild.nodeValue = text
}
