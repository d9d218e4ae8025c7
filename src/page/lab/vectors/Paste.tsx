import { useId, useRef, useState } from 'react'
import { say } from '../../../words/say.ts'
import { withUnseen } from '../../../writing/characters.ts'
import { Popover } from '../../ui/Popover.tsx'
import type { Refusal } from './reading/reading.ts'
import type { Reader } from './reading/useReading.ts'

/** A text to read. It stays in its form until it was read, and what cannot be read is said there. */
export function Paste({ reader }: { readonly reader: Reader }) {
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  /** What is being read just now. */
  const sent = useRef<string | null>(null)
  const [id, problemId] = [useId(), useId()]

  const isShown = () => field.current?.closest('[hidden]') === null
  /** What was typed since then is kept. */
  const isStill = (read: string) => field.current?.value === read

  const show = (opened: boolean) => {
    setOpen(opened)
    // The form says it from now on.
    if (opened && refusal) reader.settle(refusal)
  }

  /** To where the text is wrong; the field is left first, because only one that is entered shows its caret. */
  const lead = (at: number) => {
    field.current?.setSelectionRange(at, at)
    field.current?.blur()
    field.current?.focus()
  }

  const submit = () => {
    const read = text
    if (sent.current === read) return
    sent.current = read
    setRefusal(null)
    reader.open([{ name: say`the text`, text: read, typed: true }], {
      read: () => {
        sent.current = null
        if (!isStill(read)) return
        setText('')
        setOpen(false)
      },
      refused: (why) => {
        sent.current = null
        // Its way to the editor stands below.
        if (why.program !== null) {
          setOpen(false)
          return false
        }
        setRefusal(why)
        if (!isShown()) return false
        if (isStill(read)) lead(withUnseen(read, why.at ?? 0))
        return true
      },
      calledOff: () => {
        sent.current = null
      },
    })
  }

  return (
    <Popover
      label={say`Paste`}
      name={say`Paste vectors`}
      className="paste-popover"
      held={[open, show]}
    >
      <form
        className="paste"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <label
          htmlFor={id}
        >{say`Vectors as JSON, CSV, or a print-out of NumPy, PyTorch and many others`}</label>
        <textarea
          ref={field}
          id={id}
          rows={4}
          spellCheck={false}
          autoComplete="off"
          dir="ltr"
          placeholder="[1, 2, 3]  [4, 5, 6]"
          value={text}
          aria-invalid={refusal !== null}
          aria-describedby={refusal ? problemId : undefined}
          onChange={(event) => {
            setText(event.target.value)
            // Nothing is wrong with a field that was emptied.
            if (event.target.value === '') setRefusal(null)
          }}
        />
        {refusal && (
          <p id={problemId} className="problem" role="alert">
            {refusal.sentence}
          </p>
        )}
        <button type="submit">{say`Read the text`}</button>
      </form>
    </Popover>
  )
}
