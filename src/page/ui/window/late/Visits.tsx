import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { State } from '../../../../session/state.ts'
import { soon } from '../../../outside/host/turns.ts'
import { SessionContext, useFirstState, useSession } from '../../../store/session.tsx'
import { createGoing, GoingContext, whileThere } from './going.ts'

interface VisitsProps {
  /** Which of its parts the page shows. */
  readonly where: (state: State) => string
  /** The parts; always the same objects. */
  readonly parts: Readonly<Record<string, ReactNode>>
}

interface Visit {
  readonly id: number
  readonly part: string
}

let isHere = Promise.resolve()

/** Comes when the part of the page that the state asks for last is there, before it is painted. */
export async function whenThere(): Promise<void> {
  let asked: Promise<void>
  do {
    asked = isHere
    await asked
  } while (asked !== isHere)
}

/** The part that the state asks for: it comes after the frame that shows what was pressed. */
function useWhere(where: VisitsProps['where']): string {
  const { store } = useSession()
  const first = where(useFirstState())
  const [here, setHere] = useState(first)
  useEffect(() => {
    let asked = first
    let callOff = () => {}
    const follow = () => {
      const now = where(store.getState())
      if (now === asked) return
      asked = now
      callOff()
      isHere = new Promise((done) => {
        const drop = soon.add(() => {
          flushSync(() => setHere(now))
          // Whoever asks for the layout gets that of the next frame.
          requestAnimationFrame(() => done())
        })
        callOff = () => {
          drop()
          done()
        }
      })
    }
    follow()
    return store.subscribe(follow)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, where])
  return here
}

/**
 * A part of the page at a time. The one that is left is out of sight at once, and then taken away piece by piece: all
 * of it together would keep the one that comes waiting.
 */
export function Visits({ where, parts }: VisitsProps) {
  const here = useWhere(where)
  const [visits, setVisits] = useState<readonly Visit[]>([{ id: 0, part: here }])
  const [now] = visits
  // What comes stands before what goes: whoever looks for an id finds it.
  if (now?.part !== here) setVisits([{ id: (now?.id ?? 0) + 1, part: here }, ...visits])
  return visits.map(({ id, part }) => (
    <Part
      key={id}
      isThere={(state) => where(state) === part}
      left={id !== now?.id}
      gone={() => setVisits((before) => before.filter((visit) => visit.id !== id))}
    >
      {parts[part]}
    </Part>
  ))
}

interface PartProps {
  readonly isThere: (state: State) => boolean
  readonly left: boolean
  readonly gone: () => void
  readonly children: ReactNode
}

function Part({ isThere, left, gone, children }: PartProps) {
  const session = useSession()
  const [going] = useState(createGoing)
  const [own] = useState(() => whileThere(session, isThere))
  useLayoutEffect(() => {
    if (!left) return
    own.end()
    const pieces = going.pieces()
    for (const { atOnce, go } of pieces) if (atOnce) go()
    for (const { atOnce, go } of pieces) if (!atOnce) soon.add(() => flushSync(go))
    soon.add(gone)
    // It is left once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [left])
  return (
    <GoingContext value={going}>
      <SessionContext value={own.session}>
        <div className={left ? 'visit left' : 'visit'}>{children}</div>
      </SessionContext>
    </GoingContext>
  )
}
