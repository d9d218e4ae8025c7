import { quoted } from './wording.ts'
import { say } from '../words/say.ts'

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const valueOf = new Map([...digits, '-', '_'].map((digit, i) => [digit, i < 64 ? i : i - 2]))

/** Floats that services write in base64: what they are read as. */
export interface Decoded {
  readonly values: readonly number[]
  readonly type: 'float32' | 'float64'
}

/**
 * The floats that a text stands for, or null if it is no base64 of whole floats. Of float32 and
 * float64 those are meant that look like entries; where neither do, a sentence says so.
 */
export function floatsFromBase64(text: string): Decoded | string | null {
  if (text.length < 8 || !/^[\w+/-]+={0,2}$/.test(text)) return null
  const bytes = bytesOf(text.replace(/=+$/, ''))
  if (bytes === null || bytes.length % 4 !== 0) return null
  const view = new DataView(bytes.buffer)
  const singles = Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true))
  const doubles =
    bytes.length % 8 === 0
      ? Array.from({ length: bytes.length / 8 }, (_, i) => view.getFloat64(8 * i, true))
      : []
  // Half of a double is any float at all, but for doubles with few digits: their other half is 0.
  const halves = doubles.length > 0 && singles.every((value, i) => i % 2 === 1 || value === 0)
  if (singles.every(isLikely) && !halves) return { values: singles, type: 'float32' }
  if (doubles.length > 0 && doubles.every(isLikely)) return { values: doubles, type: 'float64' }
  return say`${quoted(text)} may be base64, and is neither float32 nor float64 by its numbers; ask the service for plain floats (encoding_format: "float")`
}

/** Entries of embeddings are of moderate size; other types' bytes, taken for floats, are hardly ever. */
const isLikely = (value: number) =>
  value === 0 || (Math.abs(value) > 1e-12 && Math.abs(value) < 1e8)

function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [bits, count, at] = [0, 0, 0]
  for (const digit of text) {
    bits = ((bits << 6) | (valueOf.get(digit) ?? 0)) & 0xffffff
    count += 6
    if (count >= 8) {
      count -= 8
      bytes[at++] = (bits >> count) & 0xff
    }
  }
  return bytes
}
