import type { Text } from '../text/place.ts'

/** A place in a text that moves on. */
export interface Cursor {
  readonly text: Text
  at: number
}

/** Takes what a sticky pattern matches there, if it does. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at
  const match = pattern.exec(cursor.text.content)
  if (match) cursor.at += match[0].length
  return match
}

/** Words and numbers, up to what parts them. */
export const word = /[^\s,;:=<>()[\]{}"'“”‘’„&|]+/y
/** Which mark closes what each opens; people's editors and countries differ. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”“',
  '”': '”',
  '„': '“”',
  '‘': '’',
  '’': '’',
  '‚': '‘’',
}

/** Takes what stands between quotation marks, if they open here and are closed; an apostrophe only on its line. */
export function takeQuoted(cursor: Cursor): string | null {
  const { text, at } = cursor
  const { content } = text
  const opener = content.charAt(at)
  const closer = closers[opener]
  if (closer === undefined) return null
  for (let end = at + 1; end < content.length; end++) {
    const character = content.charAt(end)
    if (character === '\\') end++
    else if (closer.includes(character)) {
      cursor.at = end + 1
      return unescaped(content.slice(at, end + 1))
    } else if (character === '\n' && opener !== '"') return null
  }
  return null
}

/** Remarks of Python, R, JavaScript, MATLAB, LaTeX and Mathematica. */
export const remark = /#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/|%[^\n]*|\(\*[^]*?\*\)/y
/** A type before a bracket: Float32Array(3) [1, 2, 3], (3) [1, 2, 3], Array [1], Float64[1.0]. */
export const typeBefore =
  /(?:[A-Z]\w*\s?)?\((\d+)\)\s?(?=[[{])|[A-Z]\w*\s(?=[[{])|(?:U?Int|Float)\d+(?=\[)/y

/** What stands between quotation marks, with JSON's escapes undone where it has some. */
function unescaped(quoted: string): string {
  const inner = quoted.slice(1, -1)
  if (!inner.includes('\\')) return inner
  try {
    return String(JSON.parse(`"${inner.replaceAll(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`))
  } catch {
    return inner
  }
}
