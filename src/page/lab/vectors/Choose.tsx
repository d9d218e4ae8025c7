import { useId, useState } from 'react'
import { count } from '../../../figure/words/format.ts'
import { say } from '../../../words/say.ts'
import { Symbol } from '../../ui/formula/Symbol.tsx'
import type { Choice, Findings } from './reading/reading.ts'
import type { useReading } from './reading/useReading.ts'

type Chosen = ReturnType<typeof useReading>

interface ChooseProps {
  readonly chosen: Chosen
  readonly findings: Findings
}

/** Which of the vectors found is x, and which is y. */
export function Choose({ chosen: { reading, choose, find }, findings }: ChooseProps) {
  const few = findings.count <= findings.candidates.length
  return (
    <div className="choices">
      {(['x', 'y'] as const).map((part) => {
        const take = (to: Choice | null) =>
          choose(part === 'x' ? to : reading.x, part === 'y' ? to : reading.y)
        return (
          <label key={part}>
            <Symbol of={part} />
            <span>{` ${say`is`} `}</span>
            {few ? (
              <List part={part} findings={findings} now={reading[part]} take={take} />
            ) : (
              <Search
                part={part}
                count={findings.count}
                now={reading[part]}
                name={reading.ready?.names[part] ?? null}
                matches={reading.matches}
                find={find}
                take={take}
              />
            )}
          </label>
        )
      })}
    </div>
  )
}

interface ListProps {
  readonly part: 'x' | 'y'
  readonly findings: Findings
  readonly now: Choice | null
  readonly take: (to: Choice | null) => void
}

function List({ part, findings, now, take }: ListProps) {
  const chosen = (value: string): Choice | null =>
    value === '' ? null : value === 'present' ? 'present' : Number(value)
  return (
    <select
      aria-label={say`${part} is`}
      value={now ?? ''}
      onChange={(event) => take(chosen(event.target.value))}
    >
      {now === null && <option value="">{say`choose …`}</option>}
      {findings.candidates.map(({ name, entries, type }, i) => (
        // The list changes as a whole, so a place in it is an identity.
        // oxlint-disable-next-line react/no-array-index-key
        <option key={i} value={i}>
          {say`${name} · ${count(entries)} numbers, ${type}`}
        </option>
      ))}
      <option value="present">{say`${part} as it is`}</option>
    </select>
  )
}

interface SearchProps extends Pick<ListProps, 'part' | 'now' | 'take'> {
  readonly count: number
  /** The name of what is chosen. */
  readonly name: string | null
  readonly matches: Chosen['reading']['matches']
  readonly find: (typed: string) => void
}

/** A field that finds one of very many by its name or its number. */
function Search({ part, count, now, name, matches, find, take }: SearchProps) {
  const list = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const offered = matches?.matches ?? []
  const written = (index: number, word: string) => say`${index}: ${word}`
  return (
    <>
      <input
        aria-label={say`${part} is`}
        list={list}
        placeholder={say`name, or number from 0 to ${count - 1}`}
        value={
          typed ?? (typeof now === 'number' && name !== null ? written(now, name) : (name ?? ''))
        }
        autoComplete="off"
        spellCheck={false}
        onChange={({ target: { value } }) => {
          const picked = offered.find(({ index, name: word }) => written(index, word) === value)
          setTyped(picked ? null : value)
          if (picked) take(picked.index)
          else if (value.trim() !== '') find(value)
        }}
        onKeyDown={(event) => {
          const [first] = offered
          if (event.key !== 'Enter' || !first || typed === null) return
          event.preventDefault()
          setTyped(null)
          take(first.index)
        }}
        onBlur={() => setTyped(null)}
      />
      <datalist id={list}>
        {offered.map(({ index, name: word }) => (
          <option key={index} value={written(index, word)}>
            {word}
          </option>
        ))}
      </datalist>
    </>
  )
}
