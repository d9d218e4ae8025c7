import { divide } from '../division.ts'
import { BracketFrames } from './frames.ts'
import { Nest } from './nest.ts'
import {
  type Place,
  problem,
  problemAt,
  spelledPlace,
  type Tokens,
  type Written,
} from './tokens.ts'
import type { Unreadable } from '../unreadable.ts'
import { quoted, spelled, titled } from '../wording.ts'
import { requireWrapper, Words } from './words.ts'

// Such as a dictionary of words; each costs some hundred bytes, however short it is.
const maxArrays = 100_000

/**
 * Takes the tokens of JSON, and of arrays as NumPy and PyTorch print them: lists of numbers, with
 * names or without, one after the other. Its methods throw `Unreadable`.
 */
export class Arrays implements Tokens {
  readonly #arrays: { readonly name: string | undefined; readonly nest: Nest }[] = []
  readonly #place: Place
  readonly #frames: BracketFrames
  readonly #words: Words
  #nest: Nest

  constructor(place: Place) {
    this.#place = place
    this.#frames = new BracketFrames(place)
    this.#words = new Words(place)
    this.#nest = new Nest(place)
  }

  number(value: number): void {
    const { kind, fresh } = this.#frames.top
    if (kind === 'list') this.#words.refuse()
    else if (this.#isPassedOver()) return
    // Lists of NumPy's scalars are printed as [np.float64(1.0), np.float64(2.0)].
    else if (kind !== 'call' || !fresh || this.#nest.depth === 0) {
      this.#words.refuse()
      throw problem(
        this.#place,
        `the number in ${spelledPlace(this.#place)} stands outside of a list; ` +
          'a vector is written as [1, 2, 3]',
      )
    }
    this.#frames.addValue()
    this.#nest.number(value)
  }

  word(text: string): void {
    this.#addWord(text, false)
  }

  string(text: string): void {
    this.#addWord(text, true)
  }

  mark(character: string): void {
    if (character === '[') this.#openList(character, ']')
    else if (character === '(') this.#openParenthesis(character)
    else if (character === '{') this.#openObject(character)
    else if (character === ',' || character === ';') this.#separate(character)
    else if (character === '=' || character === ':') this.#assign(character)
    else this.#close(character)
  }

  line(): void {
    if (this.#frames.top.kind === 'text') this.#words.refuse()
  }

  end(): void {
    this.#words.refuse()
    this.#frames.end()
    this.#words.refuseName()
    if (this.#arrays.length === 0)
      throw problem(this.#place, 'there is no list of numbers in it; one is written as [1, 2, 3]')
  }

  /** The vectors of all arrays, after the end. Throws `Unreadable` if an array has another shape. */
  vectors(): readonly Written[] {
    const { file } = this.#place
    return this.#arrays.flatMap(({ name: own, nest: { shape, values } }, i) => {
      const subject = own === undefined ? titled(file) : `${titled(file)}: ${quoted(own)}`
      const division = divide(subject, shape)
      const name = own ?? (this.#arrays.length === 1 ? file : `array ${i + 1} of ${file}`)
      const entries = Math.max(...shape)
      if (division === 'vector') return [{ name, values: values.part(0, entries) }]
      return [0, 1].map((row) => ({
        name: `row ${row + 1} of ${name}`,
        values: values.part(row * entries, entries),
      }))
    })
  }

  #addWord(text: string, isString: boolean): void {
    const { kind } = this.#frames.top
    if (kind === 'options' || kind === 'ignored') return
    // Only a name can have several words; a function has one.
    if (kind === 'list' || kind === 'call' || this.#words.name !== undefined) this.#words.refuse()
    this.#words.add(text, isString)
  }

  #openList(opener: string, closer: string): void {
    if (this.#isPassedOver()) return this.#frames.open('ignored', opener, closer)
    this.#beginValue(opener)
    this.#nest.open()
    this.#frames.open('list', opener, closer)
  }

  #openParenthesis(opener: string): void {
    const word = this.#words.pop()
    if (!word) return this.#openList(opener, ')')
    requireWrapper(word)
    this.#beginValue(opener)
    this.#frames.open('call', opener, ')')
  }

  #openObject(opener: string): void {
    this.#words.refuse()
    if (this.#frames.top.kind !== 'text' || this.#words.name !== undefined)
      throw this.#misplaced(opener)
    this.#frames.addValue()
    this.#frames.open('object', opener, '}')
  }

  #beginValue(opener: string): void {
    const { kind, fresh } = this.#frames.top
    const named = kind === 'text' || kind === 'object'
    // Python’s print writes a name before an array, and neither = nor colon between them.
    if (named && this.#words.any) this.#words.becomeName(opener)
    this.#words.refuse()
    const nameless = kind === 'object' && this.#words.name === undefined
    if (nameless || kind === 'options' || (kind === 'call' && !fresh)) throw this.#misplaced(opener)
    this.#frames.addValue()
  }

  /** Whether this is the value of an option, such as size=(2, 0). */
  #isPassedOver(): boolean {
    const { kind, fresh } = this.#frames.top
    return kind === 'ignored' || (kind === 'options' && !fresh)
  }

  #separate(character: string): void {
    const frame = this.#frames.top
    if (frame.kind === 'ignored') return
    this.#words.refuse()
    if (this.#nest.depth === 0) this.#words.refuseName()
    if (character === ';' && frame.kind !== 'text') throw this.#misplaced(character)
    this.#frames.addComma(character)
    if (frame.kind === 'call') frame.kind = 'options'
  }

  #assign(character: string): void {
    const frame = this.#frames.top
    if (frame.kind === 'options' && character === '=') frame.fresh = false
    else if (frame.kind === 'text' || frame.kind === 'object') this.#words.becomeName(character)
    else if (frame.kind !== 'ignored') {
      this.#words.refuse()
      throw this.#misplaced(character)
    }
  }

  #close(closer: string): void {
    this.#words.refuse()
    if (this.#nest.depth === 0) this.#words.refuseName()
    const { kind, fresh } = this.#frames.close(closer)
    if (kind === 'call' && fresh) throw this.#misplaced(closer)
    if (kind !== 'list') return
    this.#nest.close()
    if (this.#nest.depth === 0) this.#finish()
  }

  #finish(): void {
    if (this.#arrays.length === maxArrays)
      throw problem(this.#place, `there are more than ${spelled(maxArrays)} arrays in it`)
    this.#arrays.push({ name: this.#words.takeName(), nest: this.#nest })
    this.#nest = new Nest(this.#place)
  }

  #misplaced(character: string): Unreadable {
    return problemAt(this.#place, character, 'cannot stand there')
  }
}
