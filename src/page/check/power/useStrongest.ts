import { useState } from 'react'
import { mapBasis } from '../../../gradcheck/maps.ts'
import type { StrengthQuestion } from '../../../gradcheck/strongest.ts'
import { optionsOf } from '../../../session/check.ts'
import { pointOf } from '../../../session/pane.ts'
import type { Settings } from '../../../session/settings.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useJob } from '../../store/useJob.ts'

function questionAt(settings: Settings): StrengthQuestion {
  const at = pointOf(settings)
  return { map: settings.map, basis: mapBasis(at), options: optionsOf(settings) }
}

/**
 * The search for the strongest place of the map that was shown when it was asked for. It offers what it found
 * for as long as the settings are those of the question; going there is the reader's press.
 */
export function useStrongest() {
  const { store } = useSession()
  const [asked, setAsked] = useState<Settings | null>(null)
  const [question, setQuestion] = useState<StrengthQuestion | null>(null)
  const still = useSelector(({ settings }) => asked !== null && isSame(asked, settings))
  const { status, progress, answer, again } = useJob('strongest', still ? question : null)
  return {
    status: still ? status : 'idle',
    /** How far it is, in percent. */
    percent: progress ? (100 * progress.done) / progress.all : 0,
    /** What was found: null for no place worth going to; undefined while nothing is known. */
    found: still && status === 'done' ? answer : undefined,
    start: () => {
      const { settings } = store.getState()
      setAsked(settings)
      setQuestion(questionAt(settings))
      if (still) again()
    },
    cancel: () => setAsked(null),
  }
}

/** What the search hangs on. */
const concerns = [
  'map',
  'point',
  'n',
  'seed',
  'cx',
  'cy',
  'x',
  'y',
  'eps',
  'atol',
  'rtol',
  'mode',
  'dtype',
  'requires',
] as const

function isSame(a: Settings, b: Settings): boolean {
  return concerns.every((id) => a[id] === b[id])
}
