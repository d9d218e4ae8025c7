import type { EditorView } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef } from 'react'
import { createEditor, replaceText } from './createEditor.ts'
import { setMarks, type Marks } from './marks.ts'
import './editor.css'

interface EditorProps {
  readonly text: string
  readonly label: string
  readonly describedBy: string
  readonly marks: Marks
  readonly changed: (text: string) => void
}

/** The editor. Its text is its own while somebody types, and the given one whenever that changes. */
export function Editor({ text, label, describedBy, marks, changed }: EditorProps) {
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const onChanged = useEffectEvent(changed)
  const begun = useEffectEvent((parent: HTMLElement, hear: (now: string) => void) =>
    createEditor({ parent, text, label, describedBy, changed: hear }),
  )
  useEffect(() => {
    if (!box.current) return undefined
    const made = begun(box.current, (now) => onChanged(now))
    view.current = made
    return () => {
      view.current = null
      made.destroy()
    }
  }, [])
  useEffect(() => {
    if (view.current) replaceText(view.current, text)
  }, [text])
  useEffect(() => {
    view.current?.dispatch({ effects: setMarks.of(marks) })
  }, [marks])
  return <div ref={box} className="editor card" dir="ltr" translate="no" />
}
