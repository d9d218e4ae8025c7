import { useRef, useState } from 'react'
import { chart } from '../../figure/charts/chart.ts'
import { live, short } from '../../figure/words/format.ts'
import type { Size } from '../../figure/scene/viewport.ts'
import { paint } from '../../figure/painters/paint.ts'
import {
  partialsOf,
  slopeOf,
  tangents,
  wayAt,
  ways,
  type TangentId,
  type WayId,
} from '../../lesson/tangents.ts'
import { restrictToLine } from '../../math/restrictToLine.ts'
import { sampleOf } from '../../session/session.ts'
import { isTyped, type State } from '../../session/state.ts'
import { exact, useLive, useSession, write } from '../store/live.tsx'
import { Prose } from '../ui/Prose.tsx'
import { useSeen } from '../store/useSeen.ts'
import { useSize } from '../ui/useSize.ts'
import { useOften } from '../store/useOften.ts'
import './experiment.css'

const halfExtent = 1
/** The steps at which the remainder is shown. */
const steps = [0.1, 0.01, 0.001]
const ids = Object.keys(tangents) as TangentId[]
const wayIds = Object.keys(ways) as WayId[]

/**
 * The graph of S along the tangent (x̃, ỹ), with three straight lines through it: the true tangent,
 * and what the post's second box makes of it, as printed and corrected. The reader is asked to make
 * the misprint look right, and finds out when it does.
 */
export function Experiment() {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const [found, setFound] = useState<readonly WayId[]>([])
  const [flipped, setFlipped] = useState(false)
  const note = (way: WayId | null) => {
    if (way) setFound((before) => (before.includes(way) ? before : [...before, way]))
  }
  return (
    <div className="experiment card" role="group" aria-label="Experiment with the second box">
      <p className="experiment-task">
        <strong>Make the misprint look right.</strong> The red line is the second box as printed.
        Drag <i>x</i> and <i>y</i>, or change the tangent above, until it lies on the true one.
        There are two ways.
      </p>
      <div ref={box} className="chart">
        {size && <Graph size={size} flipped={flipped} note={note} />}
      </div>
      <Numbers flipped={flipped} />
      <p className="experiment-flip">
        <button type="button" aria-pressed={flipped} onClick={() => setFlipped(!flipped)}>
          Flip the sign of the misprint
        </button>{' '}
        {flipped ? 'With a plus the red line lies on the true one, wherever you are.' : null}
      </p>
      <ul className="experiment-ways" aria-label="Ways found">
        {wayIds.map((way, i) =>
          found.includes(way) ? (
            <li key={way} data-found="true">
              <strong>Found: {ways[way].title}.</strong> <Prose text={ways[way].why} />
            </li>
          ) : (
            <li key={way}>Way {i + 1} is still to be found.</li>
          ),
        )}
      </ul>
    </div>
  )
}

/** Whether something is held, so that what is off the screen can wait. */
function moving({ gesture }: State): boolean {
  return gesture !== null && !isTyped(gesture)
}

interface GraphProps {
  readonly size: Size
  readonly flipped: boolean
  readonly note: (way: WayId | null) => void
}

function Graph({ size, flipped, note }: GraphProps) {
  const group = useRef<SVGGElement>(null)
  const seen = useRef(false)
  const drawn = useRef<readonly unknown[]>([])
  const { store } = useSession()
  const draw = ({ settings }: State) => {
    const sample = sampleOf(settings)
    const of = [sample, size, flipped]
    if (!group.current || of.every((part, i) => part === drawn.current[i])) return
    drawn.current = of
    const slopes = ids.map((id) => ({
      id,
      slope: slopeOf(id === 'printed' && flipped ? 'corrected' : id, sample),
    }))
    paint(
      group.current,
      chart({ s: restrictToLine(sample.at, sample.along), slopes, halfExtent }, size),
    )
    if (!flipped) note(wayAt(sample))
  }
  useSeen(group, (now) => {
    seen.current = now
    if (now) draw(store.getState())
  })
  useLive((state) => {
    if (seen.current || !moving(state)) draw(state)
  })
  return (
    <svg
      role="img"
      aria-label="S along the tangent, with the true slope, the second box corrected, and as printed"
      width={size.width}
      height={size.height}
    >
      <g ref={group} />
    </svg>
  )
}

/** The three slopes, and what the tangent leaves over: it shrinks like t². */
function Numbers({ flipped }: { readonly flipped: boolean }) {
  const { store } = useSession()
  const slopes = useRef(new Map<TangentId, HTMLDataElement>())
  const rests = useRef(new Map<number, HTMLDataElement>())
  const partials = useRef(new Map<'x' | 'y', HTMLDataElement>())
  const list = useRef<HTMLDListElement>(null)
  const seen = useRef(false)
  const show = ({ settings }: State) => {
    const sample = sampleOf(settings)
    for (const [id, data] of slopes.current) {
      const slope = slopeOf(id === 'printed' && flipped ? 'corrected' : id, sample)
      data.value = exact(slope)
      write(data, live(slope))
    }
    const parts = partialsOf(sample)
    for (const [part, data] of partials.current) {
      data.value = exact(parts[part])
      write(data, live(parts[part]))
    }
    const s = restrictToLine(sample.at, sample.along)
    const [here, slope] = [s(0), slopeOf('true', sample)]
    for (const [t, data] of rests.current) {
      const rest = s(t) - here - slope * t
      data.value = exact(rest)
      write(data, Number.isNaN(rest) ? 'undefined' : short(rest))
    }
  }
  useSeen(list, (now) => {
    seen.current = now
    if (now) show(store.getState())
  })
  useOften((state) => {
    if (seen.current || !moving(state)) show(state)
  })
  return (
    <dl ref={list} className="experiment-numbers">
      {ids.map((id) => (
        <div key={id} className={id}>
          <dt>{tangents[id].title}</dt>
          <dd>
            <data
              data-testid={`slope-${id}`}
              value=""
              ref={(data) => {
                if (data) slopes.current.set(id, data)
              }}
            />
          </dd>
        </div>
      ))}
      {(['x', 'y'] as const).map((part) => (
        <div key={part} className="rest">
          <dt>of the true slope, by {part === 'x' ? 'x̃' : 'ỹ'} alone</dt>
          <dd>
            <data
              data-testid={`partial-${part}`}
              value=""
              ref={(data) => {
                if (data) partials.current.set(part, data)
              }}
            />
          </dd>
        </div>
      ))}
      {steps.map((t) => (
        <div key={t} className="rest">
          <dt>left over at t = {t}</dt>
          <dd>
            <data
              data-testid={`rest-${t}`}
              value=""
              ref={(data) => {
                if (data) rests.current.set(t, data)
              }}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}
