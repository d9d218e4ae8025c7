import { addComma, addValue, type BracketFrame } from './frame.ts'
import { type Place, problemAt, spelledPlace } from './tokens.ts'

const deepest = 32

/** The brackets that are open. Its methods throw `Unreadable`. */
export class BracketFrames {
  readonly #place: Place
  readonly #outer: BracketFrame[] = []
  #top: BracketFrame

  constructor(place: Place) {
    this.#place = place
    this.#top = this.#frame('text', '', '')
  }

  /** What is open innermost; in the end the text itself. */
  get top(): BracketFrame {
    return this.#top
  }

  addValue(): void {
    addValue(this.#top, this.#place)
  }

  addComma(character: string): void {
    addComma(this.#top, this.#place, character)
  }

  open(kind: BracketFrame['kind'], opener: string, closer: string): void {
    if (this.#outer.length === deepest)
      throw problemAt(this.#place, opener, `is nested in ${deepest} brackets, and that is too deep`)
    this.#outer.push(this.#top)
    this.#top = this.#frame(kind, opener, closer)
  }

  /** Closes what is open innermost, and tells what it was. */
  close(closer: string): BracketFrame {
    const closed = this.#top
    const outer = this.#outer.pop()
    if (!outer) throw problemAt(this.#place, closer, 'closes nothing')
    if (closer !== closed.closer) {
      throw problemAt(
        this.#place,
        closer,
        `stands where “${closed.closer}” has to, which closes “${closed.opener}” ` +
          `of ${spelledPlace(closed.at)}`,
      )
    }
    this.#top = outer
    return closed
  }

  end(): void {
    const { opener, at } = this.#top
    if (this.#outer.length > 0) throw problemAt(at, opener, 'is not closed')
  }

  #frame(kind: BracketFrame['kind'], opener: string, closer: string): BracketFrame {
    const at = { ...this.#place }
    return { kind, opener, closer, at, fresh: true, commas: false, blanks: false }
  }
}
