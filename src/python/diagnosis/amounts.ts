import { numerals } from '../../words/language.ts'
import { say } from '../../words/say.ts'

/** A number for a sentence: three digits, and no more zeros than it needs. */
export function amount(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  return written(value).replace('-', '−').replace('.', numerals.decimal)
}

function written(value: number): string {
  const size = Math.abs(value)
  if (size === 0 || (size < 1e4 && size >= 1e-3)) return trimmed(value.toPrecision(3))
  const [digits = '', power = ''] = value.toExponential(2).split('e')
  return `${trimmed(digits)} · 10${superscript(Number(power))}`
}

const trimmed = (digits: string) =>
  digits.includes('.') ? digits.replace(/\.?0+$/, '') : String(Number(digits))

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function superscript(power: number): string {
  const digits = Array.from(String(Math.abs(power)), (digit) => raised[Number(digit)] ?? '')
  return (power < 0 ? '⁻' : '') + digits.join('')
}

/** “… is ‖x‖ = 2.06 times too large”, or “… is ‖x‖ = 0.49 times what it should be”. */
export function isTimes(it: string, symbol: string, value: number): string {
  const named = `${symbol} = ${amount(value)}`
  return value > 1
    ? say`${it} is ${named} times too large`
    : say`${it} is ${named} times what it should be`
}
