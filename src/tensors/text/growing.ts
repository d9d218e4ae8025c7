/** Numbers of which it is not known how many will come. */
export class Growing {
  readonly #most: number
  #values = new Float64Array(16)
  #length = 0

  /** Those beyond the first `most` are not kept. */
  constructor(most: number) {
    this.#most = most
  }

  push(value: number): void {
    const at = this.#length++
    if (at >= this.#most) return
    if (at === this.#values.length) {
      const wider = new Float64Array(2 * at)
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[at] = value
  }

  /** A copy of `entries` of them, from `first` on, each `step`-th. */
  part(first: number, entries: number, step = 1): Float64Array {
    if (step === 1) return this.#values.slice(first, first + entries)
    const part = new Float64Array(entries)
    for (let i = 0; i < entries; i++) part[i] = this.#values[first + i * step] ?? 0
    return part
  }
}
