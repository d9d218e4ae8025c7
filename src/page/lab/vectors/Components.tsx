import { useRef } from 'react'
import { tuple } from '../../../figure/words/format.ts'
import { components, number } from '../../../session/field.ts'
import { plain } from '../../../session/number.ts'
import { dimension } from '../../../session/settings.ts'
import { isMoving, typing } from '../../../session/gesture.ts'
import { maxFields } from '../../../session/limits.ts'
import { changeShown, replaceShown, shownAtRest, shownOf } from '../../../session/pane.ts'
import { notify } from '../../../session/state.ts'
import { resized } from '../../../session/vectors.ts'
import { say } from '../../../words/say.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { NumberField } from '../../ui/fields/NumberField.tsx'

/** x and y, component by component, as long as that is a matter of typing. */
export function Components() {
  const { act } = useSession()
  const n = useSelector((state) => dimension(shownOf(state)))
  const resize = (to: number) =>
    act((state) => {
      const { x, y } = shownOf(state)
      const pair = { x: resized(x, to), y: resized(y, to) }
      for (const part of ['x', 'y'] as const)
        if (pair[part].every((entry) => entry === 0))
          return notify(
            state,
            say`Without its last component ${part} would be 0, where S is undefined; so both keep their ${n}.`,
          )
      return replaceShown(state, pair)
    })
  return (
    <div className="components">
      <Entries part="x" />
      <Entries part="y" />
      {n <= maxFields && (
        <p className="resize">
          <span>{components(n)}</span>
          <button
            type="button"
            aria-label={say`One component fewer`}
            aria-disabled={n === 1}
            onClick={() => n > 1 && resize(n - 1)}
          >
            −
          </button>
          <button
            type="button"
            aria-label={say`One component more`}
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
  const v = useSelector((state) => shownAtRest(state)[part])
  const n = useSelector((state) => dimension(shownOf(state)))
  const length = n > v.length
  const row = useRef<HTMLDivElement>(null)
  useStoreEffect(
    (state) => {
      if (!isMoving(state) || n > maxFields) return
      const now = shownOf(state)[part]
      for (const [i, input] of row.current?.querySelectorAll('input').entries() ?? [])
        input.value = plain(now[i] ?? NaN)
    },
    { rate: 'often', visible: row },
  )
  if (n > maxFields)
    return (
      <p className="velocity">
        <i data-term={part}>{part}</i>
        <span dir="ltr">{` = ${length ? components(n) : tuple(v)}`}</span>
      </p>
    )
  return (
    <div ref={row} className="velocity" dir="ltr">
      <i data-term={part}>{part}</i>
      <span> = (</span>
      {v.map((entry, i) => (
        <NumberField
          // The components of a vector are what their places are.
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          label={`${part}[${i}]`}
          shown=""
          value={entry}
          field={{
            ...number(0, say`a number, such as 0.5`, () => true),
            read: (text) => {
              const reading = number(0, say`a number, such as 0.5`, () => true).read(text)
              const zero =
                'value' in reading && v.every((old, k) => (k === i ? reading.value : old) === 0)
              return zero
                ? {
                    problem: say`0 would make ${part} zero, where S is undefined; it must be another number`,
                  }
                : reading
            },
          }}
          take={(value) =>
            act((state) =>
              changeShown(
                state,
                { [part]: v.map((old, k) => (k === i ? value : old)) },
                typing(`${part} ${i}`),
              ),
            )
          }
        />
      ))}
      <span>)</span>
    </div>
  )
}
