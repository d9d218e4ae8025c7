import { type Field, type Tree, wholeNumbers } from './tree.ts'

/** What a record may call itself by, the most telling first; services, databases and exports differ. */
const keys = [
  'name',
  'label',
  'word',
  'token',
  'title',
  'text',
  'sentence',
  'phrase',
  'input',
  'query',
  'document',
  'content',
  'key',
  'id',
  '_id',
  'uuid',
]
const numbering = /^(?:_?ids?|uuid|index|idx|key)$/i
const longest = 60

/** Whether a field only tells records apart. */
export const isIdentity = (key: string) => numbering.test(key)

/** The name that a record gives itself: its text, or “id 7”. */
export function labelOf(fields: readonly Field[]): string | undefined {
  for (const key of keys) {
    const value = fields.find(([name]) => name.toLowerCase() === key)?.[1]
    if (value?.kind === 'text' && value.text !== '') return short(value.text)
    if (value?.kind === 'number') return `${key} ${value.value}`
  }
  return undefined
}

/** Names of rows that stand in a list beside them: “ids”, “texts”, “tokens”, “index”. */
export function labelsOf(
  fields: readonly Field[],
): { source: Tree; texts: readonly string[] } | undefined {
  for (const key of [...keys, 'index']) {
    const source = fields.find(([name]) => [key, `${key}s`].includes(name.toLowerCase()))?.[1]
    const numbers = isIdentity(key) ? wholeNumbers(source, Infinity) : null
    if (source && numbers) return { source, texts: numbers.map((n) => `${key} ${n}`) }
    if (source?.kind !== 'list') continue
    const texts = source.items.flatMap((item) => (item.kind === 'text' ? [short(item.text)] : []))
    if (texts.length === source.items.length && texts.length > 0) return { source, texts }
  }
  return undefined
}

/** A name that fits into a menu. */
export function short(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
