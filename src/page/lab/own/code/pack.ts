import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'

/** Longer texts are no pasted class any more. */
const maxUnpacked = 200_000

/** A text in the alphabet of base64url, compressed: for links. */
export function pack(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 })
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The text that was packed; null if this is not how any was packed, or if it is longer than any code. */
export function unpack(packed: string): string | null {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
    const pieces: Uint8Array[] = []
    let length = 0
    let ended = false
    const inflate = new Inflate((piece, final) => {
      length += piece.length
      // What was made to grow without end is left in the middle.
      if (length > maxUnpacked) throw new RangeError('too long')
      pieces.push(piece)
      ended = final
    })
    inflate.push(
      Uint8Array.from(binary, (character) => character.charCodeAt(0)),
      true,
    )
    if (!ended) return null
    const whole = new Uint8Array(length)
    let at = 0
    for (const piece of pieces) {
      whole.set(piece, at)
      at += piece.length
    }
    return strFromU8(whole)
  } catch {
    return null
  }
}
