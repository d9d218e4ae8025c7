import { noNumber, type Place } from './tokens.ts'
import { isName, type Word } from './words.ts'

// Names of columns; a text that is all words is not a table with that many.
const maxWords = 10_000

/** The line above a table that names its columns. Its methods throw `Unreadable`. */
export class Header {
  readonly #place: Place
  readonly #words: (Word & { readonly startsField: boolean })[] = []
  #separated = true
  #anySeparator = false

  constructor(place: Place) {
    this.#place = place
  }

  get any(): boolean {
    return this.#words.length > 0
  }

  add(text: string, isString: boolean): void {
    const word = { text, isString, at: { ...this.#place }, startsField: this.#separated }
    if (!isName(word) || this.#words.length === maxWords) throw noNumber(word.at, text)
    this.#words.push(word)
    this.#separated = false
  }

  separate(): void {
    this.#separated = true
    this.#anySeparator = true
  }

  /** The line is no header after all, so that its first word should have been a number. */
  refuse(): void {
    const [word] = this.#words
    if (word) throw noNumber(word.at, word.text)
  }

  /** The names, between commas if there are any, and between blanks if there are not. */
  names(): readonly string[] {
    const names: string[] = []
    for (const { text, startsField } of this.#words) {
      if (startsField || !this.#anySeparator) names.push(text)
      else names.push(`${names.pop() ?? ''} ${text}`)
    }
    return names
  }
}
