import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { count, short } from '../../../../figure/words/format.ts'
import { shownOf } from '../../../../session/pane.ts'
import { dimension } from '../../../../session/settings.ts'
import { announce, forgetTaken, notify, takeAway, type State } from '../../../../session/state.ts'
import { wholeOf } from '../../../../session/vectors.ts'
import { say } from '../../../../words/say.ts'
import { listed } from '../../../../words/sentences.ts'
import type { Beside } from '../../../outside/beside.ts'
import { useSelector, useSession } from '../../../store/session.tsx'
import { startReading } from './startReading.ts'
import { heard, lonely, misfit, sentence } from './words.ts'
import {
  choiceOf,
  keeping,
  newest,
  nothing,
  type Keeper,
  type ReadingState,
  pickedOf,
  type Answer,
  type Ask,
  type Choice,
  type Findings,
  type Neighbour,
  type Origin,
  type Picked,
  type Refusal,
} from './reading.ts'

const none: { readonly x: Picked | null; readonly y: Picked | null } = { x: null, y: null }

export type Reader = ReturnType<typeof useReading>

/** Reads what the reader brings, in a worker that lives until all is used, or its reading is called off. */
export function useReading() {
  const { store, act } = useSession()
  const [reading, setReading] = useState(nothing)
  const reader = useRef<Beside<Ask> | null>(null)
  /** The x whose neighbour is sought. */
  const asked = useRef<Choice | null>(null)
  /** What the reader has chosen, and not what was merely likely. */
  const picked = useRef(none)
  /** What was found last. */
  const listing = useRef<Findings | null>(null)
  /** Why nothing of what was brought last is chosen. */
  const unfit = useRef<string | null>(null)
  const keeper = useRef<Keeper | null>(null)
  /** Whose text was a program, for which there is a place elsewhere. */
  const giver = useRef<Keeper | null>(null)
  const stop = useCallback(() => {
    reader.current?.stop()
    reader.current = null
  }, [])
  useEffect(() => stop, [stop])
  const { ready } = reading
  useEffect(() => {
    if (ready === null) return undefined
    act((state) => announce(state, heard(ready, listing.current)))
    // Until they are others, or none.
    return () => act((state) => announce(state, ''))
  }, [ready, act])

  const become = (news: Partial<ReadingState>) => setReading((before) => ({ ...before, ...news }))

  const letGo = () => {
    keeper.current?.calledOff()
    keeper.current = null
  }

  const forget = () => {
    stop()
    letGo()
    picked.current = none
    listing.current = null
    unfit.current = null
    act(forgetTaken)
  }

  const drop = () => {
    forget()
    setReading(nothing)
  }

  /** The next reader counts anew what it is given: nothing of the last one may stand beside that. */
  const failed = () => {
    forget()
    become({ findings: null, x: null, y: null, ready: null, matches: null })
  }

  const ask = (question: Ask) => {
    reader.current ??= startReading(hear, failed)
    reader.current.send(question)
  }

  /** The vectors that are there already, where one of them is asked for. */
  const present = (...choices: Choice[]) =>
    choices.includes('present') ? wholeOf(shownOf(store.getState())) : { x: [], y: [] }

  const choose = (x: Choice | null, y: Choice | null) => {
    asked.current = null
    become({ x, y, ready: null, problem: unfit.current })
    if (x !== null && y !== null) ask({ kind: 'prepare', x, y, present: present(x, y) })
  }

  const pick = (x: Choice | null, y: Choice | null) => {
    const findings = listing.current
    picked.current = findings ? { x: pickedOf(findings, x), y: pickedOf(findings, y) } : none
    unfit.current = null
    choose(x, y)
  }

  const hear = (answer: Answer) => {
    switch (answer.kind) {
      case 'progress':
        become({ progress: answer })
        return
      // The panel says both, aloud too.
      case 'refused':
        refuse({ ...answer, sentence: sentence(answer.sentence) })
        return
      case 'read':
        keeper.current?.read()
        keeper.current = null
        return
      case 'problem':
        become({ progress: null, problem: sentence(answer.sentence) })
        instead()
        return
      case 'found':
        found(answer.findings)
        return
      case 'ready':
        become({ ready: answer.ready, progress: null })
        return
      case 'neighbour': {
        const { which, x, name, index, similarity, compared } = answer
        become({ progress: null })
        // Another x may have been chosen meanwhile.
        if (x !== asked.current) return
        pick(x, index)
        const [all, s] = [count(compared), short(similarity)]
        const words =
          which === 'nearest'
            ? say`Of ${all} vectors ${name} is nearest to x: S ${s}.`
            : say`Of ${all} vectors ${name} is farthest to x: S ${s}.`
        act((state) => notify(state, words))
        return
      }
      case 'matches':
        become({ matches: answer })
    }
  }

  const refuse = (refusal: Refusal) => {
    const isSaid = refusal.typed && keeper.current?.refused(refusal) === true
    if (refusal.typed) {
      if (refusal.program !== null) giver.current = keeper.current
      keeper.current = null
    }
    setReading((before) => ({
      ...before,
      progress: null,
      refused: isSaid ? before.refused : [...before.refused, refusal],
    }))
  }

  /** Older vectors that cannot be used make way for what was brought last, unless the reader has chosen them. */
  const instead = () => {
    const [why, findings] = [unfit.current, listing.current]
    if (why === null || !findings) return
    unfit.current = null
    if (picked.current.x !== null || picked.current.y !== null) {
      become({ problem: why })
      return
    }
    const { x, y } = newest(findings.candidates, findings.since, n())
    choose(x, y)
    if (y === null) become({ problem: why })
  }

  const found = (findings: Findings) => {
    const { sources, count } = findings
    const n = sizeOf(store.getState())
    const { x: pickedX, y: pickedY } = picked.current
    const still = { x: choiceOf(findings, pickedX), y: choiceOf(findings, pickedY) }
    const { x, y } = keeping(findings, still, n)
    listing.current = findings
    const why = misfit(findings, { x, y }, n)
    unfit.current = why === null ? null : sentence(why)
    become({ findings, x, y, ready: null, progress: null, problem: null })
    if (sources.some(({ way }) => way === null))
      act((state) => notify(state, say`This can be meant in more than one way. Say which.`))
    else if (count === 0) return
    else if (x !== null && y !== null) choose(x, y)
    else if (y === findings.y) become({ problem: unfit.current ?? sentence(lonely(findings, n)) })
  }

  const n = () => sizeOf(store.getState())

  // Taken away here, brought back by undo, taken away again by redo.
  const without = useSelector((state) => state.without)
  const leaveOut = useEffectEvent((sources: readonly number[]) => {
    if (reader.current === null) return
    become({ problem: null })
    ask({ kind: 'without', sources, n: n() })
  })
  useEffect(() => leaveOut(without.map(({ id }) => id)), [without])
  // With the reader goes what undo could bring back.
  useEffect(() => () => act(forgetTaken), [act])

  return {
    reading,
    open: (origins: readonly Origin[], kept: Keeper | null = null) => {
      if (origins.length === 0) return
      if (kept) keeper.current = kept
      // What was chosen of a list that was discarded is not chosen beside what comes now.
      if (listing.current?.sources.length === 0) picked.current = none
      const name = origins.map((origin) => ('file' in origin ? origin.file.name : origin.name))
      // What was said of the vectors before is no news any more.
      act((state) => announce(state, ''))
      // Nor what was wrong with it: beside what is wrong now, two faults would look like one.
      const what = say`Reading ${listed(name)}`
      become({ refused: [], problem: null, progress: { what, percent: 0 } })
      ask({ kind: 'open', origins, n: n() })
    },
    mean: (source: number, way: number) => {
      become({ problem: null })
      ask({ kind: 'mean', source, way, n: n() })
    },
    remove: (source: number) => {
      const name = reading.findings?.sources.find(({ id }) => id === source)?.name ?? ''
      const begun = name.replace(/^the /, 'The ')
      act((state) =>
        notify(
          takeAway(state, { id: source, name }),
          say`${begun} is no longer in the list. Undo brings it back.`,
        ),
      )
    },
    instead: (source: number, note: number) => {
      become({ problem: null })
      ask({ kind: 'instead', source, note, n: n() })
    },
    neighbour: (which: Neighbour) => {
      if (reading.x === null) return
      become({ problem: null, progress: { what: say`Comparing`, percent: 0 } })
      asked.current = reading.x
      ask({ kind: 'neighbour', which, x: reading.x, present: present(reading.x) })
    },
    /** What was refused has found its place elsewhere. */
    settle: (refusal: Refusal) => {
      if (refusal.typed && refusal.program !== null) giver.current?.read()
      setReading((before) => ({
        ...before,
        refused: before.refused.filter((each) => each !== refusal),
      }))
    },
    find: (typed: string) => ask({ kind: 'find', typed }),
    choose: pick,
    /** All of it is taken from the list; what was read is kept for whoever wants it back. */
    discard: () => {
      const sources = reading.findings?.sources.map(({ id, name }) => ({ id, name })) ?? []
      // A neighbour that is still sought is not wanted either.
      asked.current = null
      become({ refused: [], problem: null, progress: null })
      act((state) =>
        notify(
          takeAway(state, ...sources),
          say`What was read is no longer in the list. Undo brings it back.`,
        ),
      )
    },
    /** Calls off what is under way; with it goes what was read, unless undo has promised to bring some of it back. */
    cancel: () => {
      if (store.getState().without.length === 0) {
        drop()
        return
      }
      asked.current = null
      letGo()
      become({ refused: [], problem: null, progress: null })
      ask({ kind: 'cancel', n: n() })
    },
    drop,
  }
}

/** How many components the vectors have that are there. */
const sizeOf = (state: State) => dimension(shownOf(state))
