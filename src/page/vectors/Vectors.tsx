import { useEffect, useRef, useState } from 'react'
import { components } from '../../session/field.ts'
import { holdsVectors, write } from '../../session/link.ts'
import { change, notify } from '../../session/state.ts'
import { replaced, wholeOf } from '../../session/vectors.ts'
import { writePair } from '../../tensors/npy/write.ts'
import { Components } from './Components.tsx'
import { useSession } from '../store/live.tsx'
import { Found } from './Found.tsx'
import { taken, type Origin, type Ready } from './reading.ts'
import { usePasteAndDrop } from './usePasteAndDrop.ts'
import { useReading } from './useReading.ts'
import './vectors.css'

/** The reader's own vectors: typed, pasted, dropped or read from files. Nothing leaves the browser. */
export function Vectors() {
  const { store, act } = useSession()
  const { reading, open, choose, drop } = useReading()
  const { found, progress, ready, problem } = reading
  const block = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')

  const brought = (origins: readonly Origin[]) => {
    open(origins)
    block.current?.scrollIntoView({ block: 'nearest' })
  }
  usePasteAndDrop(brought)

  // What was read waits for the reader, wherever on the page it was dropped.
  useEffect(() => {
    if (ready) card.current?.scrollIntoView({ block: 'nearest' })
  }, [ready])

  const save = () => {
    const { x, y } = wholeOf(store.getState().settings)
    const href = URL.createObjectURL(new Blob([writePair(x, y)]))
    Object.assign(document.createElement('a'), { href, download: 'x-and-y.npy' }).click()
    // The browser has taken hold of it by then.
    setTimeout(() => URL.revokeObjectURL(href), 10_000)
  }

  /** All is used or dropped; whoever was at its buttons goes on from here. */
  const leave = () => {
    block.current?.focus({ preventScroll: true })
    drop()
  }

  const use = (vectors: Ready) => {
    const { pair, embedding } = taken(vectors)
    act((state) =>
      change(state, {
        ...replaced(state.settings, pair, embedding),
        view: 'own',
        // A gradient is as long as 1/‖x‖: of most embeddings nobody would see it.
        ...(vectors.x.length > 3 ? { enlarge: 'auto' } : {}),
      }),
    )
    const linked = holdsVectors(write(store.getState().settings))
      ? ''
      : ' They are too long for a link, which holds the settings alone; Save as .npy passes them on.'
    act((state) =>
      notify(
        state,
        `x and y now have ${components(vectors.x.length)}. Undo brings the old vectors back.${linked}`,
      ),
    )
    setText('')
    leave()
  }

  return (
    <div
      ref={block}
      className="bring card"
      role="group"
      aria-label="Your own x and y"
      tabIndex={-1}
    >
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
        <button
          type="button"
          title="x and y as a file of NumPy, which this page reads, too"
          onClick={save}
        >
          Save as .npy
        </button>
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
          <button type="button" onClick={leave}>
            Cancel
          </button>
        </div>
      )}
      {problem && <p className="problem">{problem}</p>}
      {found.length > 0 && (
        <div ref={card}>
          <Found reading={reading} choose={choose} use={use} drop={leave} />
        </div>
      )}
    </div>
  )
}
