import { useEffect, useRef, useState } from 'react'
import { change, say } from '../session/state.ts'
import { replaced } from '../session/vectors.ts'
import { Components } from './Components.tsx'
import { useSession } from './live.tsx'
import { Found } from './Found.tsx'
import { taken, type Origin, type Ready } from './reading.ts'
import { useBringing } from './useBringing.ts'
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

  const brought = (origins: readonly Origin[]) => {
    open(origins)
    block.current?.scrollIntoView({ block: 'nearest' })
  }
  useBringing(brought)

  // What was read waits for the reader, wherever on the page it was dropped.
  useEffect(() => {
    if (ready) card.current?.scrollIntoView({ block: 'nearest' })
  }, [ready])

  const use = (vectors: Ready) => {
    const { pair, embedding } = taken(vectors)
    act((state) => change(state, { ...replaced(state.shared, pair, embedding), view: 'own' }))
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
        <div ref={card}>
          <Found reading={reading} choose={choose} use={use} drop={drop} />
        </div>
      )}
    </div>
  )
}
