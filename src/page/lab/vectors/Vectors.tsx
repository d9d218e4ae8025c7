import { use as useContext, useEffect, useRef } from 'react'
import { degrees, spokenSimilarity } from '../../../figure/words/format.ts'
import { exampleIds, examples, type ExampleId } from '../../../gradcheck/examples.ts'
import { scale, unit } from '../../../math/vec.ts'
import { components } from '../../../session/field.ts'
import { maxChecked } from '../../../session/limits.ts'
import { holdsVectors, write } from '../../../session/link.ts'
import { checkDimension, pointOf, replaceShown, shownOf } from '../../../session/pane.ts'
import { reportOf } from '../../../session/session.ts'
import { change, notify, type State } from '../../../session/state.ts'
import { carried, replaced, wholeOf } from '../../../session/vectors.ts'
import { say } from '../../../words/say.ts'
import { sentences } from '../../../words/sentences.ts'
import { ComponentChart } from '../../figure/readouts/ComponentChart.tsx'
import { useSelector, useSession } from '../../store/session.tsx'
import { useFollowed } from '../../store/useStoreEffect.ts'
import { compact, useMedia } from '../../ui/window/useMedia.ts'
import { Popover } from '../../ui/Popover.tsx'
import { Problems } from '../../ui/fields/Problems.tsx'
import { Symbol } from '../../ui/formula/Symbol.tsx'
import { UnfoldContext } from '../UnfoldContext.ts'
import { Components } from './Components.tsx'
import { Found } from './Found.tsx'
import { Paste } from './Paste.tsx'
import { PointFields } from './PointFields.tsx'
import { Refusals } from './Refusals.tsx'
import { Strips } from './Strips.tsx'
import { taken, type Origin, type Ready } from './reading/reading.ts'
import { useBrought } from './BroughtContext.tsx'
import { useReading } from './reading/useReading.ts'
import './vectors.css'

/** The vectors of the check: a named point, an example, typed, pasted, dropped or read from files. */
export function Vectors() {
  const { store, act } = useSession()
  const chosen = useReading()
  const { reading, drop } = chosen
  const unfold = useContext(UnfoldContext)
  const { findings, progress, ready, problem, refused } = reading
  const small = useMedia(compact)
  const block = useRef<HTMLElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLDivElement>(null)

  const open = (origins: readonly Origin[]) => {
    unfold()
    chosen.open(origins)
  }
  useBrought(open)

  // What was read waits for the reader, wherever on the page it was dropped.
  useEffect(() => {
    if (ready || findings) card.current?.scrollIntoView({ block: 'nearest' })
    if (problem || refused.length > 0) said.current?.scrollIntoView({ block: 'nearest' })
  }, [ready, findings, problem, refused])

  /** What was read goes from sight; whoever was at its buttons goes on from here. */
  const leave = (how: () => void) => {
    block.current?.focus({ preventScroll: true })
    how()
  }

  const use = (vectors: Ready) => {
    const { pair, planeCoordinates } = taken(vectors)
    act((state) => replaceShown(state, pair, planeCoordinates))
    act((state) => notify(state, usedSentence(store.getState(), vectors.x.length)))
    leave(drop)
  }

  return (
    <section ref={block} className="vectors" aria-label={say`Vectors`} tabIndex={-1}>
      <div className="panel-head">
        {!small && <h2>{say`Vectors`}</h2>}
        <label className="file">
          <span>{say`File`}</span>
          <input
            type="file"
            multiple
            aria-label={say`vectors`}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])]
              // The same file can be chosen again.
              event.target.value = ''
              open(files.map((file) => ({ file })))
            }}
          />
        </label>
        <Paste reader={chosen} />
        <Examples />
      </div>
      {progress && (
        <div className="reading">
          <progress
            aria-label={progress.what}
            max={100}
            {...(progress.percent === null ? {} : { value: progress.percent })}
          />
          <span>{progress.what}</span>
          <button type="button" onClick={() => leave(chosen.cancel)}>{say`Cancel`}</button>
        </div>
      )}
      <Refusals
        ref={said}
        reading={reading}
        settle={(refusal) => leave(() => chosen.settle(refusal))}
      />
      {findings && findings.sources.length > 0 && (
        <div ref={card}>
          <Found chosen={chosen} use={use} discard={() => leave(chosen.discard)} />
        </div>
      )}
      {!small && (
        <div className="check-fields point-fields">
          <Problems together>
            <PointFields />
          </Problems>
        </div>
      )}
      <Strips />
      <Measures />
      <details>
        <summary>{say`Component by component`}</summary>
        <ComponentChart />
        <Components />
      </details>
    </section>
  )
}

