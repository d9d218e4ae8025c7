import { useRef } from 'react'
import { tuple } from '../../figure/words/format.ts'
import { number } from '../../session/field.ts'
import { plain } from '../../session/number.ts'
import { dimension } from '../../session/settings.ts'
import { change, isTyped, committed, notify, typed } from '../../session/state.ts'
import { replaced, resized } from '../../session/vectors.ts'
import { useSelector, useSession } from '../store/live.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { maxFields } from '../derivation/Tangent.tsx'
import { useOften } from '../store/useOften.ts'
import { useSeen } from '../store/useSeen.ts'

/** x and y, component by component, as long as that is a matter of typing. */
export function Components() {
  const { act } = useSession()
  const n = useSelector((state) => dimension(state.settings))
  const resize = (to: number) =>
    act((state) => {
      const { x, y } = state.settings
      const pair = { x: resized(x, to), y: resized(y, to) }
      for (const part of ['x', 'y'] as const)
        if (pair[part].every((entry) => entry === 0))
          return notify(
            state,
            `Without its last component ${part} would be 0, where S is undefined; so both keep their ${n}.`,
          )
      return change(state, { ...replaced(state.settings, pair), view: 'own' })
    })
  return (
    <div className="components">
      <Entries part="x" />
      <Entries part="y" />
      {n <= maxFields && (
        <p className="resize">
          <span>
            {n} {n === 1 ? 'component' : 'components'}
          </span>
          <button
            type="button"
            aria-label="One component fewer"
            aria-disabled={n === 1}
            onClick={() => n > 1 && resize(n - 1)}
          >
            −
          </button>
          <button
            type="button"
            aria-label="One component more"
            aria-disabled={n === maxFields}
            onClick={() => n < maxFields && resize(n + 1)}
          >
            +
          </button>
        </p>
      )}
    </div>
  )
}

function Entries({ part }: { readonly part: 'x' | 'y' }) {
  const { act } = useSession()
  // Rendered when things have come to rest; while a tip is dragged the digits are written past React.
  const v = useSelector((state) => committed(state)[part])
  const n = useSelector((state) => dimension(state.settings))
  const length = n > v.length
  const row = useRef<HTMLDivElement>(null)
  const seen = useRef(false)
  useSeen(row, (now) => {
    seen.current = now
  })
  useOften(({ settings, gesture }) => {
    if (!seen.current || gesture === null || isTyped(gesture) || n > maxFields) return
    for (const [i, input] of row.current?.querySelectorAll('input').entries() ?? [])
      input.value = plain(settings[part][i] ?? NaN)
  })
  if (n > maxFields)
    return (
      <p className="velocity">
        <i data-term={part}>{part}</i> ={' '}
        {length ? `${n.toLocaleString('en')} components` : tuple(v)}
      </p>
    )
  return (
    <div ref={row} className="velocity">
      <i data-term={part}>{part}</i> = (
      {v.map((entry, i) => (
        <NumberField
          // The components of a vector are what their places are.
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          label={`${part} component ${i + 1}`}
          shown=""
          value={entry}
          field={{
            ...number(0, 'a number, such as 0.5', () => true),
            read: (text) => {
              const reading = number(0, 'a number, such as 0.5', () => true).read(text)
              const zero =
                'value' in reading && v.every((old, k) => (k === i ? reading.value : old) === 0)
              return zero
                ? {
                    problem: `0 would make ${part} zero, where S is undefined; it must be another number`,
                  }
                : reading
            },
          }}
          take={(value) =>
            act((state) =>
              change(
                state,
                { [part]: v.map((old, k) => (k === i ? value : old)) },
                typed(`${part} ${i}`),
              ),
            )
          }
        />
      ))}
      )
    </div>
  )
}
