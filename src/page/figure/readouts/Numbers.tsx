import { useRef, type ReactNode } from 'react'
import { degrees, live, row } from '../../../figure/words/format.ts'
import { parts } from '../../../lesson/parts.ts'
import type { CosineReport } from '../../../math/cosineReport.ts'
import { toBeGuessed } from '../../../session/figureWords.ts'
import { shownOf } from '../../../session/pane.ts'
import { reportOf } from '../../../session/session.ts'
import { useSelector } from '../../store/session.tsx'
import { Value } from '../../store/Value.tsx'
import { Prose } from '../../ui/formula/Prose.tsx'
import { say } from '../../../words/say.ts'
import { useWholeVectors } from './useWholeVectors.ts'
import './readouts.css'

type Numbers = number | readonly number[]

interface Readout {
  readonly id: string
  /** The symbol, as prose. */
  readonly name: string
  /** How it is heard, where its signs alone would be read as bars and brackets, or not at all. */
  readonly heard?: string
  readonly of: (report: CosineReport) => Numbers
  readonly print?: (value: Numbers) => string
}

const number = (value: Numbers) => live(Number(value))
const vector = (value: Numbers) => row([value].flat())

const readouts = {
  similarity: { id: 'similarity', name: '$\\cS$', of: (p) => p.similarity },
  angle: {
    id: 'angle',
    name: '$\\term{angle}{\\theta}$',
    of: (p) => p.angle,
    print: (value) => degrees(Number(value)),
  },
  'norm-x': { id: 'norm-x', name: '‖$\\x$‖', heard: say`norm of x`, of: (p) => p.normX },
  'norm-y': { id: 'norm-y', name: '‖$\\y$‖', heard: say`norm of y`, of: (p) => p.normY },
  'gradient-norm-x': {
    id: 'gradient-norm-x',
    name: '‖$\\gradx$‖',
    heard: say`norm of the gradient in x of S`,
    of: (p) => p.gradientNormX,
  },
  'gradient-norm-y': {
    id: 'gradient-norm-y',
    name: '‖$\\grady$‖',
    heard: say`norm of the gradient in y of S`,
    of: (p) => p.gradientNormY,
  },
  'inner-x': {
    id: 'inner-x',
    name: '⟨$\\x$, $\\gradx$⟩',
    heard: say`inner product of x and the gradient in x of S`,
    of: (p) => p.innerX,
    // It is 0; what rounding leaves of it is for machines.
    print: (value) => live(Math.abs(Number(value)) < 1e-15 ? 0 : Number(value)),
  },
  x: { id: 'x', name: '$\\x$', of: (p) => p.x, print: vector },
  y: { id: 'y', name: '$\\y$', of: (p) => p.y, print: vector },
  'gradient-x': { id: 'gradient-x', name: '$\\gradx$', of: (p) => p.gradient.x, print: vector },
  'gradient-y': { id: 'gradient-y', name: '$\\grady$', of: (p) => p.gradient.y, print: vector },
} as const satisfies Record<string, Readout>

type ReadoutId = keyof typeof readouts

const all = Object.keys(readouts) as ReadoutId[]

/** What would give away the guess to those who hear it: also that it is at a right angle to x. */
const tells: readonly ReadoutId[] = ['gradient-x', 'gradient-norm-x', 'inner-x']

/** Every number of the pair that the pane shows, by the names that tests and scripts look for. There is one such list at a time. */
export function Numbers() {
  const region = useRef<HTMLDivElement>(null)
  useWholeVectors(region)
  const guessing = useSelector((state) => toBeGuessed(state, shownOf(state)))
  return (
    <div ref={region} className="numbers" role="group" aria-label={say`Numbers of x and y`}>
      <dl>
        {all.map((id) => (
          <Cell key={id} readout={readouts[id]} testId={id} hush={guessing && tells.includes(id)} />
        ))}
      </dl>
    </div>
  )
}

/** The numbers that a step is about, live in the text. */
export function Readout({ ids }: { readonly ids: readonly ReadoutId[] }): ReactNode {
  return (
    <dl className="readout-row">
      {ids.map((id) => (
        <Cell key={id} readout={readouts[id]} />
      ))}
    </dl>
  )
}

/** The part that a number is of: ‖∇ₓS‖ belongs to ∇ₓS. */
function partNamed(id: string): string | undefined {
  const part = id.replace('gradient-norm', 'gradient')
  return part in parts ? part : undefined
}

interface CellProps {
  readonly readout: Readout
  readonly testId?: string
  /** Whether it is not to be heard. */
  readonly hush?: boolean
}

function Cell({ readout: { id, name, heard, of, print }, testId, hush = false }: CellProps) {
  const symbol = <Prose text={name} />
  return (
    <div className={`readout readout-${id}`} data-names={partNamed(id)} aria-hidden={hush}>
      <dt>
        {heard === undefined ? (
          symbol
        ) : (
          <span role="img" aria-label={heard}>
            <span aria-hidden="true">{symbol}</span>
          </span>
        )}
      </dt>
      <dd dir="ltr">
        <Value
          // Nobody sees the list of all.
          {...(testId === undefined ? {} : { id: testId, rate: 'rest' })}
          of={(shown) => of(reportOf(shown))}
          print={print ?? number}
        />
      </dd>
    </div>
  )
}
