import { runtimeError } from '../../core/error.ts'
import type { Tensor } from '../../core/tensor.ts'
import { diagonal } from '../views/part.ts'
import { permute } from '../views/arrange.ts'
import { expand } from '../views/look.ts'
import { reshape } from '../views/reshape.ts'
import { sum } from '../reduce/sum.ts'
import { bmm } from './matmul.ts'

/** A tensor whose dimensions have names; those of an ellipsis are called "0", "1" and so on, from the right. */
interface Named {
  readonly tensor: Tensor
  readonly names: readonly string[]
}

/**
 * Sums of products by the names of dimensions: "bi,bi->b".
 *
 * @throws TorchError if the equation does not fit the operands.
 */
export function einsum(equation: string, tensors: readonly Tensor[]): Tensor {
  const [left = '', right] = equation.replaceAll(' ', '').split('->')
  const terms = left.split(',')
  if (tensors.length === 0) throw runtimeError('einsum(): must provide at least one operand')
  if (terms.length !== tensors.length)
    throw runtimeError(
      terms.length < tensors.length
        ? 'einsum(): more operands were provided than specified in the equation'
        : 'einsum(): fewer operands were provided than specified in the equation',
    )
  const operands = tensors.map((tensor, i) => withoutTwins(named(tensor, terms[i]!, i)))
  checkSizes(operands)
  const wanted = right === undefined ? implied(operands) : outputOf(right, operands)
  const names = new Set(operands.flatMap((operand) => operand.names))
  for (const name of wanted)
    if (!names.has(name))
      throw runtimeError(
        `einsum(): output subscript ${name} does not appear in the equation for any input operand`,
      )
  let product = operands[0]!
  for (let i = 1; i < operands.length; i++) {
    const later = new Set([...wanted, ...operands.slice(i + 1).flatMap((each) => each.names)])
    product = pair(product, operands[i]!, later)
  }
  product = summed(product, new Set(wanted))
  return permute(
    product.tensor,
    wanted.map((name) => product.names.indexOf(name)),
  )
}

function named(tensor: Tensor, term: string, i: number): Named {
  const rank = tensor.shape.length
  const [before = '', after] = term.split('...')
  const [first, last] = [[...before], [...(after ?? '')]]
  for (const name of [...first, ...last])
    if (!/[A-Za-z]/.test(name))
      throw runtimeError(
        `einsum(): invalid subscript given at index ${term.indexOf(name)} in the equation string, subscripts must be in [a-zA-Z]`,
      )
  const rest = rank - first.length - last.length
  if (after === undefined ? rest !== 0 : rest < 0)
    throw runtimeError(
      `einsum(): the number of subscripts in the equation (${first.length + last.length}) ${after === undefined ? 'does not match' : 'is more than'} the number of dimensions (${rank}) for operand ${i}${after === undefined ? ' and no ellipsis was given' : ''}`,
    )
  const between = Array.from({ length: after === undefined ? 0 : rest }, (_, k) =>
    String(rest - 1 - k),
  )
  return { tensor, names: [...first, ...between, ...last] }
}

/** A name that stands twice takes the diagonal. */
function withoutTwins(operand: Named): Named {
  const { tensor, names } = operand
  const second = names.findIndex((name, i) => names.indexOf(name) !== i)
  if (second < 0) return operand
  const first = names.indexOf(names[second]!)
  const left = names.filter((_, i) => i !== first && i !== second)
  return withoutTwins({
    tensor: diagonal(tensor, 0, first, second),
    names: [...left, names[second]!],
  })
}

function checkSizes(operands: readonly Named[]): void {
  const sizes = new Map<string, number>()
  for (const [at, { tensor, names }] of operands.entries())
    for (const [i, name] of names.entries()) {
      const [size, known = 1] = [tensor.shape[i]!, sizes.get(name)]
      if (known !== 1 && size !== 1 && size !== known)
        throw runtimeError(
          `einsum(): subscript ${name} has size ${size} for operand ${at} which does not broadcast with previously seen size ${known}`,
        )
      sizes.set(name, Math.max(size, known))
    }
}

const isLetter = (name: string) => /[A-Za-z]/.test(name)

/** Without an arrow: what an ellipsis stands for, then names that stand once, in the order of the alphabet. */
function implied(operands: readonly Named[]): string[] {
  const all = operands.flatMap(({ names }) => names)
  const letters = [...new Set(all.filter(isLetter))]
  const once = letters.filter((name) => all.filter((each) => each === name).length === 1)
  return [...ellipsisOf(operands), ...once.sort()]
}

function ellipsisOf(operands: readonly Named[]): string[] {
  const all = new Set(operands.flatMap(({ names }) => names.filter((name) => !isLetter(name))))
  return [...all].sort((a, b) => Number(b) - Number(a))
}

function outputOf(term: string, operands: readonly Named[]): string[] {
  const [before = '', after] = term.split('...')
  return [...before, ...(after === undefined ? [] : ellipsisOf(operands)), ...(after ?? '')]
}

/** Summed over the dimensions that nobody wants any more. */
function summed({ tensor, names }: Named, wanted: ReadonlySet<string>): Named {
  const dims = names.flatMap((name, i) => (wanted.has(name) ? [] : [i]))
  if (dims.length === 0) return { tensor, names }
  return { tensor: sum(tensor, dims), names: names.filter((name) => wanted.has(name)) }
}

/** The product of two operands as one product of batches of matrices. */
function pair(first: Named, second: Named, later: ReadonlySet<string>): Named {
  const a = summed(first, new Set([...later, ...second.names]))
  const b = summed(second, new Set([...later, ...first.names]))
  const shared = a.names.filter((name) => b.names.includes(name))
  const batch = shared.filter((name) => later.has(name))
  const gone = shared.filter((name) => !later.has(name))
  const left = a.names.filter((name) => !shared.includes(name))
  const right = b.names.filter((name) => !shared.includes(name))
  const size = (name: string) => Math.max(sizeIn(a, name), sizeIn(b, name))
  const count = (names: readonly string[]) =>
    names.reduce((product, name) => product * size(name), 1)
  const wide = (operand: Named, groups: readonly (readonly string[])[]) => {
    const names = groups.flat()
    const ordered = permute(
      operand.tensor,
      names.map((name) => operand.names.indexOf(name)),
    )
    return reshape(expand(ordered, names.map(size)), groups.map(count))
  }
  const product = bmm(wide(a, [batch, left, gone]), wide(b, [batch, gone, right]))
  const names = [...batch, ...left, ...right]
  return { tensor: reshape(product, names.map(size)), names }
}

function sizeIn({ tensor, names }: Named, name: string): number {
  const at = names.indexOf(name)
  return at < 0 ? 1 : tensor.shape[at]!
}
