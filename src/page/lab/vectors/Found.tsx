import {
  count as counted,
  degrees,
  short,
  spokenSimilarity,
  tuple,
} from '../../../figure/words/format.ts'
import { components } from '../../../session/field.ts'
import { numerals } from '../../../words/language.ts'
import { say } from '../../../words/say.ts'
import { Said } from '../../ui/Said.tsx'
import { Choose } from './Choose.tsx'
import type { Ready, SourceRead, Way } from './reading/reading.ts'
import type { useReading } from './reading/useReading.ts'

type Chosen = ReturnType<typeof useReading>

interface FoundProps {
  readonly chosen: Chosen
  readonly use: (vectors: Ready) => void
  readonly discard: () => void
}

/** What was read and how it was understood: which of it is x and which y, and a button to use it. */
export function Found({ chosen, use, discard }: FoundProps) {
  const { reading, mean, instead, neighbour, remove } = chosen
  const { findings, ready, x, problem } = reading
  if (!findings) return null
  const asked = findings.sources.some(({ way }) => way === null)
  return (
    <div className="found" role="group" aria-label={say`What was read`}>
      {findings.sources.map((source, i) => (
        <Source
          // By its place: where one is taken away, its button with the focus is the next one's.
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          source={source}
          problem={problem ?? ''}
          mean={(way) => mean(source.id, way)}
          instead={(note) => instead(source.id, note)}
          remove={findings.sources.length > 1 ? () => remove(source.id) : null}
        />
      ))}
      {!asked && findings.count > 0 && <Choose chosen={chosen} findings={findings} />}
      {!asked && findings.count > 2 && x !== null && (
        <p className="actions found-neighbour">
          <span>{say`${'y'}: ${''}`}</span>
          <button type="button" onClick={() => neighbour('nearest')}>{say`nearest to x`}</button>
          <button
            type="button"
            onClick={() => neighbour('farthest')}
          >{say`farthest from x`}</button>
        </p>
      )}
      {!asked && ready && <Preview ready={ready} />}
      <p className="found-actions">
        {!asked && (
          <button
            type="button"
            className="primary"
            aria-disabled={!ready}
            onClick={() => ready && use(ready)}
          >{say`Use these vectors`}</button>
        )}
        <button type="button" onClick={discard}>{say`Discard`}</button>
      </p>
    </div>
  )
}

interface SourceProps {
  readonly source: SourceRead
  /** What is said above: no note says it again. */
  readonly problem: string
  readonly mean: (way: number) => void
  readonly instead: (note: number) => void
  /** Takes it from the list; null where it is the only one, which is discarded as a whole. */
  readonly remove: (() => void) | null
}

/** A file or a text: how it was understood, what was left out, and how else it could be meant. */
function Source({
  source: { name, ways, way, notes },
  problem,
  mean,
  instead,
  remove,
}: SourceProps) {
  const begun = name.replace(/^the /, 'The ')
  const said = way === null ? '' : (ways[way]?.sentence ?? '')
  return (
    <div className="found-source">
      {remove && (
        <button
          type="button"
          className="quiet found-remove"
          aria-label={say`Remove ${name}`}
          onClick={remove}
        >
          ×
        </button>
      )}
      <p>
        {way === null ? (
          <Said
            text={say`<0/> can be meant in more than one way. Which is it?`}
            parts={[<strong key="name">{begun}</strong>]}
          />
        ) : (
          <>
            <strong>{begun}</strong>
            <span>{say`${''}: ${ended(said)}`}</span>
          </>
        )}
      </p>
      {ways.length > 1 && (
        <div className="found-ways" role="group" aria-label={say`How it is meant`}>
          {ways.map((each, i) => (
            <button
              key={each.sentence}
              type="button"
              className="way"
              aria-pressed={i === way}
              onClick={() => mean(i)}
            >
              <WayShown way={each} />
            </button>
          ))}
        </div>
      )}
      {notes.map(({ sentence, instead: label }, i) =>
        label === null && problem.includes(sentence) ? null : (
          <p key={sentence} className="found-note">
            {sentence !== said && <span>{`${ended(sentence)} `}</span>}
            {label && (
              <button type="button" className="quiet" onClick={() => instead(i)}>
                {label}
              </button>
            )}
          </p>
        ),
      )}
    </div>
  )
}

/** One way to understand it, with its first vectors. */
function WayShown({ way: { sentence, first, count } }: { readonly way: Way }) {
  return (
    <>
      <strong>{sentence}</strong>
      {first.map(({ name, entries }) => (
        <code key={name} translate="no">
          {`${name} = ${abridged(entries, entries.length > 5)}`}
        </code>
      ))}
      {count > first.length && <span>{say`and ${counted(count - first.length)} more`}</span>}
    </>
  )
}

/** What would be used, before it replaces anything. */
function Preview({ ready }: { readonly ready: Ready }) {
  const { x, y, normX, normY, angle } = ready
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
          <dd dir="ltr">{say`${preview(v)}, length ${short(length)}`}</dd>
        </div>
      ))}
      <div>
        <dt>S</dt>
        <dd>{say`${spokenSimilarity(ready)}, angle ${degrees(angle)}`}</dd>
      </div>
    </dl>
  )
}

/** A short vector whole, of a longer one the beginning. */
function preview(v: Float64Array): string {
  if (v.length <= 6) return tuple(Array.from(v))
  return abridged(Array.from(v.subarray(0, 3)), true).replace(/…\)$/, `… ${components(v.length)})`)
}

function abridged(entries: readonly number[], more: boolean): string {
  return more ? `(${[...entries.slice(0, 5).map(short), '…'].join(numerals.list)})` : tuple(entries)
}

const ended = (sentence: string) => (/[.!?。！？]$/.test(sentence) ? sentence : say`${sentence}.`)
