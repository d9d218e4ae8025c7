import type { Input } from '../options.ts'

/** A number as Python reads it, exactly. */
export function number(value: number): string {
  if (!Number.isFinite(value))
    return `float("${String(value).replace('Infinity', 'inf').toLowerCase()}")`
  if (Object.is(value, -0)) return '-0.0'
  return String(value).replace(/^(-?\d+)$/, '$1.0')
}

const widest = 99

/** A list of numbers; a long one in lines. */
export function list(values: readonly number[], indent = 0): string {
  const written = values.map(number)
  const [first = ''] = written
  if (written.length > 4 && written.every((each) => each === first))
    return `[${first}] * ${written.length}`
  const line = `[${written.join(', ')}]`
  if (line.length < widest / 2) return line
  const inner = ' '.repeat(indent + 4)
  const lines = [inner.slice(1)]
  for (const each of written) {
    const line = lines[lines.length - 1]!
    if (line.length + each.length + 2 < widest) lines[lines.length - 1] = `${line} ${each},`
    else lines.push(`${inner}${each},`)
  }
  return `[\n${lines.join('\n')}\n${' '.repeat(indent)}]`
}

/** One value for each input. */
export function dict(inputs: readonly Input[], of: (input: Input) => string): string {
  return `{\n${inputs.map((input) => `    "${input}": ${of(input)},\n`).join('')}}`
}
