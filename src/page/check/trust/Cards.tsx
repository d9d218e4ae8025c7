import { useMemo } from 'react'
import { backwards, type BackwardId } from '../../../gradcheck/backwards.ts'
import { wrongIds } from '../../../gradcheck/mutants.ts'
import { wrongLine } from '../../../gradcheck/wrongLine.ts'
import { backwardShown, checkingOf } from '../../../session/check.ts'
import { change, type State } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useFollowed } from '../../store/useStoreEffect.ts'
import { passWords } from '../words.ts'
import { WordDiff } from './WordDiff.tsx'
import './cards.css'

/** Which wrong backwards are caught, as a text that changes only when they do: one letter each. */
function caughtKey(state: State): string {
  const { check, status } = checkingOf(state)
  if (!check || status !== 'done') return ''
  return `${check.fair ? 'f' : 'u'}${check.mutants.map(({ ok }) => (ok ? 'p' : 'c')).join('')}`
}

/** Which of the wrong backwards are caught at the check's pair, and whether the right one passes. */
export function useCaught() {
  const key = useFollowed(caughtKey, { rate: 'often' })
  return useMemo(
    () => ({
      known: key !== '',
      fair: key.startsWith('f'),
      caught: new Set(wrongIds.filter((_, i) => key[i + 1] === 'c')),
    }),
    [key],
  )
}

/** How many are caught, as a number and as a row of boxes. */
export function CaughtCount() {
  const { caught, known, fair } = useCaught()
  const passing = wrongIds.length - caught.size
  return (
    <div className="caught-count">
      <p className="caught-number">
        {known ? say`${caught.size} of ${wrongIds.length} caught` : say`checking …`}
      </p>
      <span className="caught-boxes" aria-hidden="true">
        {wrongIds.map((id, i) => (
          <i key={id} data-full={i < caught.size} />
        ))}
      </span>
      {known && passing > 0 && (
        <span className="caught-pass">
          <span aria-hidden="true">! </span>
          {passWords(passing)}
        </span>
      )}
      {known && !fair && (
        <p className="caught-unfair">{say`But the right one fails here as well, so a failure says nothing.`}</p>
      )}
    </div>
  )
}

/** Every wrong backward as a card that keeps its place and changes its state. A press looks at its entries. */
export function Cards() {
  const { act } = useSession()
  const { caught, known } = useCaught()
  const chosen = useSelector(backwardShown)
  return (
    <div className="cards-block">
      <CaughtCount />
      <ul className="cards" aria-label={say`Wrong backwards`}>
        {wrongIds.map((id) => (
          <li key={id}>
            <Card
              id={id}
              caught={caught.has(id)}
              known={known}
              chosen={id === chosen}
              choose={() => act((state) => change(state, { backward: id }))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface CardProps {
  readonly id: BackwardId
  readonly caught: boolean
  readonly known: boolean
  readonly chosen: boolean
  readonly choose: () => void
}

function Card({ id, caught, known, chosen, choose }: CardProps) {
  const line = useMemo(() => wrongLine(id), [id])
  return (
    <button
      type="button"
      className="card-button"
      data-backward={id}
      data-caught={known ? caught : undefined}
      aria-pressed={chosen}
      title={backwards[id].title}
      onClick={choose}
    >
      <span className="card-mark" aria-hidden="true">
        {known ? (caught ? '✓' : '!') : '·'}
      </span>
      <span className="card-title">{backwards[id].name}</span>
      <span className="card-state">{known ? (caught ? say`caught` : say`passes`) : '…'}</span>
      {/* In the name of a button what is gone and what is new would be one word; it says in words what is wrong. */}
      <WordDiff stretches={chosen ? line.whole : line.short} silent />
    </button>
  )
}
