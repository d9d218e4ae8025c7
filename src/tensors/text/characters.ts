/** What a character is to the scanner. */
export type Kind =
  | typeof numeric
  | typeof letter
  | typeof blank
  | typeof newline
  | typeof mark
  | typeof quote
  | typeof nul

// The two kinds of which words consist come first, so that “still in the word” is one comparison.
export const numeric = 0
export const letter = 1
export const blank = 2
export const newline = 3
export const mark = 4
export const quote = 5
export const nul = 6

const kinds: readonly Kind[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (code === 0) return nul
  if ('0123456789+-.eE'.includes(character)) return numeric
  if (' \t\v\f'.includes(character)) return blank
  if ('\r\n'.includes(character)) return newline
  if (',;:=()[]{}'.includes(character)) return mark
  return '"\''.includes(character) ? quote : letter
})

/** The kind of a UTF-16 unit. */
export function kindOf(code: number): Kind {
  return kinds[code] ?? kindBeyondAscii(code)
}

function kindBeyondAscii(code: number): Kind {
  // A minus sign as books print it is a minus sign.
  if (code === 0x2212) return numeric
  return /[\s\ufeff]/.test(String.fromCharCode(code)) ? blank : letter
}
