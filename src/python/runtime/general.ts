import { fixed, scientific } from '../../torch/print/decimals.ts'

/** So many digits, with an exponent where it is shorter. */
export function general(value: number, precision: number): string {
  if (!Number.isFinite(value)) return fixed(value, 0)
  const digits = Math.max(1, precision)
  if (value === 0) return '0'
  const exponent = Number(value.toExponential(digits - 1).split('e')[1])
  if (exponent < -4 || exponent >= digits) {
    const [mantissa = '', power = ''] = scientific(value, digits - 1).split('e')
    return `${trimmed(mantissa)}e${power}`
  }
  return trimmed(fixed(value, digits - 1 - exponent))
}

function trimmed(written: string): string {
  return written.includes('.') ? written.replace(/\.?0+$/, '') : written
}
