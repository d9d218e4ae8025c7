import { Unreadable } from '../unreadable.ts'
import { quoted, titled } from '../wording.ts'

/** What a text is made of; blanks are left out. Whoever takes them throws `Unreadable`. */
export interface Tokens {
  /** A number as it is written there; “nan” and “inf” are NaN and ∞. */
  readonly number: (value: number) => void
  /** Letters and the like that are no number. */
  readonly word: (text: string) => void
  /** What stands between two quotation marks. */
  readonly string: (text: string) => void
  /** One of , ; : = ( ) [ ] { } */
  readonly mark: (character: string) => void
  /** A line ends. */
  readonly line: () => void
  readonly end: () => void
}

/** A vector that a text holds. */
export interface Written {
  readonly name: string
  readonly values: Float64Array
}

/** Where a token begins, from 1; columns are counted in UTF-16 units. It moves on with the reading. */
export interface Place {
  readonly file: string
  line: number
  column: number
}

/** “a.csv: “abc” in line 2, column 7 …”: something about a text at a place. */
export function problemAt(place: Readonly<Place>, text: string, sentence: string): Unreadable {
  return problem(place, `${quoted(text)} in ${spelledPlace(place)} ${sentence}`)
}

/** “a.csv: …” */
export function problem({ file }: Readonly<Place>, sentence: string): Unreadable {
  return new Unreadable(`${titled(file)}: ${sentence}`)
}

export function spelledPlace({ line, column }: Readonly<Place>): string {
  return `line ${line}, column ${column}`
}

/** Why a word is refused where a number has to be. */
export function noNumber(place: Readonly<Place>, text: string): Unreadable {
  if (isSummary(text)) {
    return problemAt(
      place,
      text,
      'stands for entries that were left out when this was printed; print all of them, after ' +
        'numpy.set_printoptions(threshold=numpy.inf) or ' +
        "torch.set_printoptions(threshold=float('inf'))",
    )
  }
  return problemAt(place, text, 'is not a number')
}

/** Whether a word is the “...” of an array that was not printed whole. */
export function isSummary(word: string): boolean {
  return word.startsWith('...') || word.startsWith('…')
}
