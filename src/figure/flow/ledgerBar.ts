import { scaleLinear } from 'd3'
import { text } from '../scene/labels.ts'
import type { Mark } from '../scene/mark.ts'
import { round } from '../scene/screen.ts'
import type { Size } from '../scene/viewport.ts'
import { short } from '../words/format.ts'
import { isDrawable, roundUp } from './axis.ts'

/** What each step has added to ‖x‖². */
export interface LedgerBar {
  readonly of: 'x' | 'y'
  readonly start: number
  readonly added: readonly number[]
  readonly truth: number
}

const margin = { left: 4, right: 14, bottom: 22 }
/** The heights of the two bars, and what is between them, in pixels. */
const tall = 26
const gap = 8

/** The marks of two bars: ‖x₀‖² and all that was added, step upon step; and below it ‖x‖² as it is. */
export function ledgerBar({ of, start, added, truth }: LedgerBar, { width, height }: Size): Mark[] {
  const total = added.reduce((sum, more) => sum + more, start)
  // At the edge of what doubles hold there is no scale to draw on.
  if (![start, total, truth].every(isDrawable)) return []
  const end = roundUp(Math.max(1.5 * start, 1.02 * total, 1.02 * truth))
  const across = scaleLinear([0, end], [margin.left, width - margin.right])
  const top = Math.max(0, (height - margin.bottom - 2 * tall - gap) / 2)
  const box = (from: number, to: number, above: number) =>
    `M${round(across(from))},${round(above)}H${round(across(to))}v${tall}H${round(across(from))}Z`
  let sum = start
  const stacked = [...added].map((more) => box(sum, (sum += more), top))
  const below = top + tall + gap
  return [
    { kind: 'path', key: 'start', className: `ledger-start ${of}`, d: box(0, start, top) },
    {
      kind: 'path',
      key: 'odd',
      className: `ledger-step ${of}`,
      d: stacked.filter((_, k) => k % 2 === 0).join(''),
    },
    {
      kind: 'path',
      key: 'even',
      className: `ledger-step even ${of}`,
      d: stacked.filter((_, k) => k % 2 === 1).join(''),
    },
    { kind: 'path', key: 'truth', className: 'ledger-truth', d: box(0, truth, below) },
    ...[0, end / 2, end].map((value, i) =>
      text(
        `tick ${i}`,
        'tick',
        short(value),
        across(value),
        height - 5,
        i === 0 ? 'start' : i === 1 ? 'middle' : 'end',
      ),
    ),
  ]
}
