import { EditorView } from '@codemirror/view'

/** CodeMirror's own styles stand outside of every layer, so these do, too. Colours are the page's. */
export const theme = EditorView.theme({
  '&': { background: 'transparent', color: 'var(--ink)' },
  // The box around it shows the focus.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: 'var(--code)', lineHeight: '1.375rem' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.75rem 0 calc(0.25rem + var(--hanging))' },
  // A space of no width, which is nothing of the text.
  '.cm-break::after': { content: '"\\200b"' },
  '.cm-gutters': { border: '0', background: 'var(--card)', color: 'var(--quiet)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.6rem', padding: '0 0.65rem 0 0' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '& .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { background: 'var(--changed-soft)' },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--sunk)' },
  // Safari enlarges the page under a finger in smaller fields.
  '@media (pointer: coarse)': { '.cm-scroller': { fontSize: '1rem', lineHeight: '1.5rem' } },
})
