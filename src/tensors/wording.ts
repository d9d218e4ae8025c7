/** A reader's text inside a sentence, cut to a length that a sentence can bear. */
export function quoted(text: string): string {
  return `“${cut(text)}”`
}

/** The name of a file at the beginning of a sentence. */
export function titled(name: string): string {
  return cut(name) || 'the file'
}

function cut(text: string): string {
  const most = 40
  // Control characters, and halves of characters that were cut, would be printed as nothing.
  return `${text.slice(0, most)}${text.length > most ? '…' : ''}`.replaceAll(/\p{C}/gu, '\ufffd')
}

/** A whole number as people write it: 1,000,000. */
export function spelled(n: number): string {
  return Number.isFinite(n) ? n.toLocaleString('en-US') : 'over 1e308'
}

/** “1 entry”, “2 entries”. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${spelled(n)} ${n === 1 ? one : many}`
}

/** A shape as NumPy writes it: (3,), (2, 5). */
export function spelledShape(shape: readonly number[]): string {
  const shown = shape.slice(0, 8).map((n) => (Number.isFinite(n) ? String(n) : spelled(n)))
  if (shape.length > shown.length) shown.push('…')
  return shown.length === 1 ? `(${shown[0]},)` : `(${shown.join(', ')})`
}
