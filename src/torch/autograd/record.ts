import { converted, rowsOf, setTangent, tangentOf, repeated } from '../core/entries.ts'
import { runtimeError } from '../core/error.ts'
import { isFloating } from '../core/dtype.ts'
import { sameShape, written } from '../core/shape.ts'
import { plainly, state } from '../core/state.ts'
import { blank, tensorOf, type Tensor } from '../core/tensor.ts'
import { historyOf } from './history.ts'
import { GraphNode, type Edge, type Gradients } from './node.ts'
import type { Applied, Rule } from './rule.ts'

/** An operation that was recorded, with what its rule needs. */
class Operation<E> extends GraphNode implements Applied<E> {
  readonly name: string
  readonly extra: E
  private readonly rule: Rule<E>
  private operands: readonly Tensor[]
  private readonly versions: readonly number[]
  private out: Tensor | null
  private readonly outVersion: number

  constructor(
    rule: Rule<E>,
    operands: readonly Tensor[],
    edges: readonly (Edge | null)[],
    out: Tensor,
    extra: E,
  ) {
    super(edges)
    this.name = rule.name
    this.rule = rule
    this.operands = operands
    this.versions = operands.map(({ version }) => version.count)
    this.out = out
    this.outVersion = out.version.count
    this.extra = extra
    this.outputs.push({ shape: out.shape, dtype: out.dtype })
  }

  operand(i: number): Tensor {
    const operand = this.operands[i]
    if (this.out === null || operand === undefined) throw releasedError()
    checkVersion(operand, this.versions[i]!)
    return operand
  }

  result(): Tensor {
    if (this.out === null) throw releasedError()
    checkVersion(this.out, this.outVersion)
    return this.out
  }

  shapeOf(i: number) {
    return this.operands[i]!.shape
  }

  apply([grad = null]: Gradients): Gradients {
    return this.edges.map((edge, i) =>
      edge === null || grad === null ? null : this.rule.vjp(this, grad, i),
    )
  }

  release(): void {
    this.out = null
  }
}

export function releasedError(): Error {
  return runtimeError(
    'Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.',
  )
}

const words = {
  float64: 'Double',
  float32: 'Float',
  int64: 'Long',
  int32: 'Int',
  bool: 'Bool',
} as const

/** @throws TorchError if what was kept for the backward pass has been changed in place. */
export function checkVersion(kept: Tensor, version: number): void {
  const now = kept.version.count
  if (now === version) return
  const from = kept.node ? `, which is output ${kept.outputNr} of ${kept.node.name},` : ''
  throw runtimeError(
    `one of the variables needed for gradient computation has been modified by an inplace operation: [torch.${words[kept.dtype]}Tensor ${written(kept.shape)}]${from} is at version ${now}; expected version ${version} instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True).`,
  )
}

/**
 * What came out of an operation, with its tangent and its history, as far as these are asked for. The
 * result must have numbers of its own, or be a view.
 */
export function record<E>(
  rule: Rule<E>,
  operands: readonly Tensor[],
  out: Tensor,
  extra: E,
): Tensor {
  if (state.dual && out.view === null) carry(rule, operands, out, extra)
  if (state.gradEnabled && isFloating(out.dtype)) attach(rule, operands, out, extra)
  return out
}

function attach<E>(rule: Rule<E>, operands: readonly Tensor[], out: Tensor, extra: E): void {
  let any = false
  for (const operand of operands) any ||= operand.requiresGrad
  if (!any) return
  const edges = operands.map(historyOf)
  if (edges.some((edge) => edge !== null))
    out.node = new Operation(rule, operands, edges, out, extra)
}

/** Carries tangents along. They are worked out in doubles. */
function carry<E>(rule: Rule<E>, operands: readonly Tensor[], out: Tensor, extra: E): void {
  if (!isFloating(out.dtype) || operands.every(({ storage }) => storage.tangent === null)) return
  plainly(() => {
    const tangents = operands.map(tangentOf)
    const kept = new Map<number, Tensor>()
    const applied: Applied<E> = {
      operand: (i) => fetch(kept, i, () => inDoubles(operands[i]!)),
      result: () => fetch(kept, -1, () => inDoubles(out)),
      shapeOf: (i) => operands[i]!.shape,
      extra,
      wants: (i) => tangents[i] != null,
    }
    setTangent(out, rule.jvp === 'entry by entry' ? diagonal() : rule.jvp(applied, tangents))

    function diagonal(): Tensor | null {
      let sum: Tensor | null = null
      for (const [i, tangent] of tangents.entries()) {
        if (tangent === null) continue
        const part = rule.vjp(applied, repeated(tangent, out.shape), i)
        if (part !== null) sum = sum === null ? part : added(sum, part)
      }
      return sum && (sameShape(sum.shape, out.shape) ? sum : repeated(sum, out.shape))
    }
  })
}

function fetch<K, V>(kept: Map<K, V>, key: K, make: () => V): V {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = make()
  kept.set(key, made)
  return made
}

/** The numbers of a float32 tensor as doubles; any other tensor as it is. */
function inDoubles(tensor: Tensor): Tensor {
  if (tensor.dtype !== 'float32') return tensor
  return tensorOf(converted(rowsOf(tensor), 'float64'), tensor.shape, 'float64')
}

function added(a: Tensor, b: Tensor): Tensor {
  const sum = blank(a.shape, 'float64')
  const [u, v, out] = [rowsOf(a), rowsOf(b), sum.storage.numbers]
  for (let i = 0; i < out.length; i++) out[i] = u[i]! + v[i]!
  return sum
}
