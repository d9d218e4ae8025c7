import { useState } from 'react'
import { computed, live, short } from '../../../figure/words/format.ts'
import type { Entry } from '../../../gradcheck/gradcheck.ts'
import { say } from '../../../words/say.ts'

/** Rows at a time: so many are made in a moment, eight thousand are not. */
const maxRows = 128

interface EntryTableProps {
  readonly entries: readonly Entry[]
  readonly name: (entry: Entry) => string
  /** The derivative without any quotient; null where it is not known. */
  readonly exact: (entry: Entry) => number | null
}

/** All entries, page by page; made when somebody wants them. */
export function EntryTable({ entries, name, exact }: EntryTableProps) {
  const [open, setOpen] = useState(false)
  // A page belongs to its list: another order begins with its first rows.
  const [page, setPage] = useState({ of: entries, from: 0 })
  const start = page.of === entries ? page.from : 0
  const turn = (from: number) => setPage({ of: entries, from })
  const rows = entries.slice(start, start + maxRows)
  const last = start + rows.length
  const [first] = entries
  const isKnown = first !== undefined && exact(first) !== null
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say`All ${entries.length} entries as a table`}</summary>
      {open && (
        <>
          {entries.length > maxRows && (
            <div className="pages" role="group" aria-label={say`Rows of the table`}>
              <button
                type="button"
                disabled={start === 0}
                onClick={() => turn(Math.max(0, start - maxRows))}
              >{say`Rows before`}</button>
              <span>{say`${start} to ${last - 1} of 0 to ${entries.length - 1}`}</span>
              <button
                type="button"
                disabled={last === entries.length}
                onClick={() => turn(start + maxRows)}
              >{say`Rows after`}</button>
            </div>
          )}
          <div className="table" role="region" aria-label={say`All entries`} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {[
                    say`entry`,
                    ...(isKnown ? [say`exact`] : []),
                    say`numerical`,
                    say`analytical`,
                    say`difference`,
                    say`allowed`,
                    say`ratio`,
                    say`agrees`,
                  ].map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((entry) => (
                  <tr key={name(entry)} data-ok={entry.ok}>
                    <th scope="row">{name(entry)}</th>
                    {isKnown && <td>{live(exact(entry) ?? NaN)}</td>}
                    <td>{computed(entry.numerical)}</td>
                    <td>{computed(entry.analytical)}</td>
                    <td>{computed(entry.difference, short)}</td>
                    <td>{computed(entry.allowed, short)}</td>
                    <td>{computed(entry.ratio, short)}</td>
                    <td>{entry.ok ? say`yes` : say`no`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </details>
  )
}
