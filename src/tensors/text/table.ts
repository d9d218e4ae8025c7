import { requireFew } from '../division.ts'
import { maxEntries } from '../found.ts'
import { Growing } from './growing.ts'
import { Header } from './header.ts'
import { noNumber, type Place, problem, problemAt, type Tokens, type Written } from './tokens.ts'
import { counted, spelled, titled } from '../wording.ts'

/**
 * Takes the tokens of a table: lines of numbers with commas, semicolons or blanks between them, and
 * perhaps a line of names above. Its methods throw `Unreadable`.
 */
export class Table implements Tokens {
  readonly #place: Place
  readonly #header: Header
  readonly #values = new Growing(2 * maxEntries)
  #rows = 0
  #columns = 0
  #firstLine = 0
  /** How many numbers the line has so far. */
  #count = 0
  #inHeader = false
  /** What stands between the numbers, once it is known. */
  #separator = ''
  /** What came since the last number. */
  #since = ''

  constructor(place: Place) {
    this.#place = place
    this.#header = new Header(place)
  }

  number(value: number): void {
    if (this.#inHeader) this.#header.refuse()
    if (this.#count > 0 && this.#since === '') this.#setSeparator(' ')
    this.#since = ''
    this.#count++
    this.#values.push(value)
  }

  word(text: string): void {
    this.#name(text, false)
  }

  string(text: string): void {
    this.#name(text, true)
  }

  mark(character: string): void {
    if (character !== ',' && character !== ';') {
      const sentence = ')]}'.includes(character) ? 'closes nothing' : 'cannot stand in a table'
      throw problemAt(this.#place, character, sentence)
    }
    if (this.#since !== '' || (this.#count === 0 && !this.#inHeader)) {
      throw problemAt(
        this.#place,
        character,
        'has nothing before it; a missing number cannot be read',
      )
    }
    this.#since = character
    if (this.#inHeader) this.#header.separate()
    else this.#setSeparator(character)
  }

  line(): void {
    this.#since = ''
    this.#inHeader = false
    if (this.#count === 0) return
    if (this.#rows === 0) {
      this.#columns = this.#count
      this.#firstLine = this.#place.line
      this.#requireNames()
    } else if (this.#count !== this.#columns) {
      throw problem(
        this.#place,
        `line ${this.#place.line} has ${counted(this.#count, 'number')}, and line ` +
          `${this.#firstLine} has ${spelled(this.#columns)}; all lines must have the same number`,
      )
    }
    this.#rows++
    this.#count = 0
  }

  end(): void {
    this.line()
    if (this.#rows > 0) return
    this.#header.refuse()
    throw problem(this.#place, 'there is nothing in it but white space')
  }

  /** The vectors of the whole table, after the end. Throws `Unreadable` if it has another shape. */
  vectors(): readonly Written[] {
    const { file } = this.#place
    const [rows, columns] = [this.#rows, this.#columns]
    const names = this.#header.names()
    // A line of names says that the vectors are columns, however few rows there are.
    const asColumns = columns === 1 || (columns === 2 && (rows > 2 || names.length > 0))
    if (!asColumns && rows > 2) {
      throw problem(
        this.#place,
        `there are ${spelled(rows)} rows of ${counted(columns, 'number')} in it; ` +
          'there must be one row or two, or one column or two',
      )
    }
    requireFew(titled(file), asColumns ? rows : columns)
    return Array.from({ length: asColumns ? columns : rows }, (_, i) => {
      const numbered = `${asColumns ? 'column' : 'row'} ${i + 1} of ${file}`
      const alone = (asColumns ? columns : rows) === 1
      return {
        name: (asColumns && names[i]) || (alone ? file : numbered),
        values: asColumns
          ? this.#values.part(i, rows, columns)
          : this.#values.part(i * columns, columns),
      }
    })
  }

  #name(text: string, isString: boolean): void {
    if (this.#rows > 0 || this.#count > 0 || (this.#header.any && !this.#inHeader))
      throw noNumber(this.#place, text)
    this.#header.add(text, isString)
    this.#inHeader = true
    this.#since = ''
  }

  #requireNames(): void {
    const names = this.#header.names().length
    if (names === 0 || names === this.#columns) return
    throw problem(
      this.#place,
      `${counted(names, 'name stands', 'names stand')} above ${counted(this.#columns, 'number')} in line ` +
        `${this.#firstLine}; each column must have one`,
    )
  }

  #setSeparator(separator: string): void {
    this.#separator ||= separator
    if (this.#separator === separator) return
    throw problem(
      this.#place,
      `${shown(this.#separator)} and, in line ${this.#place.line}, ${shown(separator)} stand ` +
        'between its numbers; only one of them may, and decimals have a point, as in 1.5',
    )
  }
}

const shown = (separator: string) => (separator === ' ' ? 'blanks' : `“${separator}”`)
