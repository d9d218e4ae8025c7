import { count } from '../words/count.ts'
import { say } from '../words/say.ts'

/** A reader's text inside a sentence, cut to a length that a sentence can bear. */
export function quoted(text: string): string {
  return say`“${cut(text)}”`
}

/** The name of a file at the beginning of a sentence. */
export function titled(name: string): string {
  return cut(name) || say`the file`
}

function cut(text: string): string {
  const most = 40
  // Control characters, and halves of characters that were cut, would be printed as nothing.
  return `${text.slice(0, most)}${text.length > most ? '…' : ''}`.replaceAll(/\p{C}/gu, '\ufffd')
}

/** A whole number as people write it: 1,000,000. */
export function spelled(n: number): string {
  return Number.isFinite(n) ? count(n) : say`over 1e308`
}

/** What is counted in sentences: one of it, and so many. */
const things = {
  byte: [say`1 byte`, (n: string) => say`${n} bytes`],
  entry: [say`1 entry`, (n: string) => say`${n} entries`],
  number: [say`1 number`, (n: string) => say`${n} numbers`],
  line: [say`1 line`, (n: string) => say`${n} lines`],
  file: [say`1 file`, (n: string) => say`${n} files`],
  tensor: [say`1 tensor`, (n: string) => say`${n} tensors`],
} as const

/** “1 entry”, “2 entries”. */
export function counted(n: number, thing: keyof typeof things): string {
  const [one, many] = things[thing]
  return n === 1 ? one : many(spelled(n))
}

/** A shape as NumPy writes it: (3,), (2, 5). */
export function spelledShape(shape: readonly number[]): string {
  const shown = shape.slice(0, 8).map((n) => (Number.isFinite(n) ? String(n) : spelled(n)))
  if (shape.length > shown.length) shown.push('…')
  return shown.length === 1 ? `(${shown[0]},)` : `(${shown.join(', ')})`
}

/** What stands in a text beside its lists. */
export function linesLeftOut(n: number, example: string): string {
  return say`${counted(n, 'line')} without a list left out, such as ${quoted(example)}`
}
