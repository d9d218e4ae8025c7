/*
 * Characters that look like those of which numbers are made: minus signs as books, phones and word
 * processors print them, full-width and other digits, commas of other scripts, typographic quotation
 * marks, blanks that do not break a line, and marks that nobody sees. One place knows them, for fields,
 * links and texts alike. What a decimal comma means is for the caller.
 */

/** Each plain character, and what is read as it. No soft hyphen: who sees none cannot have meant a minus. */
const lookAlikes: Readonly<Record<string, string>> = {
  '-': '‐‑‒–—―−﹣－',
  '+': '＋﹢',
  '.': '．。٫',
  ',': '，﹐、،٬',
  ';': '；﹔؛',
  ':': '：﹕',
  '=': '＝﹦',
  '(': '（﹙⟨〈',
  ')': '）﹚⟩〉',
  '[': '［',
  ']': '］',
  '{': '｛﹛',
  '}': '｝﹜',
  '|': '｜',
  '"': '“”„‟«»″＂',
  "'": '‘’‚‛‹›′＇',
  e: 'ｅ',
  E: 'Ｅ',
  ' ': '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u2028\u2029',
}
const plainOf = new Map(
  Object.entries(lookAlikes).flatMap(([plain, others]) => [...others].map((each) => [each, plain])),
)

/** Zero-width characters, marks of direction, and the byte order mark. */
const unseen = '\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff'
// Between two characters of a word or number nobody knows whether it joins or parts them: there it stays.
const unseenAlone = new RegExp(
  `(?<![\\p{L}\\p{N}.])[${unseen}]+|[${unseen}]+(?![\\p{L}\\p{N}.])`,
  'gu',
)

/** The text without the marks that nobody sees, but for those inside of words. */
export function withoutUnseen(text: string): string {
  return text.replace(unseenAlone, '')
}

/** Where a place of the text without those marks stands in the text itself. */
export function withUnseen(text: string, at: number): number {
  let place = at
  for (const { index, 0: marks } of text.matchAll(unseenAlone)) {
    if (index > place) break
    place += marks.length
  }
  return place
}

/** Whether all of a text is plain ASCII, as most are. */
export function isPlain(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- that is what ASCII is
  return /^[\0-\x7f]*$/.test(text)
}

/** The text with plain characters in the place of those that look like them. */
export function plain(text: string): string {
  if (isPlain(text)) return text
  return withoutUnseen(text).replace(/[^\0-\x7f]/gu, (each) => plainOf.get(each) ?? digit(each))
}

/** A decimal digit of any script as one of ours: they stand in tens, from zero on. */
function digit(character: string): string {
  if (!/\p{Nd}/u.test(character)) return character
  const code = character.codePointAt(0) ?? 0
  // Mathematical digits are five tens without a gap, from U+1D7CE on.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10)
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}
