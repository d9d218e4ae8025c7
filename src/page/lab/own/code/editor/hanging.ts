import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view'
import type { Range } from '@codemirror/state'
import { indentOf } from '../../../../ui/Code.tsx'

/** Tells the style sheet how far in each line begins, so that a long one goes on further in, and not at the edge. */
export const hangingLines = ViewPlugin.fromClass(
  class {
    lines: DecorationSet

    constructor(view: EditorView) {
      this.lines = linesOf(view)
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.lines = linesOf(view)
    }
  },
  { decorations: ({ lines }) => lines },
)

function linesOf({ state, visibleRanges }: EditorView): DecorationSet {
  const found: Range<Decoration>[] = []
  for (const { from, to } of visibleRanges)
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at)
      found.push(indented(indentOf(line.text)).range(line.from))
      at = line.to + 1
    }
  return Decoration.set(found)
}

const known = new Map<number, Decoration>()

function indented(indent: number): Decoration {
  const decoration =
    known.get(indent) ?? Decoration.line({ attributes: { style: `--indent: ${indent}` } })
  known.set(indent, decoration)
  return decoration
}
