import { encode } from 'uqr'

/** A QR code: its dark squares as a path, in a square of `size`, the quiet zone included. */
export interface Qr {
  readonly d: string
  readonly size: number
}

/** The quiet zone around a code, in its own squares: without it many readers find nothing. */
const border = 4

/** The QR code of a text; null where it is too long for one. */
export function qrOf(text: string): Qr | null {
  // The less it can mend, the more it holds.
  for (const ecc of ['M', 'L'] as const) {
    try {
      const { data, size } = encode(text, { ecc, border })
      const squares = data.flatMap((row, top) =>
        row.flatMap((dark, left) => (dark ? [`M${left},${top}h1v1h-1z`] : [])),
      )
      return { d: squares.join(''), size }
    } catch {
      continue
    }
  }
  return null
}
