import { spend } from '../core/budget.ts'
import { isFloating, type Dtype } from '../core/dtype.ts'
import { rowsOf } from '../core/entries.ts'
import { state } from '../core/state.ts'
import type { Tensor } from '../core/tensor.ts'
import { historyOf } from '../autograd/history.ts'
import { fixed, scientific } from './decimals.ts'

const options = { precision: 4, threshold: 1000, edge: 3, width: 80 }

/** `torch.set_printoptions`. */
export function setPrintOptions(changes: Partial<typeof options>): void {
  Object.assign(options, changes)
}

export function resetPrintOptions(): void {
  Object.assign(options, { precision: 4, threshold: 1000, edge: 3, width: 80 })
}

/** A tensor as PyTorch prints it. */
export function printed(tensor: Tensor, prefix = 'tensor('): string {
  const indent = prefix.length
  const suffixes: string[] = []
  let body = '[]'
  if (tensor.numel === 0) {
    if (tensor.shape.length !== 1) suffixes.push(`size=(${tensor.shape.join(', ')})`)
    if (tensor.dtype !== state.defaultDtype) suffixes.push(`dtype=torch.${tensor.dtype}`)
  } else {
    if (![state.defaultDtype, 'int64', 'bool'].includes(tensor.dtype))
      suffixes.push(`dtype=torch.${tensor.dtype}`)
    body = bodyOf(tensor, indent)
  }
  const node = historyOf(tensor)?.node
  if (node && node.name !== 'AccumulateGrad') suffixes.push(`grad_fn=<${node.name}>`)
  else if (tensor.requiresGrad) suffixes.push('requires_grad=True')
  return withSuffixes(prefix + body, suffixes, indent)
}

function withSuffixes(text: string, suffixes: readonly string[], indent: number): string {
  let written = text
  let line = text.length - text.lastIndexOf('\n') + 1
  for (const suffix of suffixes)
    if (line + suffix.length + 2 > options.width) {
      written += `,\n${' '.repeat(indent)}${suffix}`
      line = indent + suffix.length
    } else {
      written += `, ${suffix}`
      line += suffix.length + 2
    }
  return `${written})`
}

/** Only the brackets and what is in them. */
function bodyOf(tensor: Tensor, indent: number): string {
  const rows = rowsOf(tensor)
  const { shape } = tensor
  const short = tensor.numel > options.threshold
  if (!short) spend(tensor.numel)
  const { edge } = options
  const shown: number[] = []
  collect(0, 0)
  const format = formatter(shown, tensor.dtype)
  return part(0, 0, indent)

  /** Which indices of a dimension are shown; −1 stands for those left out. */
  function indices(dim: number): number[] {
    const size = shape[dim]!
    const all = Array.from({ length: size }, (_, i) => i)
    return short && size > 2 * edge ? [...all.slice(0, edge), -1, ...all.slice(-edge)] : all
  }

  function collect(dim: number, start: number): void {
    if (dim === shape.length) shown.push(rows[start]!)
    else for (const i of indices(dim)) if (i >= 0) collect(dim + 1, start * shape[dim]! + i)
  }

  function part(dim: number, start: number, indent: number): string {
    if (dim === shape.length) return format.text(rows[start]!)
    const at = (i: number) => start * shape[dim]! + i
    if (dim === shape.length - 1) {
      const entries = indices(dim).map((i) => (i < 0 ? ' ...' : format.text(rows[at(i)]!)))
      const perLine = Math.max(1, Math.floor((options.width - indent) / (format.width + 2)))
      const lines: string[] = []
      for (let i = 0; i < entries.length; i += perLine)
        lines.push(entries.slice(i, i + perLine).join(', '))
      return `[${lines.join(`,\n${' '.repeat(indent + 1)}`)}]`
    }
    const slices = indices(dim).map((i) => (i < 0 ? '...' : part(dim + 1, at(i), indent + 1)))
    const gap = `,${'\n'.repeat(shape.length - dim - 1)}${' '.repeat(indent + 1)}`
    return `[${slices.join(gap)}]`
  }
}

/** How all entries of a tensor are written, and how wide that is. */
function formatter(values: readonly number[], dtype: Dtype) {
  const write = writer(values, dtype)
  const wide = isFloating(dtype) ? values.filter((v) => Number.isFinite(v) && v !== 0) : values
  const width = wide.reduce((most, v) => Math.max(most, write(v).length), 1)
  return { width, text: (value: number) => write(value).padStart(width) }
}

function writer(values: readonly number[], dtype: Dtype): (value: number) => string {
  if (dtype === 'bool') return (v) => (v === 0 ? 'False' : 'True')
  if (!isFloating(dtype)) return (v) => String(v)
  const sizes = values.filter((v) => Number.isFinite(v) && v !== 0).map(Math.abs)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const whole = sizes.every(Number.isInteger)
  const unlike = sizes.length > 0 && (most / least > 1000 || most > 1e8 || (!whole && least < 1e-4))
  if (unlike) return (v) => scientific(v, options.precision)
  if (whole) return (v) => (Number.isFinite(v) ? `${fixed(v, 0)}.` : fixed(v, 0))
  return (v) => fixed(v, options.precision)
}
