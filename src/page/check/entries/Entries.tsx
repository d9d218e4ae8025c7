import { useMemo, useState } from 'react'
import { computed, live } from '../../../figure/words/format.ts'
import type { Entry, Report } from '../../../gradcheck/gradcheck.ts'
import { Bars } from './Bars.tsx'
import { EntryTable } from './EntryTable.tsx'
import type { OwnEntry } from '../../../session/own/report.ts'
import type { Checking } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import './entries.css'

const orders = { place: say`by index`, worst: say`worst first` } as const

/** The numbers of an entry, in the order in which they are told. */
const numbers = [
  ['numerical', say`numerical`],
  ['analytical', say`analytical`],
  ['difference', say`difference`],
  ['allowed', say`allowed`],
  ['ratio', say`ratio`],
] as const

interface EntriesProps {
  readonly report: Report
  /** Whether each entry is a directional derivative. */
  readonly fast: boolean
  /** The checking that the report is from, where another one has begun and has found nothing yet. */
  readonly before?: Checking | undefined
}

/** Every compared entry: bars to look over, one in full, and a table of all. */
export function Entries({ report, fast, before }: EntriesProps) {
  const { entries, worst } = report
  // What was picked belongs to its report: in another one the worst is shown again.
  const [picked, setPicked] = useState<{ of: Report; index: number } | null>(null)
  const worstIndex = worst ? entries.indexOf(worst) : 0
  const index = picked?.of === report ? picked.index : worstIndex
  const entry = entries[index]
  const pick = (at: number) =>
    setPicked({ of: report, index: Math.max(0, Math.min(entries.length - 1, at)) })
  if (!entry) return null
  const exact = exactOf(entry)
  const name = nameOf(entry, fast)
  return (
    <div className="entries">
      <Bars picked={index} pick={pick} before={before} />
      <dl className="entry">
        <div>
          <dt>{index === worstIndex && entry.ratio > 0 ? say`worst entry` : say`entry`}</dt>
          <dd translate="no">{name}</dd>
        </div>
        {exact !== null && (
          <div>
            <dt>{say`exact`}</dt>
            <dd>
              <data value={exact} translate="no">
                {live(exact)}
              </data>
            </dd>
          </div>
        )}
        {numbers.map(([id, word]) => (
          <div key={id}>
            <dt>{word}</dt>
            <dd>
              <data value={entry[id]} translate="no">
                {computed(entry[id])}
              </data>
            </dd>
          </div>
        ))}
      </dl>
      <input
        type="range"
        className="entry-slider"
        min={0}
        max={entries.length - 1}
        value={index}
        aria-label={say`entry`}
        aria-valuetext={entry.ok ? say`${name}, agrees` : say`${name}, differs`}
        onChange={(event) => pick(Number(event.target.value))}
      />
      <Table report={report} fast={fast} />
    </div>
  )
}

function Table({ report, fast }: EntriesProps) {
  const [order, setOrder] = useState<keyof typeof orders>('place')
  const entries = useMemo(
    () =>
      order === 'place' ? report.entries : [...report.entries].sort((a, b) => b.ratio - a.ratio),
    [report, order],
  )
  return (
    <div className="entry-table">
      <EntryTable entries={entries} name={(each) => nameOf(each, fast)} exact={exactOf} />
      <label className="order">
        <span>{`${say`order`} `}</span>
        <select
          value={order}
          onChange={(event) => setOrder(event.target.value === 'worst' ? 'worst' : 'place')}
        >
          {Object.entries(orders).map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** An entry as Python names it, counted from 0; where there is more than one output, of which of its entries. */
function nameOf(entry: Entry | OwnEntry, fast: boolean): string {
  const { input, index } = entry
  const gradient = `grad_${input}`
  if (fast) return say`${gradient} along u`
  const name = `${gradient}[${index}]`
  if (!('column' in entry && entry.many)) return name
  const output = `${entry.output}[${entry.column}]`
  return say`${name} of output ${output}`
}

/** The derivative of pasted code without any quotient; null where it is not known. */
function exactOf(entry: Entry | OwnEntry): number | null {
  return 'exact' in entry && Number.isFinite(entry.exact) ? entry.exact : null
}
