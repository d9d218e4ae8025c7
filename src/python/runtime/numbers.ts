import { hold, spend } from '../../torch/core/budget.ts'
import type { BinaryOp } from '../syntax/ast.ts'
import { PyFloat } from '../objects/object.ts'
import { raised, refused } from './errors.ts'
import { say } from '../../words/say.ts'

export type Int = number | bigint

/** An integer as it is kept: as a number where that is exact. */
export function int(value: bigint): Int {
  if (value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER) return Number(value)
  if (value >= ordinary || value <= -ordinary) {
    const words = value.toString(16).length / 16
    hold(words)
    spend(words / 64)
  }
  return value
}

/** Integers below have two words, and are not worth counting. */
const ordinary = 2n ** 128n

/** Integers of more bits than this are of no use here. */
const mostBits = 20_000

function exact(value: number, slowly: () => bigint): Int {
  return Number.isSafeInteger(value) ? value + 0 : int(slowly())
}

function zeroDivision(message: string): Error {
  return raised('ZeroDivisionError', message)
}

/** An operation on two integers. */
export function intOperation(op: BinaryOp, a: Int, b: Int): Int | PyFloat | undefined {
  const [u, v] = [Number(a), Number(b)]
  const bigs = () => {
    // To divide large ones takes as long as many turns of a loop.
    if (Math.abs(u) > 1e300) spend(96)
    return [BigInt(a), BigInt(b)] as const
  }
  switch (op) {
    case '+':
      return exact(u + v, () => small(BigInt(a) + BigInt(b)))
    case '-':
      return exact(u - v, () => small(BigInt(a) - BigInt(b)))
    case '*':
      return exact(u * v, () => small(BigInt(a) * BigInt(b)))
    case '/':
      if (v === 0) throw zeroDivision('division by zero')
      return new PyFloat(u / v)
    case '//': {
      if (v === 0) throw zeroDivision('integer division or modulo by zero')
      if (typeof a === 'number' && typeof b === 'number') return Math.floor(a / b) + 0
      return int(floorDivided(...bigs()))
    }
    case '%': {
      if (v === 0) throw zeroDivision('integer modulo by zero')
      if (typeof a === 'number' && typeof b === 'number') {
        const rest = a % b
        return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0
      }
      const [m, n] = bigs()
      return int(m - floorDivided(m, n) * n)
    }
    case '**':
      return power(a, b)
    case '<<':
      if (v < 0) throw raised('ValueError', 'negative shift count')
      if (v > mostBits) throw tooLarge()
      return int(small(BigInt(a) << BigInt(b)))
    case '>>':
      if (v < 0) throw raised('ValueError', 'negative shift count')
      return int(BigInt(a) >> BigInt(b))
    case '&':
      return int(BigInt(a) & BigInt(b))
    case '|':
      return int(BigInt(a) | BigInt(b))
    case '^':
      return int(BigInt(a) ^ BigInt(b))
  }
  return undefined
}

function floorDivided(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient
}

function power(base: Int, exponent: Int): Int | PyFloat {
  const [u, v] = [Number(base), Number(exponent)]
  if (v < 0) {
    if (u === 0) throw zeroDivision('0.0 cannot be raised to a negative power')
    return new PyFloat(u ** v)
  }
  const value = u ** v
  if (Number.isSafeInteger(value)) return value + 0
  if (Math.abs(u) > 1 && v * Math.log2(Math.abs(u)) > mostBits) throw tooLarge()
  return int(BigInt(base) ** BigInt(exponent))
}

function small(value: bigint): bigint {
  if (value > largest || value < -largest) throw tooLarge()
  return value
}

const largest = 2n ** BigInt(mostBits)

const tooLarge = () => refused(say`An integer of more than ${mostBits} bits`, say`use floats`)

/** An operation on two floats, with their tangents. */
export function floatOperation(op: BinaryOp, a: PyFloat, b: PyFloat): PyFloat | undefined {
  const [u, v] = [a.value, b.value]
  const dual = a.tangent !== 0 || b.tangent !== 0
  switch (op) {
    case '+':
      return new PyFloat(u + v, dual ? a.tangent + b.tangent : 0)
    case '-':
      return new PyFloat(u - v, dual ? a.tangent - b.tangent : 0)
    case '*':
      return new PyFloat(u * v, dual ? a.tangent * v + u * b.tangent : 0)
    case '/':
      if (v === 0) throw zeroDivision('float division by zero')
      return new PyFloat(u / v, dual ? (a.tangent - (u / v) * b.tangent) / v : 0)
    case '//':
      if (v === 0) throw zeroDivision('float floor division by zero')
      return new PyFloat(floorQuotient(u, v))
    case '%':
      if (v === 0) throw zeroDivision('float modulo')
      return new PyFloat(moduloOf(u, v), dual ? a.tangent - Math.floor(u / v) * b.tangent : 0)
    case '**':
      return floatPower(a, b)
  }
  return undefined
}

/** ⌊u / v⌋ as C Python works it out: the remainder is taken off first. */
function floorQuotient(u: number, v: number): number {
  const rest = u % v
  let quotient = (u - rest) / v
  if (rest !== 0 && v < 0 !== rest < 0) quotient -= 1
  if (quotient === 0) return u / v < 0 || Object.is(u / v, -0) ? -0 : 0
  const below = Math.floor(quotient)
  return quotient - below > 0.5 ? below + 1 : below
}

function moduloOf(u: number, v: number): number {
  const rest = u % v
  if (rest !== 0) return rest < 0 !== v < 0 ? rest + v : rest
  return v < 0 ? -0 : 0
}

function floatPower(a: PyFloat, b: PyFloat): PyFloat {
  const [u, v] = [a.value, b.value]
  if (u === 0 && v < 0) throw zeroDivision('0.0 cannot be raised to a negative power')
  if (u < 0 && Number.isFinite(u) && Number.isFinite(v) && !Number.isInteger(v))
    throw refused(say`A complex number`, say`gradients of real functions are checked here`)
  const value = u === 1 || (u === -1 && Math.abs(v) === Infinity) ? 1 : u ** v
  if (value === Infinity && Number.isFinite(u) && Number.isFinite(v))
    throw raised('OverflowError', "(34, 'Numerical result out of range')")
  let tangent = 0
  if (a.tangent !== 0) tangent += v * u ** (v - 1) * a.tangent
  if (b.tangent !== 0) tangent += value * Math.log(u) * b.tangent
  return new PyFloat(value, tangent)
}
