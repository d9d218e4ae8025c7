import { abridged, joined, type Piece } from './abridged.ts'
import { expressionOf, type Expression } from './expression.ts'
import type { Stretch } from './wordDiff.ts'

interface Difference {
  readonly whole: readonly Piece[]
  /** The innermost expression that holds all that differs, and something that does not. */
  readonly focus: readonly Piece[]
  /** Whether the focus can be read without what stands around it. */
  readonly alone: boolean
}

export interface LineDiff {
  /** Both lines from beginning to end. */
  readonly whole: readonly Stretch[]
  /** The expression that differs, abridged to one line of a card; its brackets close. */
  readonly short: readonly Stretch[]
}

/** The difference of two lines of code, operand by operand: what differs is replaced as a whole, not letter by letter. */
export function lineDiff(before: string, after: string): LineDiff {
  const { whole, focus } = differenceOf(expressionOf(before), expressionOf(after))
  return { whole: joined(whole), short: abridged(focus) }
}

function differenceOf(a: Expression, b: Expression): Difference {
  if (a.text === b.text) return together([{ kind: 'same', text: a.text, of: a }])
  const terms = chainsOf(a, b)
  if (terms) return differenceOfChains(...terms)
  const around = wrapped(a, b, 'added') ?? (b.kind === 'leaf' ? null : wrapped(b, a, 'removed'))
  if (around) return together(around)
  if (a.kind === 'group' && b.kind === 'group' && a.text[0] === b.text[0])
    return within(
      a.text[0] ?? '',
      differenceOf(a.inner, b.inner),
      a.text.at(-1) ?? '',
      ({ alone }) => alone,
    )
  if (a.kind === 'fixed' && b.kind === 'fixed' && a.before === b.before && a.after === b.after)
    return within(a.before, differenceOf(a.inner, b.inner), a.after, () => false)
  return together(replaced(a, b))
}

const together = (whole: readonly Piece[]): Difference => ({ whole, focus: whole, alone: false })

const replaced = (a: Expression, b: Expression): Piece[] => [
  { kind: 'removed', text: a.text, of: a },
  { kind: 'added', text: b.text },
]

function within(
  open: string,
  inner: Difference,
  close: string,
  alone: (inner: Difference) => boolean,
): Difference {
  const put = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'same', text }])
  const whole = [...put(open), ...inner.whole, ...put(close)]
  return alone(inner) ? { ...inner, whole } : together(whole)
}

/** The one expression where the other one holds it: what stands around it came, or went. */
function wrapped(a: Expression, b: Expression, kind: 'added' | 'removed'): Piece[] | null {
  const at = placeOf(a.text, b)
  if (at === null) return null
  const of = a.kind === 'leaf' ? {} : { of: a }
  const pieces: Piece[] = [
    { kind, text: b.text.slice(0, at) },
    { kind: 'same', text: a.text, ...of },
    { kind, text: b.text.slice(at + a.text.length) },
  ]
  return pieces.filter(({ text }) => text !== '')
}

/** Where an expression of this text begins in another one, if that holds it. */
function placeOf(text: string, whole: Expression): number | null {
  for (const [from, part] of partsOf(whole)) {
    const at = part.text === text ? 0 : placeOf(text, part)
    if (at !== null) return from + at
  }
  return null
}

function partsOf(whole: Expression): [from: number, part: Expression][] {
  if (whole.kind === 'group') return [[1, whole.inner]]
  if (whole.kind === 'fixed') return [[whole.before.length, whole.inner]]
  if (whole.kind === 'leaf') return []
  let from = 0
  return whole.operands.map((operand, i) => {
    const at = from
    from += operand.text.length + (whole.operators[i]?.length ?? 0)
    return [at, operand]
  })
}

interface Chain {
  readonly operands: readonly Expression[]
  /** What stands before each operand; before the first nothing. */
  readonly operators: readonly string[]
}

