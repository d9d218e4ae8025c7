import type { Expression } from './expression.ts'
import type { Stretch } from './wordDiff.ts'

/** A stretch, and what it is the text of where that may be abridged. */
export interface Piece extends Stretch {
  readonly of?: Expression
}

/** So many characters stand on one line of a card, in the narrowest of two columns. */
const room = 31

/** A difference on one line of a card: its operands are abridged as little as that takes, and its brackets close. */
export function abridged(pieces: readonly Piece[]): readonly Stretch[] {
  const found = cuts.map((cut) => joined(pieces.map((piece) => cutBy(cut, piece))))
  const fits = (stretches: readonly Stretch[]) =>
    stretches.reduce((sum, { text }) => sum + text.length, 0) <= room
  return found.find(fits) ?? found.at(-1) ?? []
}

/** Neighbours of one kind as one stretch. */
export function joined(pieces: readonly Piece[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const { kind, text } of pieces) {
    const last = found.at(-1)
    if (text === '') continue
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text }
    else found.push({ kind, text })
  }
  return found
}

/** Ways to abridge an expression, each shorter than the one before; what was added is never abridged. */
const cuts: readonly ((of: Expression, kind: Stretch['kind']) => string)[] = [
  ({ text }) => text,
  (of) => shorter(of, beginning),
  (of) => shorter(of, () => '…'),
  (of, kind) => (kind === 'removed' ? beginning(of) : of.text.length > long ? '…' : of.text),
]

/** Longer operands may be abridged. */
const long = 8

function cutBy(cut: (typeof cuts)[number], { kind, text, of }: Piece): Piece {
  return { kind, text: kind === 'added' || !of ? text : cut(of, kind) }
}

/** What stands in brackets abridged, and with it names that are long. */
function shorter(of: Expression, inside: (of: Expression) => string): string {
  if (of.text.length <= long) return of.text
  if (of.kind === 'group') return `${of.text[0]}${inside(of.inner)}${of.text.at(-1)}`
  if (of.kind === 'fixed') return of.before + shorter(of.inner, inside) + of.after
  if (of.kind === 'leaf') return '…'
  return of.operands
    .map((operand, i) => shorter(operand, inside) + (of.operators[i] ?? ''))
    .join('')
}

/** The first operand, and an ellipsis for the others. */
function beginning(of: Expression): string {
  if (of.kind !== 'chain') return of.text.length > long ? '…' : of.text
  const [first] = of.operands
  return `${first ? shorter(first, () => '…') : ''}${of.operators[0] ?? ''}…`
}
