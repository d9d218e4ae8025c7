/** Bytes that can be asked for piece by piece, such as a file; sizes and offsets are in bytes. */
export interface Source {
  readonly name: string
  readonly size: number
  /** The bytes of start ≤ offset < end. */
  readonly slice: (start: number, end: number) => Promise<Uint8Array>
}

/** Bytes at hand as a source. */
export function fromBytes(name: string, bytes: Uint8Array): Source {
  return {
    name,
    size: bytes.length,
    slice: async (start, end) => bytes.subarray(start, end),
  }
}

/** A text, pasted or typed, as a source of UTF-8. */
export function fromText(name: string, text: string): Source {
  return fromBytes(name, new TextEncoder().encode(text))
}
