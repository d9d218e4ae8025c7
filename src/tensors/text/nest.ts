import { maxEntries } from '../found.ts'
import { Growing } from './growing.ts'
import { type Place, problem, spelledPlace } from './tokens.ts'
import { counted } from '../wording.ts'

/** Numbers in lists in lists: it finds the shape, and sees that the lists are even. Throws `Unreadable`. */
export class Nest {
  readonly #place: Place
  /** How many lists are open. */
  #depth = 0
  /** The depth at which the numbers stand, once it is known. */
  #bottom = Infinity
  /** What the open list of each depth holds so far, and what each list before it held. */
  readonly #counts: number[] = []
  readonly #extents: number[] = []
  readonly #values = new Growing(2 * maxEntries)

  constructor(place: Place) {
    this.#place = place
  }

  get depth(): number {
    return this.#depth
  }

  get values(): Growing {
    return this.#values
  }

  /** The length of the lists of each depth, when all are closed; an outer list of one is left out. */
  get shape(): readonly number[] {
    const inner = this.#extents.findIndex((extent) => extent > 1)
    return this.#extents.slice(inner === -1 ? -1 : inner)
  }

  open(): void {
    if (this.#depth >= this.#bottom)
      throw problem(
        this.#place,
        `a list begins in ${spelledPlace(this.#place)} where a number has to be, as beside it`,
      )
    this.#add()
    this.#counts[this.#depth++] = 0
  }

  number(value: number): void {
    if (this.#bottom === Infinity) this.#bottom = this.#depth
    if (this.#depth !== this.#bottom)
      throw problem(
        this.#place,
        `a number stands in ${spelledPlace(this.#place)} where a list has to be, as beside it`,
      )
    this.#add()
    this.#values.push(value)
  }

  close(): void {
    const count = this.#counts[--this.#depth] ?? 0
    const extent = (this.#extents[this.#depth] ??= count)
    if (count === 0) {
      throw problem(
        this.#place,
        `the list that ends in ${spelledPlace(this.#place)} is empty; it must hold numbers`,
      )
    }
    if (count === extent) return
    throw problem(
      this.#place,
      `the list that ends in ${spelledPlace(this.#place)} has ${counted(count, 'entry', 'entries')}, ` +
        `and the one before it has ${extent}; all must have the same number`,
    )
  }

  #add(): void {
    if (this.#depth > 0) this.#counts[this.#depth - 1] = (this.#counts[this.#depth - 1] ?? 0) + 1
  }
}
