import { useEffect, useRef, useState } from 'react'
import { plainProse } from '../../lesson/plainFormula.ts'
import { chart } from '../../figure/charts/chart.ts'
import { paint } from '../../figure/painters/paint.ts'
import type { Size } from '../../figure/scene/viewport.ts'
import { live, spokenLength } from '../../figure/words/format.ts'
import {
  isBeyond,
  isLost,
  offAt,
  slopeOf,
  tangents,
  wayAt,
  ways,
  type TangentId,
  type WayId,
} from '../../lesson/tangents.ts'
import type { Sample } from '../../lesson/line.ts'
import { restrictToLine } from '../../math/restrictToLine.ts'
import { sampleOf } from '../../session/session.ts'
import { announce } from '../../session/state.ts'
import { exact, write } from '../store/Value.tsx'
import { useSession } from '../store/session.tsx'
import { useFollowed, useStoreEffect } from '../store/useStoreEffect.ts'
import { Prose } from '../ui/formula/Prose.tsx'
import { useSize } from '../ui/window/useSize.ts'
import { say } from '../../words/say.ts'
import { gap, sentences } from '../../words/sentences.ts'
import { Tangent } from './Tangent.tsx'
import './misprint.css'

/** The graph reaches so far to both sides, in units of t. */
const halfExtent = 1
const ids = Object.keys(tangents) as TangentId[]
const wayIds = Object.keys(ways) as WayId[]

/** What there is to do here, or why there is nothing to be done. */
const compare = say`The dashed line is the second box as printed. Drag $\\x$, $\\y$ or the hollow ends, until it lies on the true one. There are two ways.`
const nothing = say`Here there is nothing to compare: the step is so long against $\\x$ or $\\y$ that its slopes lie beyond doubles. Type a shorter step below, or make $\\x$ and $\\y$ longer.`

const withPlus = say`With a plus the dashed line lies on the true one, wherever you are.`

/** Why slopes that look alike are no find; null where they do not, or are one. */
function noFind(sample: Sample): string | null {
  if (isBeyond(sample) || wayAt(sample) !== null) return null
  const off = spokenLength(offAt(sample))
  if (isLost(sample))
    return say`This is no find: $\\tx$ is so long against $\\x$ that rounding hides the difference of the slopes, which is ${off}. Make $\\tx$ shorter.`
  const [right, printed] = [slopeOf('true', sample), slopeOf('printed', sample)]
  return live(right) === live(printed)
    ? say`This is no find: the slopes differ by ${off}, which the digits shown do not tell. Make $\\tx$ shorter, or $\\ty$ longer.`
    : null
}

/**
 * The graph of S along the tangent (x̃, ỹ), with three straight lines through it: the true tangent,
 * and what the post's second box makes of it, as printed and corrected. The reader is asked to make
 * the misprint look right, and finds out when it does.
 */
export function Misprint() {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const [found, setFound] = useState<readonly WayId[]>([])
  const [flipped, setFlipped] = useState(false)
  const note = (way: WayId | null) => {
    if (way) setFound((before) => (before.includes(way) ? before : [...before, way]))
  }
  useSlopesHeard(flipped)
  const { store, act } = useSession()
  const flip = () => {
    setFlipped(!flipped)
    const said = flipped ? slopesWords(sampleOf(store.getState().settings), false) : withPlus
    act((state) => announce(state, plainProse(said)))
  }
  const beyond = useFollowed(({ settings }) => isBeyond(sampleOf(settings)), { rate: 'often' })
  return (
    <div className="experiment" role="group" aria-label={say`The misprint`}>
      <p className="experiment-task">
        <strong>{say`Make the misprint look right.`}</strong>
        <Prose text={`${gap}${beyond ? nothing : compare}`} />
      </p>
      <div ref={box} className="chart">
        {size && <Graph size={size} flipped={flipped} note={note} />}
      </div>
      <Slopes flipped={flipped} />
      {!flipped && <NoFind />}
      <ul className="experiment-ways" aria-label={say`Ways found`}>
        {wayIds.map((way, i) =>
          found.includes(way) ? (
            <li key={way} data-found="true">
              <strong>{`${say`Found: ${ways[way].title}.`}${gap}`}</strong>
              <Prose text={ways[way].why} />
            </li>
          ) : (
            <li key={way}>
              {i === 0
                ? say`One way is still to be found.`
                : say`The other way is still to be found.`}
            </li>
          ),
        )}
      </ul>
      <p className="actions">
        <button type="button" aria-pressed={flipped} onClick={flip}>
          {say`Flip the sign of the misprint`}
        </button>
      </p>
      {flipped && <p>{withPlus}</p>}
      <details className="experiment-step">
        <summary>{say`Type the step`}</summary>
        <Tangent />
      </details>
    </div>
  )
}

