/** What stands in front of a string: which quotes, and how it is to be read. */
export interface StringShape {
  readonly raw: boolean
  readonly bytes: boolean
  /** How many characters stand before what it says, and after it. */
  readonly before: number
  readonly after: number
}

export function shapeOf(literal: string): StringShape {
  const prefix = /^[a-zA-Z]*/.exec(literal)?.[0].toLowerCase() ?? ''
  const rest = literal.slice(prefix.length)
  const quotes = rest.startsWith('"""') || rest.startsWith("'''") ? 3 : 1
  return {
    raw: prefix.includes('r'),
    bytes: prefix.includes('b'),
    before: prefix.length + quotes,
    after: quotes,
  }
}

const simple: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/** What a piece of a string says, its escapes resolved. An escape that Python does not know stands as it is. */
export function unescaped(text: string): string {
  return text.replace(
    /\\(\n|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|[\s\S])/g,
    (whole, escape: string) => {
      if (Object.hasOwn(simple, escape)) return simple[escape] ?? whole
      if (/^[0-7]/.test(escape)) return String.fromCodePoint(parseInt(escape, 8))
      if (/^[xuU]/.test(escape) && escape.length > 1) {
        const point = parseInt(escape.slice(1), 16)
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole
      }
      return whole
    },
  )
}
