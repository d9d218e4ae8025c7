import { blank, kindOf, letter, mark, newline, nul, numeric } from './characters.ts'
import { neitherTextNorKnown } from '../foreign.ts'
import { readNumeral } from './numeral.ts'
import { type Place, problemAt, type Tokens } from './tokens.ts'
import { spelled } from '../wording.ts'

// No double needs as many digits, and a word at the end of a piece is scanned again with the next.
const longest = 10_000

const carriageReturn = 13
const lineFeed = 10

/** Cuts a text that comes in pieces into tokens, in one pass. Its methods throw `Unreadable`. */
export class Scanner {
  readonly #place: Place
  readonly #tokens: Tokens
  /** The end of the last piece, where it is not known yet whether the word ends there too. */
  #rest = ''
  /** Where the line begins, counted from the beginning of the rest. */
  #lineStart = 0
  #afterReturn = false

  /** The scanner moves the place to each token before it hands the token over. */
  constructor(place: Place, tokens: Tokens) {
    this.#place = place
    this.#tokens = tokens
  }

  /** Scans the next piece of the text. */
  push(piece: string): void {
    this.#scan(this.#rest + piece, false)
  }

  /** Scans what is left. */
  end(): void {
    this.#scan(this.#rest, true)
    this.#tokens.end()
  }

  #scan(text: string, last: boolean): void {
    let at = 0
    let end = 0
    for (; at < text.length; at = end) {
      let kind = kindOf(text.charCodeAt(at))
      end = at + 1
      if (kind === blank) continue
      this.#place.column = at - this.#lineStart + 1
      if (kind <= letter) {
        let letters = kind !== numeric
        while (end < text.length && (kind = kindOf(text.charCodeAt(end))) <= letter) {
          if (kind !== numeric) letters = true
          end++
        }
        this.#requireShort(text, at, end)
        if (end === text.length && !last) break
        this.#word(text.slice(at, end), letters)
      } else if (kind === mark) this.#tokens.mark(text.charAt(at))
      else if (kind === newline) this.#line(text, at)
      else if (kind === nul) throw neitherTextNorKnown(this.#place.file)
      else {
        end = this.#endOfString(text, at, last)
        this.#requireShort(text, at, end)
        if (end > text.length) break
        this.#tokens.string(unescaped(text.slice(at, end)))
      }
    }
    if (text !== '') this.#afterReturn = text.charCodeAt(text.length - 1) === carriageReturn
    this.#rest = text.slice(at)
    this.#lineStart -= at
  }

  #word(word: string, letters: boolean): void {
    // Without letters it is as good as sure to be a decimal number, and Number() knows.
    const simple = letters ? NaN : Number(word)
    const value = Number.isNaN(simple) ? readNumeral(word) : simple
    if (value === undefined) this.#tokens.word(word)
    else if (!letters && !Number.isFinite(value)) {
      throw problemAt(this.#place, word, 'is beyond the largest double, about 1.8e308')
    } else this.#tokens.number(value)
  }

  #line(text: string, at: number): void {
    const before = at > 0 ? text.charCodeAt(at - 1) === carriageReturn : this.#afterReturn
    this.#lineStart = at + 1
    // A return with a line feed is one end of a line.
    if (before && text.charCodeAt(at) === lineFeed) return
    this.#tokens.line()
    this.#place.line++
  }

  /** Behind the closing quotation mark; beyond the text if that may come with the next piece. */
  #endOfString(text: string, start: number, last: boolean): number {
    const opening = text.charCodeAt(start)
    let at = start + 1
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === opening) return at + 1
      if (kindOf(code) === newline) break
      if (text.charAt(at) === '\\') at++
    }
    if (at >= text.length && !last) return text.length + 1
    throw problemAt(
      this.#place,
      text.slice(start, at),
      'has no closing quotation mark before the line ends',
    )
  }

  #requireShort(text: string, start: number, end: number): void {
    if (end - start <= longest) return
    throw problemAt(
      this.#place,
      text.slice(start, end),
      `has more than ${spelled(longest)} characters, and no number needs as many`,
    )
  }
}

/** What stands between two quotation marks, with JSON's escapes undone where it has some. */
function unescaped(string: string): string {
  const inner = string.slice(1, -1)
  if (!inner.includes('\\')) return inner
  try {
    return String(JSON.parse(`"${inner}"`))
  } catch {
    return inner
  }
}
