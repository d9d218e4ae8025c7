import { StateEffect, StateField, type EditorState, type Range } from '@codemirror/state'
import { indentOf } from '../../../../ui/Code.tsx'
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view'

/** What is said of the lines of a program, counted from 1. */
export interface Marks {
  /** The line where something is wrong; null for none. */
  readonly wrong: number | null
  /** Lines as they would be after a repair. */
  readonly repaired: readonly { readonly line: number; readonly after: string }[]
}

export const noMarks: Marks = { wrong: null, repaired: [] }

export const setMarks = StateEffect.define<Marks>()

/** The marks of lines. They go with the text that they are about: any change of it takes them away. */
export const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, { docChanged, effects, state }) => {
    const told = effects.findLast((effect) => effect.is(setMarks))
    if (told) return drawn(told.value as Marks, state)
    return docChanged ? Decoration.none : before
  },
  provide: (field) => EditorView.decorations.from(field),
})

const wrongLine = Decoration.line({ class: 'cm-wrong' })

function drawn({ wrong, repaired }: Marks, { doc }: EditorState): DecorationSet {
  const found: Range<Decoration>[] = []
  const lines = new Set(repaired.map(({ line }) => line))
  if (wrong !== null) lines.add(wrong)
  for (const line of lines)
    if (line >= 1 && line <= doc.lines) found.push(wrongLine.range(doc.line(line).from))
  for (const { line, after } of repaired)
    if (line >= 1 && line <= doc.lines)
      found.push(
        Decoration.widget({ widget: new Repaired(after), block: true, side: 1 }).range(
          doc.line(line).to,
        ),
      )
  return Decoration.set(found, true)
}

/** A line as it would be, below the line as it is. */
class Repaired extends WidgetType {
  readonly text: string

  constructor(text: string) {
    super()
    this.text = text
  }

  override eq(other: Repaired): boolean {
    return other.text === this.text
  }

  override toDOM(): HTMLElement {
    const line = document.createElement('div')
    line.className = 'cm-repaired'
    line.textContent = this.text
    line.style.setProperty('--indent', String(indentOf(this.text)))
    line.dataset['sign'] = '+'
    // Who listens hears of it where the repair is offered.
    line.setAttribute('aria-hidden', 'true')
    return line
  }
}
