/** A fragment as it was meant, and what was mended, in sentences. */
export interface Mended {
  readonly text: string
  readonly notes: readonly string[]
}

export function mended(fragment: string, _names: readonly string[]): Mended {
  return { text: fragment, notes: [] }
}
