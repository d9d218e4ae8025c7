import { use, useRef, type ReactNode } from 'react'
import { angleChart } from '../../../figure/flow/angleChart.ts'
import { ledgerBar } from '../../../figure/flow/ledgerBar.ts'
import { paint } from '../../../figure/painters/paint.ts'
import type { Mark } from '../../../figure/scene/mark.ts'
import type { Size } from '../../../figure/scene/viewport.ts'
import { short } from '../../../figure/words/format.ts'
import { courseOf, isTold, ledgerOf, ledgerPart, type Ledger } from '../../../session/flow/tasks.ts'
import { walkIn } from '../../../session/pane.ts'
import { walkOf } from '../../../session/flow/walker.ts'
import type { Settings } from '../../../session/settings.ts'
import type { State } from '../../../session/state.ts'
import { exact, PairContext, write } from '../../store/Value.tsx'
import { useSelector } from '../../store/session.tsx'
import { useFollowed, useStoreEffect } from '../../store/useStoreEffect.ts'
import { useSize } from '../../ui/window/useSize.ts'
import { numerals } from '../../../words/language.ts'
import { say } from '../../../words/say.ts'

interface PlotProps {
  readonly name: string
  readonly marks: (settings: Settings, size: Size) => Mark[]
  readonly children: ReactNode
}

/** Marks that follow the walk, drawn past React five times a second. */
function Plot({ name, marks, children }: PlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  return (
    <figure className="flow-plot">
      <div ref={box} className="flow-paper">
        {size && <Painted size={size} name={name} marks={marks} />}
      </div>
      <figcaption>{children}</figcaption>
    </figure>
  )
}

function Painted({ size, name, marks }: Omit<PlotProps, 'children'> & { readonly size: Size }) {
  const pair = use(PairContext) ?? undefined
  const svg = useRef<SVGSVGElement>(null)
  const group = useRef<SVGGElement>(null)
  const drawn = useRef<readonly unknown[]>([])
  useStoreEffect(
    (state) => {
      const settings = walkIn(state, pair)
      const of = [walkOf(settings), settings.flow, size, marks]
      if (!group.current || of.every((part, i) => part === drawn.current[i])) return
      drawn.current = of
      paint(group.current, marks(settings, size))
    },
    { rate: 'often', visible: svg },
  )
  return (
    <svg ref={svg} role="img" aria-label={name} width={size.width} height={size.height}>
      <g ref={group} />
    </svg>
  )
}

const anglesOf = (settings: Settings, size: Size) => angleChart(courseOf(settings), size)
const barsOf = (settings: Settings, size: Size) => ledgerBar(ledgerOf(settings), size)

const goesBeyond = (settings: Settings) => courseOf(settings).crossed.includes(true)
// One function for each, so that they are the same at each rendering.
const beyondIn = {
  lesson: (state: State) => goesBeyond(walkIn(state, 'lesson')),
  check: (state: State) => goesBeyond(walkIn(state, 'check')),
  pane: (state: State) => goesBeyond(walkIn(state)),
} as const

/** θ over time: the walker's steps on the exact curve. */
export function AnglePlot() {
  const pair = use(PairContext) ?? undefined
  const beyond = useFollowed(beyondIn[pair ?? 'pane'], { rate: 'often' })
  const plain = useSelector((state) => isTold(walkIn(state, pair)))
  return (
    <Plot
      name={say`The angle θ over time, step by step, and as the exact flow has it`}
      marks={anglesOf}
    >
      <span className="flow-key-steps">{say`θ, step by step`}</span>
      {beyond && <span className="flow-key-steps beyond">{say`on the other side of y`}</span>}
      {plain && <span className="flow-key-exact">{say`in continuous time`}</span>}
    </Plot>
  )
}

/** The squared length as a bar of what each step has added, and as it is. */
export function LedgerPlot() {
  const pair = use(PairContext) ?? undefined
  const part = useSelector((state) => ledgerPart(walkIn(state, pair)))
  return (
    <Plot name={say`The squared length, as the sum of all steps and as it is`} marks={barsOf}>
      <span className={`flow-key-start ${part}`}>{say`‖${part}‖² at the start`}</span>
      <span className={`flow-key-added ${part}`}>{say`η²‖∇S‖² of each step`}</span>
      <span className="flow-key-truth">{say`‖${part}‖² now`}</span>
    </Plot>
  )
}

const cells = [
  { id: 'sum', name: say`start + all steps`, of: ({ sum }: Ledger) => sum },
  { id: 'truth', name: say`squared length`, of: ({ truth }: Ledger) => truth },
  { id: 'difference', name: say`difference`, of: ({ sum, truth }: Ledger) => sum - truth },
] as const

/** The two sums of the ledger in numbers, and by how little they differ. */
export function LedgerNumbers() {
  const pair = use(PairContext) ?? undefined
  const list = useRef<HTMLDListElement>(null)
  const shown = useRef(new Map<string, HTMLDataElement>())
  useStoreEffect(
    (state) => {
      const ledger = ledgerOf(walkIn(state, pair))
      for (const { id, of } of cells) {
        const data = shown.current.get(id)
        if (!data) continue
        const value = of(ledger)
        data.value = exact(value)
        write(
          data,
          Number.isNaN(value)
            ? say`beyond doubles`
            : id === 'difference' || value === Infinity
              ? short(value)
              : value.toPrecision(8).replace('.', numerals.decimal),
        )
      }
    },
    { rate: 'often', visible: list },
  )
  return (
    <dl ref={list} className="readout-row">
      {cells.map(({ id, name }) => (
        <div key={id} className="readout">
          <dt>{name}</dt>
          <dd>
            <data
              data-testid={`ledger-${id}`}
              value=""
              translate="no"
              ref={(data) => {
                if (data) shown.current.set(id, data)
              }}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}
