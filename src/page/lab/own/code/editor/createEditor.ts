import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands'
import { pythonLanguage } from '@codemirror/lang-python'
import {
  HighlightStyle,
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { say } from '../../../../../words/say.ts'
import { breaks } from './breaks.ts'
import { hangingLines } from './hanging.ts'
import { marks } from './marks.ts'
import { overtyping } from './overtyping.ts'
import { theme } from './theme.ts'
import { colouredNames } from './words.ts'

const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier], class: 'cm-keyword' },
  { tag: tags.comment, class: 'cm-comment' },
  { tag: [tags.string, tags.special(tags.string)], class: 'cm-string' },
])

/** The element that is written in. */
export const editorId = 'your-code'

interface EditorOptions {
  readonly parent: HTMLElement
  readonly text: string
  /** Names it for whoever does not see it. */
  readonly label: string
  /** The id of what describes it. */
  readonly describedBy: string
  readonly changed: (text: string) => void
  /** The reader wants it checked now. */
  readonly run: () => void
}

/**
 * An editor of Python: CodeMirror with line numbers and an undo of its own. Tab leaves it, as it leaves any field;
 * Ctrl+] and Ctrl+[ indent, and Ctrl+Enter checks.
 */
export function createEditor({
  parent,
  text,
  label,
  describedBy,
  changed,
  run,
}: EditorOptions): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        // The editor writes a style sheet of its own; by this name the document's policy knows it.
        EditorView.cspNonce.of('editor'),
        lineNumbers(),
        history(),
        drawSelection(),
        indentUnit.of('    '),
        indentOnInput(),
        bracketMatching(),
        EditorView.lineWrapping,
        hangingLines,
        overtyping,
        breaks,
        pythonLanguage,
        syntaxHighlighting(highlighting),
        colouredNames,
        marks,
        theme,
        // What CodeMirror itself says to those who listen.
        EditorState.phrases.of({ 'Selection deleted': say`Selection deleted` }),
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              run()
              return true
            },
          },
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.contentAttributes.of({
          id: editorId,
          'aria-label': label,
          'aria-describedby': describedBy,
          // For those who do not count an editable text among what can have the focus.
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString())
        }),
      ],
    }),
  })
}

/** Makes the text another one by one change of what differs, so that the cursor stays and undo takes it back. */
export function replaceText(view: EditorView, text: string): void {
  const now = view.state.doc.toString()
  if (now === text) return
  const most = Math.min(now.length, text.length)
  let from = 0
  while (from < most && now[from] === text[from]) from++
  let end = 0
  while (end < most - from && now[now.length - 1 - end] === text[text.length - 1 - end]) end++
  view.dispatch({
    changes: { from, to: now.length - end, insert: text.slice(from, text.length - end) },
    // A step of its own, however soon it follows another: there and back at once would be none.
    annotations: isolateHistory.of('full'),
  })
}
