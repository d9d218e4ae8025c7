/*
 * S(x, y) = cos ∠(x, y) is defined for two vectors of one length, finite and different from zero.
 * Anything else is refused here, in a sentence that says what is wrong and what is allowed.
 */

/** Throws a `RangeError` unless S is defined at (x, y). */
export function requirePair(x: ArrayLike<number>, y: ArrayLike<number>): void {
  requireComponents('x', x)
  requireComponents('y', y)
  requireSameLength('x', x, 'y', y)
  requireFinite('x', x)
  requireFinite('y', y)
  requireNonzero('x', x)
  requireNonzero('y', y)
}

/** Throws a `RangeError` unless (dx, dy) is a tangent at (x, y): lengths as there, finite; zero is one. */
export function requireTangent(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  dx: ArrayLike<number>,
  dy: ArrayLike<number>,
): void {
  requireSameLength('dx', dx, 'x', x)
  requireSameLength('dy', dy, 'y', y)
  requireFinite('dx', dx)
  requireFinite('dy', dy)
}

/** Why S is not defined at two vectors, for whoever says it in another language. */
export type DomainFault =
  | { readonly kind: 'empty' | 'zero'; readonly name: string }
  | { readonly kind: 'lengths'; readonly lengths: readonly [number, number] }
  | {
      readonly kind: 'not finite'
      readonly name: string
      readonly at: number
      /** A hole is undefined. */
      readonly value: number | undefined
    }

/** What this file throws: a sentence in English, and what it says. */
export class DomainError extends RangeError {
  readonly fault: DomainFault

  constructor(fault: DomainFault, message: string) {
    super(message)
    this.fault = fault
  }
}

function requireComponents(name: string, v: ArrayLike<number>): void {
  if (v.length > 0) return
  throw new DomainError(
    { kind: 'empty', name },
    `${name} has no components (its length is 0); it must have at least one`,
  )
}

function requireSameLength(
  name: string,
  v: ArrayLike<number>,
  otherName: string,
  other: ArrayLike<number>,
): void {
  if (v.length === other.length) return
  throw new DomainError(
    { kind: 'lengths', lengths: [v.length, other.length] },
    `${name} has ${counted(v.length)} and ${otherName} has ${other.length}; ` +
      `both must have the same number`,
  )
}

function requireFinite(name: string, v: ArrayLike<number>): void {
  for (let at = 0; at < v.length; at++) {
    const value = v[at]
    if (!Number.isFinite(value))
      throw new DomainError(
        { kind: 'not finite', name, at, value },
        `${name}[${at}] is ${value}; every component must be a finite number`,
      )
  }
}

function requireNonzero(name: string, v: ArrayLike<number>): void {
  for (let i = 0; i < v.length; i++) if (v[i] !== 0) return
  throw new DomainError(
    { kind: 'zero', name },
    `${name} is the zero vector ${zeros(v.length)}; S needs both vectors to differ from zero`,
  )
}

const counted = (n: number) => (n === 1 ? '1 component' : `${n} components`)

/** (0, 0, 0); a long vector is not written out. */
function zeros(n: number): string {
  return n <= 4 ? `(${Array(n).fill(0).join(', ')})` : `(0, 0, … ${n} components)`
}
