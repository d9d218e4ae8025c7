import { ldexp } from './binary.ts'
import { requirePair } from './domain.ts'
import { dot2 } from './doubleDouble.ts'
import { largestExponent, scaled, slopes } from './slopes.ts'

/*
 * x, y, ∂x and ∂y lie in one plane of ℝⁿ, span{x, y}. In an orthonormal basis of it all lengths,
 * angles and inner products are those of ℝⁿ: a picture of two dimensions that is exact for every n.
 */

/**
 * An orthonormal basis (e, f) of a plane in ℝⁿ: both of length n. For n = 1, where there is no
 * plane, f is 0.
 */
export interface Basis {
  readonly e: Float64Array
  readonly f: Float64Array
}

/** Coordinates (⟨v, e⟩, ⟨v, f⟩). */
export type Coordinates = readonly [e: number, f: number]

/**
 * The basis of span{x, y}. It depends on the plane alone, up to rounding, and not on where x and y
 * are in it, so that the picture does not turn with them. For n = 2 it is the standard basis. For more
 * components two fixed directions are projected onto the plane: (1, …, 1) and a cosine wave over the
 * index, turned by 15° so that ones stand a little above the horizontal. e is the first, f is on the side
 * of the second.
 *
 * For parallel x and y, which span a line, the second direction is a choice: the cosine wave, which is
 * orthogonal to ones and makes all entries differ. Orthonormal to some 4 · 2^-52. Throws as `cosine`
 * does outside the domain.
 */
export function basis(x: ArrayLike<number>, y: ArrayLike<number>): Basis {
  requirePair(x, y)
  const first = unit(scaled(x))
  if (x.length === 1) return { e: Float64Array.of(1), f: Float64Array.of(0) }
  // ∂x is the part of y orthogonal to x, up to a factor, and right to the last digits however
  // nearly parallel x and y are. Two steps of Gram and Schmidt would lose what they have in common.
  const across = scaled(slopes(x, y).x)
  const second = unit(orthogonal(isZero(across) ? waveAcross(first) : across, first))
  return turned(first, second)
}

/** Whether x and y are parallel, so that they leave the second direction of their basis open. */
export function parallel(x: ArrayLike<number>, y: ArrayLike<number>): boolean {
  return isZero(slopes(x, y).x)
}

/** The coordinates of v, or, if v is not in the plane, of its projection onto it. */
export function coordinates({ e, f }: Basis, v: ArrayLike<number>): Coordinates {
  const k = largestExponent(v)
  if (k === null) return [0, 0]
  const entries = scaled(v, k)
  return [ldexp(dot2(e, entries).hi, k), ldexp(dot2(f, entries).hi, k)]
}

/** The vector of length n that has these coordinates. */
export function lift({ e, f }: Basis, [a, b]: Coordinates): number[] {
  const v = Array<number>(e.length)
  for (let i = 0; i < v.length; i++) v[i] = a * e[i]! + b * f[i]!
  return v
}

/** How far v is out of the plane, as a share of ‖v‖: about 2^-53 for vectors of the plane; 0 for v = 0. */
export function offPlane(basis: Basis, v: ArrayLike<number>): number {
  const entries = scaled(v)
  const size = Math.sqrt(dot2(entries, entries).hi)
  if (size === 0) return 0
  const { e, f } = basis
  const [a, b] = [dot2(e, entries).hi, dot2(f, entries).hi]
  for (let i = 0; i < entries.length; i++) entries[i] = entries[i]! - a * e[i]! - b * f[i]!
  return Math.sqrt(dot2(entries, entries).hi) / size
}

function isZero(v: ArrayLike<number>): boolean {
  return largestExponent(v) === null
}

function unit(v: Float64Array): Float64Array {
  const size = Math.sqrt(dot2(v, v).hi)
  return v.map((entry) => entry / size)
}

/** v without what rounding left of it along the unit vector e. */
function orthogonal(v: Float64Array, e: Float64Array): Float64Array {
  const along = dot2(v, e).hi
  return v.map((entry, i) => entry - along * e[i]!)
}

/** A wave of half a period over the index: of length 1, and orthogonal to (1, …, 1). n ≥ 2. */
export function cosineWave(n: number): Float64Array {
  return unit(
    Float64Array.from({ length: n }, (_, i) => Math.cos((Math.PI * (2 * i + 1)) / (2 * n))),
  )
}

/** What of the wave is across a unit vector e; the coordinate axis farthest from e if e is the wave. */
function waveAcross(e: Float64Array): Float64Array {
  const wave = cosineWave(e.length)
  const across = orthogonal(wave, e)
  if (dot2(across, across).hi > 1e-6) return across
  let least = 0
  for (let i = 1; i < e.length; i++) if (Math.abs(e[i]!) < Math.abs(e[least]!)) least = i
  return orthogonal(
    e.map((_, i) => (i === least ? 1 : 0)),
    e,
  )
}

const tilt = Math.PI / 12

/** The two fixed directions that stand a picture upright; for n = 2 the axes. */
function references(n: number): readonly [Float64Array, Float64Array] {
  if (n === 2) return [Float64Array.of(1, 0), Float64Array.of(0, 1)]
  const wave = cosineWave(n)
  const one = 1 / Math.sqrt(n)
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)]
  return [wave.map((w) => cos * one - sin * w), wave.map((w) => sin * one + cos * w)]
}

/** Of a reference at least so much must lie in the plane, as a share, to stand the picture upright. */
const visible = 1e-6

/** The basis of the same plane that does not depend on where in the plane (e, f) stands. */
function turned(e: Float64Array, f: Float64Array): Basis {
  const [right, up] = references(e.length)
  const across = (v: Float64Array) => [dot2(v, e).hi, dot2(v, f).hi] as const
  let [a, b] = across(right)
  if (Math.hypot(a, b) < visible) [a, b] = axisInPlane(e, f)
  const size = Math.hypot(a, b)
  const [cos, sin] = [a / size, b / size]
  const first = e.map((entry, i) => cos * entry + sin * f[i]!)
  const second = e.map((entry, i) => cos * f[i]! - sin * entry)
  const [c, d] = across(up)
  const side = cos * d - sin * c
  const flipped =
    Math.abs(side) < visible
      ? second[firstLargest(second, (entry) => Math.abs(entry))]! < 0
      : side < 0
  return { e: unit(first), f: unit(flipped ? second.map((entry) => -entry) : second) }
}

/** The coordinates of the coordinate axis that lies nearest to the plane of (e, f). */
function axisInPlane(e: Float64Array, f: Float64Array): readonly [number, number] {
  const p = firstLargest(e, (entry, i) => entry ** 2 + f[i]! ** 2)
  return [e[p]!, f[p]!]
}

/** So much may differ by rounding and count as equal: the choice between equals must not depend on it. */
const tie = 1 - 1e-9

/** The first index at which `size` is largest, but for rounding. */
function firstLargest(v: Float64Array, size: (entry: number, i: number) => number): number {
  let most = 0
  for (let i = 0; i < v.length; i++) most = Math.max(most, size(v[i]!, i))
  for (let i = 0; i < v.length; i++) if (size(v[i]!, i) >= tie * most) return i
  return 0
}
