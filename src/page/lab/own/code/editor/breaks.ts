import {
  Decoration,
  MatchDecorator,
  ViewPlugin,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'

const matcher = new MatchDecorator({
  regexp: /[.,([{=](?=[^\s)\]}])/g,
  decoration: Decoration.mark({ class: 'cm-break' }),
})

/** Marks where a line that is too long may go on in the next row, before a word has to be broken. */
export const breaks = ViewPlugin.fromClass(
  class {
    places: DecorationSet

    constructor(view: EditorView) {
      this.places = matcher.createDeco(view)
    }

    update(update: ViewUpdate) {
      this.places = matcher.updateDeco(update, this.places)
    }
  },
  { decorations: ({ places }) => places },
)
