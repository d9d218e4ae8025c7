import { degrees, short, tuple } from '../../../figure/words/format.ts'
import type { Choice, Ready } from './reading.ts'
import type { useReading } from './useReading.ts'

type Chosen = ReturnType<typeof useReading>

interface FoundProps extends Pick<Chosen, 'reading' | 'choose' | 'drop'> {
  readonly use: (vectors: Ready) => void
}

/** What was read: which of it is x and which y, what that would be, and a button to use it. */
export function Found({ reading, choose, drop, use }: FoundProps) {
  const { ready } = reading
  return (
    <div className="found" role="group" aria-label="What was read">
      <Choices reading={reading} choose={choose} />
      {ready && <Preview ready={ready} />}
      <p className="found-actions">
        <button
          type="button"
          className="primary"
          aria-disabled={!ready}
          onClick={() => ready && use(ready)}
        >
          Use these vectors
        </button>
        <button type="button" onClick={drop}>
          Discard
        </button>
      </p>
    </div>
  )
}

/** Which of the vectors found is x, and which is y. */
function Choices({ reading, choose }: Pick<Chosen, 'reading' | 'choose'>) {
  const options = (part: 'x' | 'y') => (
    <>
      {reading[part] === null && <option value="">choose …</option>}
      <option value="figure">{`${part} as it is`}</option>
      {reading.found.map(({ name, entries, type }, i) => (
        // The list only grows, so a place in it is an identity.
        // oxlint-disable-next-line react/no-array-index-key
        <option key={i} value={i}>
          {`${name} · ${entries.toLocaleString('en')} numbers, ${type}`}
        </option>
      ))}
    </>
  )
  const chosen = (value: string): Choice | null =>
    value === '' ? null : value === 'figure' ? 'figure' : Number(value)
  return (
    <div className="choices">
      {(['x', 'y'] as const).map((part) => (
        <label key={part}>
          <i data-term={part}>{part}</i>
          <span> is </span>
          <select
            aria-label={`${part} is`}
            value={reading[part] ?? ''}
            onChange={(event) => {
              const to = chosen(event.target.value)
              choose(part === 'x' ? to : reading.x, part === 'y' ? to : reading.y)
            }}
          >
            {options(part)}
          </select>
        </label>
      ))}
    </div>
  )
}

/** What would be used, before it replaces anything. */
function Preview({ ready }: { readonly ready: Ready }) {
  const { x, y, normX, normY, similarity, angle } = ready
  return (
    <dl className="preview">
      {(
        [
          ['x', x, normX],
          ['y', y, normY],
        ] as const
      ).map(([name, v, length]) => (
        <div key={name}>
          <dt data-term={name}>{name}</dt>
          <dd dir="ltr">{`${preview(v)}, length ${short(length)}`}</dd>
        </div>
      ))}
      <div>
        <dt>S</dt>
        <dd>{`${short(similarity)}, angle ${degrees(angle)}`}</dd>
      </div>
    </dl>
  )
}

/** A short vector whole, of a longer one the beginning. */
function preview(v: Float64Array): string {
  if (v.length <= 6) return tuple(Array.from(v))
  return `${tuple(Array.from(v.subarray(0, 3))).replace(/\)$/, '')}, … ${v.length.toLocaleString('en')} components)`
}
