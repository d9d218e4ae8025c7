import { createContext, use, useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../session/session.ts'
import type { Settings } from '../../session/settings.ts'
import type { State } from '../../session/state.ts'

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside of a SessionContext')
  return session
}

/** A part of the state, by which the component is rendered again when it changes. */
export function useSelector<T>(select: (state: State) => T): T {
  return useStore(useSession().store, select)
}

/**
 * Writes into the DOM on each change of the state, past React: a drag changes a hundred numbers at
 * each move, and rendering components for that would cost more than the rest of the page. What is
 * written here belongs to the writer; the component renders the same for the same state.
 */
export function useLive(write: (state: State) => void): void {
  const { store } = useSession()
  useLayoutEffect(() => {
    write(store.getState())
    return store.subscribe(write)
  })
}

interface ValueProps {
  /** For tests and scripts: the contract's name of this number. */
  readonly id?: string
  readonly of: (settings: Settings) => number | readonly number[]
  readonly print: (value: number | readonly number[]) => string
  readonly className?: string
}

/** A live number, or vector, as `<data>`: for reading as printed, for machines in full precision. */
export function Value({ id, of, print, className }: ValueProps) {
  const { store } = useSession()
  const now = of(store.getState().settings)
  const show = valueWriter(of, print)
  return (
    <data
      data-testid={id}
      className={className}
      value={exact(now)}
      ref={(element) => {
        if (!element) return
        show(element, store.getState())
        return store.subscribe((state) => show(element, state))
      }}
    >
      {print(now)}
    </data>
  )
}

/** The digits of longer vectors than this wait for the end of a gesture. */
const long = 64

/** Writes a value where it differs from the last one written. */
function valueWriter(of: ValueProps['of'], print: ValueProps['print']) {
  let last: number | readonly number[] | undefined
  let lastExact: number | readonly number[] | undefined
  return (element: HTMLDataElement, { settings, gesture }: State) => {
    const value = of(settings)
    if (!Object.is(value, last)) write(element, print(value))
    last = value
    const waits = typeof value !== 'number' && value.length > long && gesture !== null
    if (waits || Object.is(value, lastExact)) return
    lastExact = value
    element.value = exact(value)
  }
}

/** All digits; components joined by commas. */
export function exact(value: number | readonly number[]): string {
  return typeof value === 'number' ? String(value) : value.join(',')
}

/** Changes the text of an element that holds nothing else. */
export function write(element: Element, text: string): void {
  const { firstChild } = element
  if (firstChild === null) element.textContent = text
  else if (firstChild.nodeValue !== text) firstChild.nodeValue = text
}
