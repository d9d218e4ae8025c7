import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { degrees, short, tuple } from '../figure/format.ts'
import { change, say } from '../session/state.ts'
import { replaced } from '../session/vectors.ts'
import { Components } from './Components.tsx'
import { useSession } from './live.tsx'
import type { Choice, Origin, Ready } from './reading.ts'
import { useReading } from './useReading.ts'
import './vectors.css'

/** The reader's own vectors: typed, pasted, dropped or read from files. Nothing leaves the browser. */
export function Vectors() {
  const { act } = useSession()
  const { reading, open, choose, drop } = useReading()
  const { found, progress, ready, problem } = reading
  const block = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')

  const brought = useEffectEvent((origins: readonly Origin[]) => {
    open(origins)
    block.current?.scrollIntoView({ block: 'nearest' })
  })
  useBringing(brought)

  // What was read waits for the reader, wherever on the page it was dropped.
  useEffect(() => {
    if (ready) card.current?.scrollIntoView({ block: 'nearest' })
  }, [ready])

  const use = (vectors: Ready) => {
    act((state) => change(state, { ...replaced(state.shared, ...taken(vectors)), view: 'own' }))
    act((state) =>
      say(
        state,
        `x and y now have ${vectors.x.length.toLocaleString('en')} components. Undo brings the old vectors back.`,
      ),
    )
    drop()
    setText('')
  }

  return (
    <div ref={block} className="bring" role="group" aria-label="Your own x and y">
      <Components />
      <p className="bring-ways">
        <label className="file">
          vectors{' '}
          <input
            type="file"
            multiple
            onChange={(event) => {
              const files = [...(event.target.files ?? [])]
              // The same file can be chosen again.
              event.target.value = ''
              brought(files.map((file) => ({ file })))
            }}
          />
        </label>
      </p>
      <form
        className="paste"
        onSubmit={(event) => {
          event.preventDefault()
          brought([{ name: 'the text', text }])
        }}
      >
        <label htmlFor="paste">
          or paste, here or anywhere: JSON, a NumPy or tensor print-out, CSV
        </label>
        <textarea
          id="paste"
          rows={2}
          spellCheck={false}
          autoComplete="off"
          placeholder="[1, 2, 3]  [4, 5, 6]"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit">Read the text</button>
      </form>
      {progress && (
        <div className="reading">
          <progress
            aria-label={progress.what}
            max={100}
            {...(progress.percent === null ? {} : { value: progress.percent })}
          />
          <span>{progress.what}</span>
          <button type="button" onClick={drop}>
            Cancel
          </button>
        </div>
      )}
      {problem && <p className="problem">{problem}</p>}
      {found.length > 0 && (
        <div ref={card} className="found" role="group" aria-label="What was read">
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
      )}
    </div>
  )
}

/** The pair and its embedding, as the session keeps them. */
function taken({
  x,
  y,
  embedding,
}: Ready): [{ x: readonly number[]; y: readonly number[] }, Parameters<typeof replaced>[2]] {
  if (!embedding) return [{ x: Array.from(x), y: Array.from(y) }, null]
  const { at, basis, offPlane } = embedding
  const broughtIn = { x: { entries: x, at: at.x }, y: { entries: y, at: at.y } }
  return [at, { n: x.length, basis, brought: broughtIn, offPlane }]
}

type Chosen = ReturnType<typeof useReading>

/** Which of the vectors found is x, and which is y. */
function Choices({ reading, choose }: Pick<Chosen, 'reading' | 'choose'>) {
  const options = (part: 'x' | 'y') => (
    <>
      {reading[part] === null && <option value="">choose …</option>}
      <option value="figure">the figure’s {part}</option>
      {reading.found.map(({ name, entries, type }, i) => (
        // The list only grows, so a place in it is an identity.
        // oxlint-disable-next-line react/no-array-index-key
        <option key={i} value={i}>
          {name} · {entries} × {type}
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
          <i data-term={part}>{part}</i> is{' '}
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
          <dd>
            {tuple(Array.from(v.subarray(0, 7)).slice(0, v.length > 6 ? 3 : 6)).replace(/\)$/, '')}
            {v.length > 6 ? `, … ${v.length} components)` : ')'}, length {short(length)}
          </dd>
        </div>
      ))}
      <div>
        <dt>S</dt>
        <dd>
          {short(similarity)}, angle {degrees(angle)}
        </dd>
      </div>
    </dl>
  )
}

/** Files and texts that are dropped or pasted anywhere on the page, but into a field. */
function useBringing(brought: (origins: readonly Origin[]) => void) {
  const onBrought = useEffectEvent(brought)
  useEffect(() => {
    const origins = (data: DataTransfer | null, name: string): Origin[] => {
      const files = [...(data?.files ?? [])]
      if (files.length > 0) return files.map((file) => ({ file }))
      const text = data?.getData('text') ?? ''
      return text === '' ? [] : [{ name, text }]
    }
    const onPaste = (event: ClipboardEvent) => {
      const into = event.target instanceof Element ? event.target.closest('input, textarea') : null
      if (into) return
      onBrought(origins(event.clipboardData, 'the pasted text'))
    }
    const onDrop = (event: DragEvent) => {
      const found = origins(event.dataTransfer, 'the dropped text')
      if (found.length === 0) return
      event.preventDefault()
      onBrought(found)
    }
    // Without this a browser opens a dropped file instead of the page.
    const onDragOver = (event: DragEvent) => event.preventDefault()
    document.addEventListener('paste', onPaste)
    document.addEventListener('drop', onDrop)
    document.addEventListener('dragover', onDragOver)
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('drop', onDrop)
      document.removeEventListener('dragover', onDragOver)
    }
  }, [])
}