interface GraphProps {
  readonly size: Size
  readonly flipped: boolean
  readonly note: (way: WayId | null) => void
}

/** The slope that is drawn as the misprint's: the corrected one once its sign is flipped. */
const drawnAs = (id: TangentId, flipped: boolean): TangentId =>
  id === 'printed' && flipped ? 'corrected' : id

function Graph({ size, flipped, note }: GraphProps) {
  const svg = useRef<SVGSVGElement>(null)
  const group = useRef<SVGGElement>(null)
  const drawn = useRef<readonly unknown[]>([])
  useStoreEffect(
    ({ settings }) => {
      const sample = sampleOf(settings)
      const of = [sample, size, flipped]
      if (!group.current || of.every((part, i) => part === drawn.current[i])) return
      drawn.current = of
      const slopes = ids.map((id) => ({ id, slope: slopeOf(drawnAs(id, flipped), sample) }))
      const s = restrictToLine(sample.at, sample.along)
      paint(group.current, chart({ s, slopes, halfExtent }, size))
      if (!flipped) note(wayAt(sample))
    },
    { visible: svg },
  )
  return (
    <svg
      ref={svg}
      role="img"
      aria-label={say`S along the step, with the true slope, the second box corrected, and as printed`}
      width={size.width}
      height={size.height}
    >
      <g ref={group} />
    </svg>
  )
}

/** Said below slopes that look alike. */
function NoFind() {
  const said = useFollowed(({ settings }) => noFind(sampleOf(settings)), { rate: 'often' })
  return (
    said !== null && (
      <p>
        <Prose text={said} />
      </p>
    )
  )
}

/** The slopes in a sentence, for those who do not see the two lines. */
function slopesWords(sample: Sample, flipped: boolean): string {
  if (isBeyond(sample)) return nothing
  const slope = (id: TangentId) => live(slopeOf(drawnAs(id, flipped), sample))
  if (flipped)
    return say`The true slope is ${slope('true')}; with a plus it is ${slope('printed')}.`
  return sentences([
    say`The true slope is ${slope('true')}; as printed it is ${slope('printed')}.`,
    noFind(sample),
  ])
}

/** So long the step must not have changed before it is spoken, in milliseconds. */
const pause = 600

/** What those hear who do not see the two lines: what a change of the step came to, and whether it is one of the ways. */
function useSlopesHeard(flipped: boolean): void {
  const { act } = useSession()
  const last = useRef<Sample | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useStoreEffect(
    ({ settings }) => {
      const sample = sampleOf(settings)
      const before = last.current
      last.current = sample
      if (!before || before === sample) return
      const [was, way] = [wayAt(before), flipped ? null : wayAt(sample)]
      const stepped = (['x', 'y'] as const).some(
        (part) => before.along[part] !== sample.along[part],
      )
      const moved = (['x', 'y'] as const).some((part) => before.at[part] !== sample.at[part])
      // Another pair, or a move of x and y, has been told of; what was found has not.
      if ((moved || !stepped) && (way === null || way === was)) return
      clearTimeout(timer.current)
      const sentence = way === null ? slopesWords(sample, flipped) : say`Found: ${ways[way].title}.`
      timer.current = setTimeout(() => act((state) => announce(state, plainProse(sentence))), pause)
    },
    { rate: 'rest' },
  )
  useEffect(() => () => clearTimeout(timer.current), [])
}

/** The slopes that are compared. */
function Slopes({ flipped }: { readonly flipped: boolean }) {
  const list = useRef<HTMLDListElement>(null)
  const cells = useRef(new Map<TangentId, HTMLDataElement>())
  useStoreEffect(
    ({ settings }) => {
      const sample = sampleOf(settings)
      for (const [id, data] of cells.current) {
        const slope = slopeOf(drawnAs(id, flipped), sample)
        data.value = exact(slope)
        write(data, Number.isFinite(slope) ? live(slope) : say`beyond doubles`)
      }
    },
    { rate: 'often', visible: list },
  )
  return (
    <dl ref={list} className="experiment-numbers">
      {ids.map((id) => (
        <div key={id} className={id}>
          <dt>{tangents[id].title}</dt>
          <dd>
            <data
              data-testid={`slope-${id}`}
              value=""
              translate="no"
              ref={(data) => {
                if (data) cells.current.set(id, data)
              }}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}
