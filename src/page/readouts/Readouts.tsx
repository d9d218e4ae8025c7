import { useRef, type ReactNode } from 'react'
import { degrees, live, row } from '../../figure/words/format.ts'
import { parts } from '../../lesson/parts.ts'
import type { CosineReport } from '../../math/cosineReport.ts'
import { reportOf } from '../../session/session.ts'
import type { Settings } from '../../session/settings.ts'
import { viewIdOf } from '../../session/view.ts'
import { Nabla } from '../ui/Nabla.tsx'
import { useSelector, Value } from '../store/live.tsx'
import { useWholeVectors } from './useWholeVectors.ts'
import './readouts.css'

type Number = number | readonly number[]

interface Readout {
  readonly id: string
  readonly name: ReactNode
  readonly of: (report: CosineReport) => Number
  readonly print?: (value: Number) => string
  /** For a vector: its length, in the same cell. */
  readonly norm?: { readonly id: string; readonly of: (report: CosineReport) => number }
}

const number = (value: Number) => live(Number(value))
const vector = (value: Number) => row([value].flat())

const scalars: readonly Readout[] = [
  { id: 'similarity', name: <i>S(x, y)</i>, of: (p) => p.similarity },
  { id: 'angle', name: <i>θ</i>, of: (p) => p.angle, print: (value) => degrees(Number(value)) },
  {
    id: 'gradient-norm-x',
    name: (
      <>
        ‖<Nabla of="x" />‖
      </>
    ),
    of: (p) => p.gradientNormX,
  },
  {
    id: 'gradient-norm-y',
    name: (
      <>
        ‖<Nabla of="y" />‖
      </>
    ),
    of: (p) => p.gradientNormY,
  },
  {
    id: 'inner-x',
    name: (
      <>
        ⟨<i>x</i>, <Nabla of="x" />⟩
      </>
    ),
    of: (p) => p.innerX,
    // It is 0; what rounding leaves of it is for machines.
    print: (value) => live(Math.abs(Number(value)) < 1e-15 ? 0 : Number(value)),
  },
]

const vectors: readonly Readout[] = [
  { id: 'x', name: <i>x</i>, of: (p) => p.x, norm: { id: 'norm-x', of: (p) => p.normX } },
  { id: 'y', name: <i>y</i>, of: (p) => p.y, norm: { id: 'norm-y', of: (p) => p.normY } },
  { id: 'gradient-x', name: <Nabla of="x" />, of: (p) => p.gradient.x },
  { id: 'gradient-y', name: <Nabla of="y" />, of: (p) => p.gradient.y },
]

/** The numbers of the figure; on a phone one row to swipe through. */
export function Readouts() {
  const region = useRef<HTMLDivElement>(null)
  const view = useSelector(({ settings }) => viewIdOf(settings))
  useWholeVectors(region)
  return (
    // Scrollable, so it must be reachable by keys.
    <div
      ref={region}
      role="region"
      className={`readouts readouts-${view}`}
      aria-label="Numbers of the figure"
      tabIndex={0}
    >
      <dl className="scalars">{scalars.map((readout) => cell(readout, number))}</dl>
      <dl className="vectors">{vectors.map((readout) => cell(readout, vector))}</dl>
    </div>
  )
}

/** The part that a number is of: ‖∇ₓS‖ belongs to ∇ₓS. */
function partNamed(id: string): string | undefined {
  const part = id.replace('gradient-norm', 'gradient')
  return part in parts ? part : undefined
}

function cell({ id, name, of, print, norm }: Readout, standard: (value: Number) => string) {
  return (
    <div key={id} className={`readout readout-${id}`} data-names={partNamed(id)}>
      <dt>{name}</dt>
      <dd>
        <Value
          id={id}
          of={(settings: Settings) => of(reportOf(settings))}
          print={print ?? standard}
        />
      </dd>
      {norm && (
        <dd className="length">
          ‖·‖{' '}
          <Value
            id={norm.id}
            of={(settings: Settings) => norm.of(reportOf(settings))}
            print={number}
          />
        </dd>
      )}
    </div>
  )
}
