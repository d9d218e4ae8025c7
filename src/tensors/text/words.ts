import { isSummary, noNumber, type Place, problemAt } from './tokens.ts'

/** A word of which it is not known yet whether it is a name or a function. */
export interface Word {
  readonly text: string
  /** It stood between quotation marks. */
  readonly isString: boolean
  readonly at: Readonly<Place>
}

const noNames = /^(?:true|false|none|null|na)$/i

/** Whether a word may name a vector: “x”, “layer.weight”, “∇S”, and anything between quotation marks. */
export function isName({ text, isString }: Word): boolean {
  return isString ? text !== '' : /^[\p{L}_∇]/u.test(text) && !noNames.test(text)
}

// “Parameter containing:” has two.
const maxWords = 16

/** The words before an array, and the name that they become. Its methods throw `Unreadable`. */
export class Words {
  readonly #place: Place
  #words: Word[] = []
  #name: string | undefined
  #nameAt: Readonly<Place>

  constructor(place: Place) {
    this.#place = place
    this.#nameAt = place
  }

  /** The name of the array that is to come, or is open. */
  get name(): string | undefined {
    return this.#name
  }

  get any(): boolean {
    return this.#words.length > 0
  }

  add(text: string, isString: boolean): void {
    this.#words.push({ text, isString, at: { ...this.#place } })
    if ((isSummary(text) && !isString) || this.#words.length > maxWords) this.refuse()
  }

  /** Takes the last word back, as it was a function. */
  pop(): Word | undefined {
    return this.#words.pop()
  }

  /** All words were the name of what comes after this character. */
  becomeName(character: string): void {
    const wrong =
      this.#name === undefined ? this.#words.find((word) => !isName(word)) : this.#words[0]
    if (wrong) throw noNumber(wrong.at, wrong.text)
    if (!this.any) throw problemAt(this.#place, character, 'cannot stand there')
    this.#nameAt = this.#words[0]?.at ?? this.#nameAt
    this.#name = this.#words.map(({ text }) => text).join(' ')
    this.#words = []
  }

  /** The array is complete: its name. */
  takeName(): string | undefined {
    const name = this.#name
    this.#name = undefined
    return name
  }

  /** Words that became neither name nor function should have been numbers. */
  refuse(): void {
    const [word] = this.#words
    if (word) throw noNumber(word.at, word.text)
  }

  /** A name must be followed by numbers. */
  refuseName(): void {
    if (this.#name === undefined) return
    throw problemAt(this.#nameAt, this.#name, 'has no list of numbers after it')
  }
}

const wrappers =
  /^(?:[a-z]\w*\.)*(?:array|asarray|tensor|(?:Float|Double)?Tensor|Array|u?int\d+|b?float\d+)$/

/** Throws `Unreadable` unless a word before “(” is a function that only wraps numbers: “np.array”. */
export function requireWrapper({ text, isString, at }: Word): void {
  if (!isString && wrappers.test(text)) return
  throw problemAt(
    at,
    text,
    'cannot stand before “(”: nothing is computed here, and only array(…) and tensor(…) are read',
  )
}