function usedSentence(state: State, n: number): string {
  const used = say`x and y now have ${components(n)}. Undo brings the old vectors back.`
  return holdsVectors(write(state))
    ? used
    : sentences([
        used,
        say`They are too long for a link, which holds the settings alone; the .npy under “Take it home” passes them on.`,
      ])
}

/** Ready pairs, each with what it teaches. */
function Examples() {
  const { act } = useSession()
  const use = (id: ExampleId) => {
    const { make, title, why } = examples[id]
    const { pair, planeCoordinates } = carried(make(), maxChecked)
    act((state) => notify(replaceShown(state, pair, planeCoordinates), say`${title}. ${why}`))
  }
  return (
    <Popover label={say`Examples`} name={say`Examples`} className="examples">
      <ul>
        {exampleIds.map((id) => (
          <li key={id}>
            <button type="button" data-closes onClick={() => use(id)}>
              <strong>{examples[id].title}</strong>
              <span>{examples[id].why}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}

/** So near to 1, as a share, a length counts as normalised: to what float32 leaves. */
const unitLike = 1e-5

/** S, θ and both lengths of the check's pair; and what it means if both are 1. */
function Measures() {
  const { act } = useSession()
  const report = useFollowed((state) => reportOf(shownOf(state)), { rate: 'often' })
  const { angle, normX, normY } = report
  const normalised = [normX, normY].every((norm) => Math.abs(norm - 1) < unitLike)
  /** The directions of x and y, with other lengths. */
  const withLengths = (state: State, a: number, b: number) => {
    const { x, y } = wholeOf(shownOf(state))
    const scaled = { x: scale(a, unit(x)), y: scale(b, unit(y)) }
    const { pair, planeCoordinates } = carried(scaled, maxChecked)
    return replaceShown(state, pair, planeCoordinates)
  }
  return (
    <div className="measures">
      <p className="measures-numbers" dir="ltr" translate="no">
        <span>
          <Symbol of="S" />
          <b>{spokenSimilarity(report)}</b>
        </span>
        <span>
          <Symbol of="theta" />
          <b>{degrees(angle)}</b>
        </span>
      </p>
      <p className="measures-note">
        {normalised
          ? say`Both have length 1: a check here cannot see what mixes up the norms.`
          : say`Read here, sent nowhere.`}
      </p>
      <p className="measures-actions">
        {normalised ? (
          <button
            type="button"
            className="quiet"
            onClick={() => act((state) => withLengths(state, 0.7, 1.6))}
          >{say`Lengths 0.7 and 1.6`}</button>
        ) : (
          <button
            type="button"
            className="quiet"
            onClick={() => act((state) => withLengths(state, 1, 1))}
          >{say`Normalise`}</button>
        )}
        <InLesson />
      </p>
    </div>
  )
}

/** The way from the lab to the lesson. */
function InLesson() {
  const { act } = useSession()
  const n = useSelector(({ settings }) => checkDimension(settings))
  const use = (state: State): State => {
    const own = state.settings.point === 'own' ? state.settings.ownCoordinates : null
    const whole = own
      ? wholeOf({ x: state.settings.cx, y: state.settings.cy, planeCoordinates: own })
      : pointOf(state.settings)
    const { pair, planeCoordinates } = carried(whole)
    return notify(
      change(state, {
        ...replaced(state.settings, pair, planeCoordinates),
        view: 'own',
        // A gradient is as long as 1/‖x‖: of most embeddings nobody would see it.
        ...(n > 3 ? { enlarge: 'auto' } : {}),
      }),
      say`The lesson has these vectors now, with ${components(n)}. Undo brings its own back.`,
    )
  }
  return (
    <button
      type="button"
      className="quiet"
      onClick={() => act(use)}
    >{say`Use them in the lesson`}</button>
  )
}
