import { useState, type PointerEvent } from 'react'
import { live, short } from '../figure/format.ts'
import type { Entry, Report } from '../math/gradcheck.ts'

/** Cells in a row of the strip: one input with n = 16 is one row, as in the post's experiment. */
const columns = 16
const most = 64

/** Every entry of both Jacobians: a strip to look over, one entry in full, and a table of all. */
export function Entries({ report }: { readonly report: Report }) {
  const { entries, worst } = report
  // What was picked belongs to its report: in another one the worst is shown again.
  const [picked, setPicked] = useState<{ of: Report; index: number } | null>(null)
  const worstIndex = worst ? entries.indexOf(worst) : 0
  const index = picked?.of === report ? picked.index : worstIndex
  const entry = entries[index]
  if (!entry) return null
  const wide =
    entries.length / 2 <= columns ? entries.length / 2 : entries.length > 512 ? most : columns * 2
  const rows = Math.ceil(entries.length / wide)
  const pick = (at: number) =>
    setPicked({ of: report, index: Math.max(0, Math.min(entries.length - 1, at)) })

  const point = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const column = Math.floor(((event.clientX - left) / width) * wide)
    const row = Math.floor(((event.clientY - top) / height) * rows)
    pick(Math.min(rows - 1, row) * wide + Math.min(wide - 1, column))
  }

  return (
    <div className="entries">
      <svg
        aria-hidden="true"
        className="strip"
        viewBox={`0 0 ${wide} ${rows}`}
        preserveAspectRatio="none"
        style={{ height: `${rows <= 2 ? rows * 30 : Math.min(160, rows * 14)}px` }}
        onPointerDown={point}
        onPointerMove={point}
      >
        <path className="agreeing" d={cells(entries, wide, (e) => e.ok)} />
        <path className="failing" d={cells(entries, wide, (e) => !e.ok)} />
        <path className="crosses" d={crosses(entries, wide)} />
        <rect
          className="picked"
          x={index % wide}
          y={Math.floor(index / wide)}
          width="1"
          height="1"
        />
      </svg>
      <label className="picker">
        <span>
          entry <strong>{`${entry.input}[${entry.index}]`}</strong>
          {index === worstIndex ? ', the worst' : ''}
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
      </label>
      <dl className="entry">
        {numbers(entry).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <data value={value}>{live(value)}</data>
            </dd>
          </div>
        ))}
      </dl>
      <Table entries={entries} />
    </div>
  )
}

function numbers({ numerical, analytical, difference, allowed }: Entry) {
  return [
    ['numerical', numerical],
    ['analytical', analytical],
    ['difference', difference],
    ['allowed', allowed],
  ] as const
}

/** Two thousand rows take a moment, so they are made when somebody wants them. */
function Table({ entries }: { readonly entries: readonly Entry[] }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All {entries.length} entries as a table</summary>
      {open && (
        <div className="table" role="region" aria-label="All entries" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">entry</th>
                <th scope="col">numerical</th>
                <th scope="col">analytical</th>
                <th scope="col">difference</th>
                <th scope="col">allowed</th>
                <th scope="col">agrees</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={`${entry.input}${entry.index}`} data-ok={entry.ok}>
                  <th scope="row">{`${entry.input}[${entry.index}]`}</th>
                  {numbers(entry).map(([name, value]) => (
                    <td key={name}>
                      {name === 'numerical' || name === 'analytical' ? live(value) : short(value)}
                    </td>
                  ))}
                  <td>{entry.ok ? 'yes' : 'no'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
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
