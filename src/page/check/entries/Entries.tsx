import { useMemo, useState } from 'react'
import { live } from '../../../figure/words/format.ts'
import type { Entry, Report } from '../../../gradcheck/gradcheck.ts'
import { Bars } from './Bars.tsx'
import { EntryTable } from './EntryTable.tsx'
import type { OwnEntry } from '../../../session/own/report.ts'
import './entries.css'

const orders = { place: 'in order', worst: 'worst first' } as const

interface EntriesProps {
  readonly report: Report
  /** Whether each entry is a directional derivative. */
  readonly fast: boolean
}

/** Every compared entry: bars to look over, one in full, and a table of all. */
export function Entries({ report, fast }: EntriesProps) {
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
  return (
    <div className="entries">
      <Bars picked={index} pick={pick} />
      <dl className="entry">
        <div>
          <dt>{index === worstIndex && entry.ratio > 0 ? 'worst entry' : 'entry'}</dt>
          <dd translate="no">{nameOf(entry, fast)}</dd>
        </div>
        {exact !== null && (
          <div>
            <dt>exact</dt>
            <dd>
              <data value={exact} translate="no">
                {live(exact)}
              </data>
            </dd>
          </div>
        )}
        {(['numerical', 'analytical', 'difference', 'allowed', 'ratio'] as const).map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <data value={entry[name]} translate="no">
                {live(entry[name])}
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
        aria-label="entry"
        aria-valuetext={`${nameOf(entry, fast)}, ${entry.ok ? 'agrees' : 'differs'}`}
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
        <span>order </span>
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
  if (fast) return `grad_${input} along u`
  const to = 'column' in entry && entry.many ? ` of output ${entry.output}[${entry.column}]` : ''
  return `grad_${input}[${index}]${to}`
}

/** The derivative of pasted code without any quotient; null where it is not known. */
function exactOf(entry: Entry | OwnEntry): number | null {
  return 'exact' in entry && Number.isFinite(entry.exact) ? entry.exact : null
}
