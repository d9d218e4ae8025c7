import {
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type MatchDecorator,
  type ViewUpdate,
} from '@codemirror/view'

/** Marks what a pattern finds, in the lines in sight, and again when they change. */
export const matched = (matcher: MatchDecorator) =>
  ViewPlugin.fromClass(
    class {
      found: DecorationSet

      constructor(view: EditorView) {
        this.found = matcher.createDeco(view)
      }

      update(update: ViewUpdate) {
        this.found = matcher.updateDeco(update, this.found)
      }
    },
    { decorations: ({ found }) => found },
  )
