/** Python's way to write a number with so many decimals: halves go to the even neighbour. */
export function fixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) return special(value)
  const written = toFixed(value, digits)
  return Object.is(value, -0) && !written.startsWith('-') ? `-${written}` : written
}

function toFixed(value: number, digits: number): string {
  const places = Math.min(digits, 100)
  // Beyond 10²¹ JavaScript falls back to exponents; such a double is a whole number.
  const whole = Math.abs(value) >= 1e21
  const rounded = whole
    ? `${BigInt(value)}${places > 0 ? `.${'0'.repeat(places)}` : ''}`
    : isHalf(value, places)
      ? evenNeighbour(value, places)
      : value.toFixed(places)
  return rounded + '0'.repeat(digits - places)
}

/** Whether the value lies in the middle between two numbers of so many decimals. */
function isHalf(value: number, digits: number): boolean {
  const exact = Math.abs(value).toFixed(Math.min(100, digits + 40))
  return /^50*$/.test(exact.slice(exact.indexOf('.') + 1 + digits))
}

function evenNeighbour(value: number, digits: number): string {
  const sign = value < 0 ? '-' : ''
  const exact = Math.abs(value).toFixed(Math.min(100, digits + 40))
  const point = exact.indexOf('.')
  const down = digits === 0 ? exact.slice(0, point) : exact.slice(0, point + 1 + digits)
  const lastDigit = Number(down.at(-1))
  if (lastDigit % 2 === 0) return sign + down
  const up = (Math.abs(value) + 0.5 * 10 ** -digits).toFixed(digits)
  return sign + up
}

/** Python's way to write a number with an exponent of two digits or more. */
export function scientific(value: number, digits: number): string {
  if (!Number.isFinite(value)) return special(value)
  const [mantissa = '', exponent = '+0'] = halfEvenExponential(value, digits).split('e')
  const size = exponent.slice(1)
  const sign = Object.is(value, -0) && !mantissa.startsWith('-') ? '-' : ''
  return `${sign}${mantissa}e${exponent[0]}${size.padStart(2, '0')}`
}

function halfEvenExponential(value: number, digits: number): string {
  const written = value.toExponential(digits)
  const longer = Math.abs(value).toExponential(Math.min(100, digits + 40))
  const [mantissa = '', exponent = ''] = longer.split('e')
  if (!/^50*$/.test(mantissa.slice(2 + digits))) return written
  const down = digits === 0 ? mantissa.slice(0, 1) : mantissa.slice(0, 2 + digits)
  if (Number(down.at(-1)) % 2 !== 0) return written
  return `${value < 0 ? '-' : ''}${down}e${exponent}`
}

function special(value: number): string {
  return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'
}

/** The shortest decimal that reads back to the same double, as Python writes it: always recognisable as a float. */
export function shortest(value: number): string {
  if (!Number.isFinite(value)) return special(value)
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e')
  const power = Number(exponent)
  if (power < -4 || power >= 16) {
    const size = String(Math.abs(power)).padStart(2, '0')
    return `${mantissa}e${power < 0 ? '-' : '+'}${size}`
  }
  const plain =
    power >= 0 ? value.toFixed(Math.max(0, decimalsOf(mantissa) - power)) : String(value)
  const written = /e/.test(plain) ? expanded(mantissa, power) : plain
  return written.includes('.') ? written : `${written}.0`
}

const decimalsOf = (mantissa: string) => mantissa.split('.')[1]?.length ?? 0

/** A small number without an exponent. */
function expanded(mantissa: string, power: number): string {
  const sign = mantissa.startsWith('-') ? '-' : ''
  const digits = mantissa.replace(/[-.]/g, '')
  return `${sign}0.${'0'.repeat(-power - 1)}${digits}`
}
