const magic = '\x93NUMPY\x01\x00'

/** Two vectors of one length as the bytes of an `.npy` file: float64, shape (2, n), row after row. */
export function writePair(x: ArrayLike<number>, y: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const n = x.length
  const dictionary = `{'descr': '<f8', 'fortran_order': False, 'shape': (2, ${n}), }`
  // The numbers begin at a multiple of 64 bytes; 10 are magic, version and the header's own length.
  const length = Math.ceil((10 + dictionary.length + 1) / 64) * 64 - 10
  const header = `${dictionary.padEnd(length - 1)}\n`
  const bytes = new Uint8Array(10 + length + 16 * n)
  const put = (text: string, at: number) => {
    for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
  }
  put(magic, 0)
  put(header, 10)
  const view = new DataView(bytes.buffer)
  view.setUint16(8, length, true)
  for (const [row, v] of [x, y].entries())
    for (let i = 0; i < n; i++) view.setFloat64(10 + length + 8 * (row * n + i), v[i] ?? NaN, true)
  return bytes
}
