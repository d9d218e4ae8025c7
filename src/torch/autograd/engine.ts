import { runtimeError } from '../core/error.ts'
import { copied } from '../core/entries.ts'
import { isExpandable, sameShape, written } from '../core/shape.ts'
import { withGrad } from '../core/state.ts'
import type { Tensor } from '../core/tensor.ts'
import { add } from '../ops/arithmetic.ts'
import { cast } from '../ops/clone.ts'
import { sumTo } from '../ops/reduce/sum.ts'
import { Collector } from './collector.ts'
import type { Edge, GraphNode, Gradients } from './node.ts'
import { Queue } from './queue.ts'

/** What a backward pass is asked for. */
export interface Pass {
  /** Where it begins, and with which gradients; null counts as there being none. */
  readonly roots: readonly Edge[]
  readonly grads: Gradients
  /** The gradients to be returned; null adds them to the leaves. */
  readonly captures: readonly (Edge | null)[] | null
  readonly keepGraph: boolean
  readonly createGraph: boolean
}

/**
 * A backward pass. Nodes made later go first, and a gradient that comes from several sides is added up in the
 * order in which its parts arrive, as in PyTorch’s engine.
 *
 * @returns what was asked for in `captures`.
 */
export function backpropagate(pass: Pass): (Tensor | null)[] {
  return withGrad(pass.createGraph, () => run(pass))
}

function run({ roots, grads, captures, keepGraph }: Pass): (Tensor | null)[] {
  const waiting = dependencies(roots)
  const needed = captures && leadingTo(captures, waiting)
  const arrived = new Map<GraphNode, (Tensor | null)[]>()
  const queue = new Queue()
  const found = new Map<GraphNode, (Tensor | null)[]>()
  for (const [i, root] of roots.entries()) arrive(root, grads[i] ?? null)
  for (const node of new Set(roots.map((root) => root.node)))
    if (waiting.get(node) === 0) queue.add(node)

  for (let node = queue.take(); node !== undefined; node = queue.take()) {
    const incoming = arrived.get(node) ?? []
    arrived.delete(node)
    found.set(node, incoming)
    if (node instanceof Collector) {
      if (captures === null) collect(node.leaf, incoming[0] ?? null)
      continue
    }
    if (needed !== null && !needed.has(node)) {
      for (const edge of node.edges) if (edge) settle(edge)
      continue
    }
    const outgoing = checked(node, node.apply(incoming))
    if (!keepGraph) node.release()
    for (const [i, edge] of node.edges.entries()) {
      if (edge === null) continue
      arrive(edge, outgoing[i] ?? null)
      settle(edge)
    }
  }
  return (captures ?? []).map((edge) => edge && (found.get(edge.node)?.[edge.nr] ?? null))

  function arrive({ node, nr }: Edge, grad: Tensor | null): void {
    if (grad === null) return
    const parts = arrived.get(node) ?? node.outputs.map(() => null)
    const part = parts[nr] ?? null
    parts[nr] = part === null ? grad : add(part, grad)
    arrived.set(node, parts)
  }

  /** One of the ways that lead to a node has been gone. */
  function settle({ node }: Edge): void {
    const left = (waiting.get(node) ?? 1) - 1
    waiting.set(node, left)
    if (left === 0) queue.add(node)
  }
}

/** All nodes that can be reached, and how many ways lead to each. */
function dependencies(roots: readonly Edge[]): Map<GraphNode, number> {
  const waiting = new Map<GraphNode, number>()
  const open: GraphNode[] = []
  for (const { node } of roots)
    if (!waiting.has(node)) {
      waiting.set(node, 0)
      open.push(node)
    }
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const edge of node.edges) {
      if (edge === null) continue
      const ways = waiting.get(edge.node)
      if (ways === undefined) open.push(edge.node)
      waiting.set(edge.node, (ways ?? 0) + 1)
    }
  return waiting
}

/** The nodes that have to be gone through to get to what is asked for. */
function leadingTo(
  captures: readonly (Edge | null)[],
  reached: ReadonlyMap<GraphNode, number>,
): Set<GraphNode> {
  const goals = new Set(captures.flatMap((edge) => (edge ? [edge.node] : [])))
  const needed = new Set<GraphNode>()
  // A node is made after those that it leads to: in this order these are known before it.
  const order = [...reached.keys()].sort((a, b) => a.sequence - b.sequence)
  for (const node of order)
    if (node.edges.some((edge) => edge && (goals.has(edge.node) || needed.has(edge.node))))
      needed.add(node)
  return needed
}

function collect(leaf: Tensor, grad: Tensor | null): void {
  if (grad === null) return
  if (leaf.grad !== null) leaf.grad = add(leaf.grad, grad)
  else leaf.grad = grad.requiresGrad ? grad : copied(grad)
}

/** Gradients as their inputs want them: added up to their shape, and cast to their type. */
function checked(node: GraphNode, grads: Gradients): Gradients {
  return node.edges.map((edge, i) => {
    const grad = grads[i] ?? null
    const kind = edge && edge.node.outputs[edge.nr]
    if (grad === null || !kind) return grad
    let fitting = grad
    if (!sameShape(grad.shape, kind.shape)) {
      if (!isExpandable(kind.shape, grad.shape))
        throw runtimeError(
          `Function ${node.name} returned an invalid gradient at index ${i} - got ${written(grad.shape)} but expected shape compatible with ${written(kind.shape)}`,
        )
      fitting = sumTo(grad, kind.shape)
    }
    return cast(fitting, kind.dtype)
  })
}
