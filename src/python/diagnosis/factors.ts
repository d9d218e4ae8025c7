import type { Shape } from '../../torch/core/shape.ts'
import { amount } from './amounts.ts'
import { say } from '../../words/say.ts'

/** What a factor may depend on, at a place. */
export interface Scales {
  readonly lengths: readonly [x: number, y: number]
  readonly value: number
}

const tolerance = 1e-7

export const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance * Math.abs(b)

/** What all entries are multiplied by, where 0 stays 0; null if there is no such number. */
export function ratio(claimed: readonly number[], exact: readonly number[]): number | null {
  const largest = Math.max(...exact.map(Math.abs))
  const at = exact.findIndex((value) => Math.abs(value) === largest)
  const found = (claimed[at] ?? NaN) / (exact[at] ?? NaN)
  const holds = exact.every(
    (value, i) => Math.abs((claimed[i] ?? NaN) - found * value) <= 10 * tolerance * largest,
  )
  return holds && Number.isFinite(found) ? found : null
}

/** Two may be chance; where there are more, a factor that is as large comes from a mean or a sum. */
const telling = 3

/** A factor that is the same everywhere, as a sentence: “Your gradient of x is 3 times too large, …”. */
export function constantFactor(it: string, factor: number, shape: Shape): string {
  const size = Math.abs(factor)
  const turned = factor < 0
  if (isNear(size, 1)) return say`${it} is of the wrong sign.`
  const counts = countsIn(shape).filter(({ count }) => count >= telling)
  const many = counts.find(({ count }) => isNear(size, count))
  const part = counts.find(({ count }) => isNear(size * count, 1))
  if (many) {
    const { what } = many
    return turned
      ? say`${it} is of the wrong sign and ${amount(size)} times too large, which is how many ${what} there are.`
      : say`${it} is ${amount(size)} times too large, which is how many ${what} there are.`
  }
  if (part) {
    const { count, what } = part
    return turned
      ? say`${it} is of the wrong sign and 1/${count} of what it should be, and there are ${count} ${what}.`
      : say`${it} is 1/${count} of what it should be, and there are ${count} ${what}.`
  }
  return turned
    ? say`${it} is of the wrong sign and ${amount(size)} times what it should be, wherever that is.`
    : say`${it} is ${amount(size)} times what it should be, wherever that is.`
}

function countsIn(shape: Shape): { readonly count: number; readonly what: string }[] {
  const entries = shape.reduce((product, size) => product * size, 1)
  const all = { count: entries, what: say`entries` }
  const [rows = 1, columns = 1] = shape
  if (shape.length !== 2 || rows === 1 || columns === 1) return [all]
  return [{ count: rows, what: say`rows` }, { count: columns, what: say`columns` }, all]
}

/** A factor as powers of the lengths and of the output, such as ‖x‖²; null if it is none. */
export function powersIn(seen: readonly Scales[], factors: readonly number[]): string | null {
  const powers = [-2, -1, 0, 1, 2]
  let best: { readonly cost: number; readonly symbol: string } | null = null
  for (const i of powers)
    for (const j of powers)
      for (const k of powers) {
        const cost = Math.abs(i) + Math.abs(j) + 1.5 * Math.abs(k)
        if (best !== null && cost >= best.cost) continue
        const rest = seen.map(
          ({ lengths: [x, y], value }, p) => (factors[p] ?? NaN) / (x ** i * y ** j * value ** k),
        )
        const [one = NaN] = rest
        if (!rest.every((each) => isNear(each, one))) continue
        const symbol = symbolOf(one, [
          ['‖x‖', i],
          ['‖y‖', j],
          ['f', k],
        ])
        best = { cost, symbol }
      }
  return best?.symbol ?? null
}

function symbolOf(constant: number, parts: readonly (readonly [string, number])[]): string {
  const power = (symbol: string, count: number) =>
    count === 2 ? `${symbol}²` : count === 1 ? symbol : ''
  const above = parts.map(([symbol, count]) => power(symbol, count)).join('')
  const below = parts.map(([symbol, count]) => power(symbol, -count)).join('')
  const number = isNear(constant, 1) ? '' : amount(constant)
  const top = [number, above].filter((part) => part !== '').join(' ') || '1'
  return below === '' ? top : `${top}/${below}`
}
