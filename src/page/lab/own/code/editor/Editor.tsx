import type { EditorView } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef } from 'react'
import { createEditor, replaceText } from './createEditor.ts'
import { setMarks, type Marks } from './marks.ts'
import './editor.css'

interface EditorProps {
  readonly text: string
  /** What stood here before it, if that may be taken back where the editor opens. */
  readonly before: string | null
  readonly label: string
  readonly describedBy: string
  readonly marks: Marks
  readonly changed: (text: string) => void
  readonly run: () => void
}

/** The editor. Its text is its own while somebody types, and the given one whenever that changes. */
export function Editor({ text, before, label, describedBy, marks, changed, run }: EditorProps) {
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const onChanged = useEffectEvent(changed)
  const onRun = useEffectEvent(run)
  const begun = useEffectEvent(
    (parent: HTMLElement, hears: { changed: (now: string) => void; run: () => void }) =>
      createEditor({ parent, text: before ?? text, label, describedBy, ...hears }),
  )
  useEffect(() => {
    if (!box.current) return undefined
    const made = begun(box.current, { changed: (now) => onChanged(now), run: () => onRun() })
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
