import { useMemo, useState, type PointerEvent } from 'react'
import { live } from '../../figure/words/format.ts'
import type { Entry, Report } from '../../gradcheck/gradcheck.ts'
import { EntryTable } from './EntryTable.tsx'

/** Cells in a row of the strip: one input with n = 16 is one row, as in the post's experiment. */
const columns = 16

const orders = { place: 'in order', worst: 'worst first' } as const

interface EntriesProps {
  readonly report: Report
  /** Whether each entry is a directional derivative. */
  readonly fast: boolean
}

/** Every compared entry: a strip to look over, one in full, and a table of all. */
export function Entries({ report, fast }: EntriesProps) {
  const [order, setOrder] = useState<keyof typeof orders>('place')
  const entries = useMemo(
    () =>
      order === 'place' ? report.entries : [...report.entries].sort((a, b) => b.ratio - a.ratio),
    [report, order],
  )
  // What was picked belongs to its list: in another one the worst is shown again.
  const [picked, setPicked] = useState<{ of: typeof entries; index: number } | null>(null)
  const worstIndex = report.worst ? entries.indexOf(report.worst) : 0
  const index = picked?.of === entries ? picked.index : worstIndex
  const entry = entries[index]
  if (!entry) return null
  const pick = (at: number) =>
    setPicked({ of: entries, index: Math.max(0, Math.min(entries.length - 1, at)) })

  return (
    <div className="entries">
      <Strip entries={entries} index={index} pick={pick} />
      <div className="picker">
        <span>
          {fast ? 'along u, ' : 'entry '}
          <strong>{nameOf(entry, fast)}</strong>
          {index === worstIndex && entry.ratio > 0 ? ', the worst' : ''}
        </span>
        <input
          type="range"
          min={0}
          max={entries.length - 1}
          value={index}
          aria-label="entry"
          aria-valuetext={`${entry.input} ${entry.index}, ${entry.ok ? 'agrees' : 'does not agree'}`}
          onChange={(event) => pick(Number(event.target.value))}
        />
      </div>
      <dl className="entry">
        {(['numerical', 'analytical', 'difference', 'allowed', 'ratio'] as const).map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <data value={entry[name]}>{live(entry[name])}</data>
            </dd>
          </div>
        ))}
      </dl>
      <div className="order">
        <label>
          order{' '}
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
      <EntryTable entries={entries} name={(each) => nameOf(each, fast)} />
    </div>
  )
}

function nameOf({ input, index }: Entry, fast: boolean): string {
  return fast ? input : `${input}[${index}]`
}

interface StripProps {
  readonly entries: readonly Entry[]
  readonly index: number
  readonly pick: (index: number) => void
}

/** A cell for each entry; pointing at one picks it. */
function Strip({ entries, index, pick }: StripProps) {
  const wide = wideness(entries.length)
  const rows = Math.ceil(entries.length / wide)
  const paths = useMemo(
    () => ({
      agreeing: cells(entries, wide, (entry) => entry.ok),
      failing: cells(entries, wide, (entry) => !entry.ok),
      crosses: crosses(entries, wide),
    }),
    [entries, wide],
  )
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const column = Math.floor(((event.clientX - left) / width) * wide)
    const row = Math.floor(((event.clientY - top) / height) * rows)
    pick(Math.min(rows - 1, row) * wide + Math.min(wide - 1, column))
  }
  return (
    <svg
      aria-hidden="true"
      className="entry-strip"
      viewBox={`0 0 ${wide} ${rows}`}
      preserveAspectRatio="none"
      style={{
        height: `${rows <= 2 ? rows * 30 : Math.min(160, rows * 14)}px`,
        maxWidth: `${wide * 4}rem`,
      }}
      onPointerDown={point}
      onPointerMove={point}
    >
      <path className="agreeing" d={paths.agreeing} />
      <path className="failing" d={paths.failing} />
      <path className="crosses" d={paths.crosses} />
      <rect className="picked" x={index % wide} y={Math.floor(index / wide)} width="1" height="1" />
    </svg>
  )
}

/** How many cells a row has. */
function wideness(entries: number): number {
  if (entries <= 4) return entries
  if (entries <= 2 * columns) return Math.ceil(entries / 2)
  if (entries <= 512) return 2 * columns
  return entries <= 2048 ? 64 : 128
}

/** The cells of the entries that qualify, as one path: a square each, with a gap. */
function cells(
  entries: readonly Entry[],
  wide: number,
  qualifies: (entry: Entry) => boolean,
): string {
  return entries
    .map((entry, i) =>
      qualifies(entry) ? `M${(i % wide) + 0.05},${Math.floor(i / wide) + 0.05}h.9v.9h-.9z` : '',
    )
    .join('')
}

/** A failing cell carries a cross, so that its meaning does not rest on colour. */
function crosses(entries: readonly Entry[], wide: number): string {
  return entries
    .map((entry, i) => {
      if (entry.ok) return ''
      const [x, y] = [i % wide, Math.floor(i / wide)]
      return `M${x + 0.3},${y + 0.3}l.4,.4M${x + 0.7},${y + 0.3}l-.4,.4`
    })
    .join('')
}