/** Both as operands of one rank, if they are, or if one of them is an operand of the other one. */
function chainsOf(a: Expression, b: Expression): [Chain, Chain] | null {
  const chain = (whole: Expression & { kind: 'chain' }): Chain => ({
    operands: whole.operands,
    operators: ['', ...whole.operators],
  })
  const single = (operand: Expression): Chain => ({ operands: [operand], operators: [''] })
  const has = (whole: Expression & { kind: 'chain' }, { text }: Expression) =>
    whole.operands.some((operand) => operand.text === text)
  if (a.kind === 'chain' && b.kind === 'chain' && a.rank === b.rank) return [chain(a), chain(b)]
  if (a.kind === 'chain' && has(a, b)) return [chain(a), single(b)]
  if (b.kind === 'chain' && has(b, a)) return [single(a), chain(b)]
  return null
}

function differenceOfChains(a: Chain, b: Chain): Difference {
  const [m, n] = [a.operands.length, b.operands.length]
  const even = m === n
  const alike = (i: number, j: number) =>
    a.operands[i]?.text === b.operands[j]?.text &&
    (i === 0 || j === 0 || a.operators[i] === b.operators[j])
  // Operands that are the same at both ends, and between them what is not.
  let head = 0
  while (head < Math.min(m, n) && alike(head, head)) head++
  const rest = even ? 0 : Math.min(m, n) - head
  let tail = 0
  while (tail < rest && alike(m - 1 - tail, n - 1 - tail)) tail++
  const whole: Piece[] = []
  const put = (kind: Stretch['kind'], { operands, operators }: Chain, i: number) => {
    const operator = operators[i] ?? ''
    if (operator !== '') whole.push({ kind, text: operator })
    const of = operands[i]
    if (of) whole.push({ kind, text: of.text, of })
  }
  if (!even) {
    for (let i = 0; i < head; i++) put('same', a, i)
    for (let i = head; i < m - tail; i++) put('removed', a, i)
    for (let j = head; j < n - tail; j++) put('added', b, j)
    for (let left = tail; left > 0; left--) {
      const [i, j] = [m - left, n - left]
      whole.push(...operatorOf(a.operators[i] ?? '', b.operators[j] ?? ''))
      put('same', { operands: a.operands, operators: [] }, i)
    }
    return { whole, focus: whole, alone: whole.some(({ kind }) => kind === 'same') }
  }
  const inner = a.operands.map((operand, i) => differenceOf(operand, b.operands[i] ?? operand))
  const differs = ({ whole }: Difference) => whole.some(({ kind }) => kind !== 'same')
  const keeps = ({ whole }: Difference) => whole.some(({ kind }) => kind === 'same')
  const operatorsDiffer = a.operators.some((operator, i) => operator !== b.operators[i])
  if (!inner.some(keeps)) return together(replacedChain(a, b))
  for (const [i, { whole: pieces }] of inner.entries()) {
    whole.push(...operatorOf(a.operators[i] ?? '', b.operators[i] ?? ''), ...pieces)
  }
  const only = inner.filter(differs)
  if (!operatorsDiffer && only.length === 1 && only[0]?.alone) return { ...only[0], whole }
  return { whole, focus: whole, alone: true }
}

/** An operator as it was and as it is; the blanks about it stay where they can. */
function operatorOf(was: string, is: string): Piece[] {
  if (was === is) return [{ kind: 'same', text: is }]
  const [, before = '', sign = '', after = ''] = /^(\s*)(\S*)(\s*)$/.exec(is) ?? []
  if (sign === '' || was !== before + was.trim() + after)
    return [
      { kind: 'removed', text: was },
      { kind: 'added', text: is },
    ]
  return [
    { kind: 'same', text: before },
    { kind: 'removed', text: was.trim() },
    { kind: 'added', text: sign },
    { kind: 'same', text: after },
  ]
}

function replacedChain(a: Chain, b: Chain): Piece[] {
  const textOf = ({ operands, operators }: Chain) =>
    operands.map(({ text }, i) => `${operators[i] ?? ''}${text}`).join('')
  return replaced(expressionOf(textOf(a)), expressionOf(textOf(b)))
}
