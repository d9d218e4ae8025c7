import { useCallback, useEffect, useRef, useState } from 'react'
import { short } from '../../../figure/words/format.ts'
import { components } from '../../../session/field.ts'
import { shownOf } from '../../../session/pane.ts'
import { dimension } from '../../../session/settings.ts'
import { announce, notify, type State } from '../../../session/state.ts'
import { wholeOf } from '../../../session/vectors.ts'
import { useSession } from '../../store/session.tsx'
import type { Beside } from '../../outside/beside.ts'
import { startReading } from './startReading.ts'
import {
  likely,
  type Answer,
  type Ask,
  type Candidate,
  type Choice,
  type Origin,
  type Ready,
} from './reading.ts'

/** What was brought, and how far it was read. */
export interface Reading {
  readonly found: readonly Candidate[]
  readonly x: Choice | null
  readonly y: Choice | null
  readonly progress: { readonly what: string; readonly percent: number | null } | null
  readonly ready: Ready | null
  readonly problem: string | null
}

const nothing: Reading = {
  found: [],
  x: null,
  y: null,
  progress: null,
  ready: null,
  problem: null,
}

/** Reads what the reader brings, in a worker that lives until all is used or dropped. */
export function useReading() {
  const { store, act } = useSession()
  const [reading, setReading] = useState(nothing)
  const reader = useRef<Beside<Ask> | null>(null)
  /** So many vectors were known before what is being read. */
  const known = useRef(0)
  const stop = useCallback(() => {
    reader.current?.stop()
    reader.current = null
    known.current = 0
  }, [])
  useEffect(() => stop, [stop])

  const ask = (question: Ask) => {
    reader.current ??= startReading(hear, stop)
    reader.current.send(question)
  }

  const prepare = (x: Choice, y: Choice) => {
    const needed = x === 'figure' || y === 'figure'
    const figure = needed ? wholeOf(shownOf(store.getState())) : { x: [], y: [] }
    ask({ kind: 'prepare', x, y, figure })
  }

  const hear = (answer: Answer) => {
    switch (answer.kind) {
      case 'progress':
        setReading((before) => ({ ...before, progress: answer }))
        return
      case 'problem': {
        const problem = sentence(answer.sentence)
        act((state) => notify(state, problem))
        setReading((before) => ({ ...before, progress: null, problem }))
        return
      }
      case 'found': {
        const { found } = answer
        const { x, y } = likely(found, known.current, sizeOf(store.getState()))
        known.current = found.length
        setReading((before) => ({
          ...before,
          found,
          x,
          y,
          ready: null,
          problem: y === null ? lonely(found, sizeOf(store.getState())) : before.problem,
          progress: null,
        }))
        if (y !== null) prepare(x, y)
        else act((state) => notify(state, lonely(found, sizeOf(state))))
        return
      }
      case 'ready':
        setReading((before) => ({
          ...before,
          ready: answer.ready,
          progress: null,
        }))
        act((state) => announce(state, heard(answer.ready)))
    }
  }

  return {
    reading,
    open: (origins: readonly Origin[]) => {
      if (origins.length === 0) return
      const name = origins.map((origin) => ('file' in origin ? origin.file.name : origin.name))
      setReading((before) => ({
        ...before,
        problem: null,
        progress: { what: `Reading ${name.join(', ')}`, percent: 0 },
      }))
      ask({ kind: 'open', origins })
    },
    choose: (x: Choice | null, y: Choice | null) => {
      setReading((before) => ({ ...before, x, y, ready: null, problem: null }))
      if (x !== null && y !== null) prepare(x, y)
    },
    drop: () => {
      stop()
      setReading(nothing)
    },
  }
}

/** How many components the vectors have that are there. */
const sizeOf = (state: State) => dimension(shownOf(state))

/** One vector that goes with nothing. */
function lonely(found: readonly Candidate[], n: number): string {
  const [last] = found.slice(-1)
  if (!last) return 'Nothing was found.'
  const { name, entries } = last
  return found.length === 1
    ? `${name} is one vector of ${components(entries)}, and those that are there have ${n.toLocaleString('en')}. Bring another one of ${components(entries)} as well.`
    : `The ${found.length} vectors have different numbers of components (${found.map((each) => each.entries.toLocaleString('en')).join(' and ')}); x and y must have the same.`
}

/** What was read, for those who do not see the card. */
function heard({ x, similarity }: Ready): string {
  return `Read: two vectors of ${components(x.length)}, S ${short(similarity)}. They wait for the button “Use these vectors”.`
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
