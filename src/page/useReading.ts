import { useCallback, useEffect, useRef, useState } from 'react'
import { dimension } from '../session/shared.ts'
import { say } from '../session/state.ts'
import { wholeOf } from '../session/vectors.ts'
import { useSession } from './live.tsx'
import {
  likely,
  startReading,
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
  const worker = useRef<Worker | null>(null)
  const stop = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
  }, [])
  useEffect(() => stop, [stop])

  const ask = (question: Ask) => {
    worker.current ??= startReading(hear)
    worker.current.postMessage(question)
  }

  const prepare = (x: Choice, y: Choice) => {
    const { shared } = store.getState()
    const needed = x === 'figure' || y === 'figure'
    ask({ kind: 'prepare', x, y, figure: needed ? wholeOf(shared) : { x: [], y: [] } })
  }

  const hear = (answer: Answer) => {
    switch (answer.kind) {
      case 'progress':
        setReading((before) => ({ ...before, progress: answer }))
        return
      case 'problem': {
        const problem = sentence(answer.sentence)
        act((state) => say(state, problem))
        setReading((before) => ({ ...before, progress: null, ready: null, problem }))
        return
      }
      case 'found': {
        const { found } = answer
        const { x, y } = likely(found, dimension(store.getState().shared))
        setReading((before) => ({
          ...before,
          found,
          x,
          y,
          problem: y === null ? lonely(found, dimension(store.getState().shared)) : null,
          progress: null,
        }))
        if (y !== null) prepare(x, y)
        return
      }
      case 'ready':
        setReading((before) => ({
          ...before,
          ready: answer.ready,
          progress: null,
          problem: null,
        }))
    }
  }

  return {
    reading,
    open: (origins: readonly Origin[]) => {
      if (origins.length === 0) return
      const name = origins.map((origin) => ('file' in origin ? origin.file.name : origin.name))
      setReading((before) => ({
        ...before,
        ready: null,
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

/** One vector that goes with nothing. */
function lonely(found: readonly Candidate[], n: number): string {
  const [last] = found.slice(-1)
  if (!last) return 'Nothing was found.'
  const { name, entries } = last
  return found.length === 1
    ? `${name} is one vector of ${entries} components, and the figure’s have ${n}. Bring another one of ${entries} as well.`
    : `The ${found.length} vectors have different numbers of components (${found.map((each) => each.entries).join(', ')}); x and y must have the same.`
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
