import { formatLocale } from 'd3'
import { count } from '../../words/count.ts'
import { numerals } from '../../words/language.ts'
import { say } from '../../words/say.ts'

/** d3's `format`, with the decimal mark and the thousands of the page's language. */
const { format } = formatLocale({ ...numerals, grouping: [3], currency: ['', ''] })
const { list } = numerals

/** One decimal fewer for each digit more before the point: the width stays the same. */
const fixed = [format('.4f'), format('.3f'), format('.2f'), format('.1f')]
const scientific = format('.2e')
const brief = format('.3~g')
const fourDecimals = format('.4~f')

/** What is larger than any double, as a number that a formula has: to call it ∞ would be false. */
const beyond = `1${numerals.decimal}8e308`

/** A number to read while it moves: five digits, or an exponent where they would show too little. */
export function live(value: number): string {
  if (!Number.isFinite(value)) return words(value)
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-3 || size >= 9999.5)) return scientific(value)
  const digits = [9.5, 99.5, 999.5].filter((limit) => size >= limit).length
  return (fixed[digits] ?? scientific)(value)
}

/** A number in a sentence or on the paper: three significant digits, no trailing zeros. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return words(value)
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) return format('.2~e')(value)
  return size >= 999.5 ? format('.0f')(value) : brief(value)
}

/** What a program got by its own arithmetic, to read like other numbers: for it ∞ is a value, and beside a table others. */
export function computed(value: number, form: (value: number) => string = live): string {
  if (Math.abs(value) !== Infinity) return form(value)
  return value > 0 ? '∞' : '−∞'
}

/** The length of what is not zero, in a sentence that is heard, also where doubles say ∞ or 0. */
export function spokenLength(value: number): string {
  if (value === Infinity) return say`more than ${beyond}`
  return value === 0 ? say`less than ${short(Number.MIN_VALUE)}` : short(value)
}

/**
 * S in a sentence. Rounded to three digits it would be 1 well before x and y are parallel, and the rest of the sentence
 * would be false beside it; so it is 1, or −1, only where the angle, in radians, says so too.
 */
export function spokenSimilarity({ similarity, angle }: { similarity: number; angle: number }) {
  const end = Math.abs(similarity) > 0.5 ? Math.sign(similarity) : 0
  const half = angle / 2
  // From the angle, which is exact where S has run out of digits.
  const off = end > 0 ? 2 * Math.sin(half) ** 2 : 2 * Math.cos(half) ** 2
  if (short(similarity) !== short(end) || angle === 0 || angle === Math.PI) return short(similarity)
  if (off >= 5e-5) return fourDecimals(similarity)
  return end > 0 ? `1 − ${short(off)}` : `−1 + ${short(off)}`
}

export { count }

/** The numbers of an axis, all with so many decimals. */
export const decimals = (digits: number) => format(`,.${digits}f`)

/** A vector in a sentence: (2, 0.5); of a long one the first components and their number. */
export function tuple(v: readonly number[]): string {
  if (v.length <= 6) return `(${v.map(short).join(list)})`
  const first = v.slice(0, 3).map(short).join(list)
  return say`(${first}${list}… ${count(v.length)} components)`
}

/** A vector to read while it moves, in a narrow place: the more components, the fewer digits. */
export function row(v: readonly number[]): string {
  if (v.length <= 2) return `(${v.map(live).join(list)})`
  if (v.length === 3) return `(${v.map(narrow).join(list)})`
  return `(${v.slice(0, 2).map(narrow).join(list)}${list}… ${v.length})`
}

const fewer = [format('.3f'), format('.2f'), format('.1f')]

/** Four digits, or an exponent. */
function narrow(value: number): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value)) return words(value)
  if (size !== 0 && (size < 1e-3 || size >= 999.95)) return format('.1e')(value)
  const digits = [9.9995, 99.995].filter((limit) => size >= limit).length
  return (fewer[digits] ?? scientific)(value)
}

/** An angle in degrees, from radians: 49.4°. */
export function degrees(radians: number): string {
  const value = (radians * 180) / Math.PI
  return value !== 0 && value < 0.1 ? `${format('.2e')(value)}°` : `${format('.1f')(value)}°`
}

/** An angle in a sentence, in degrees, from radians: three significant digits. */
export function shortDegrees(radians: number): string {
  return `${short((radians * 180) / Math.PI)}°`
}

function words(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  return value > 0 ? `> ${beyond}` : `< −${beyond}`
}
