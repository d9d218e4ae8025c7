import { runtimeError, TorchError } from '../core/error.ts'
import { isFloating } from '../core/dtype.ts'
import { setTangent, tangentOf } from '../core/entries.ts'
import { state, withGrad } from '../core/state.ts'
import { full, lookAt, Tensor } from '../core/tensor.ts'
import { detached, historyOf } from '../autograd/history.ts'
import { GraphNode, type Edge, type Gradients } from '../autograd/node.ts'
import type { Context, Language } from './context.ts'

/** A class that derives from `torch.autograd.Function`. */
export interface FunctionClass {
  readonly name: string
  readonly forward: (context: Context, args: readonly unknown[]) => unknown
  readonly backward: (context: Context, grads: readonly unknown[]) => unknown
  /** The tangents of the outputs; null if the class has no rule for them. */
  readonly jvp: ((context: Context, tangents: readonly unknown[]) => unknown) | null
}

/** The operation that a Function is on the way back. */
class FunctionNode extends GraphNode {
  readonly name: string
  private readonly of: FunctionClass
  private readonly context: Context
  private readonly language: Language
  private readonly areTensors: readonly boolean[]

  constructor(
    of: FunctionClass,
    context: Context,
    language: Language,
    args: readonly unknown[],
    edges: readonly (Edge | null)[],
  ) {
    super(edges)
    this.name = `${of.name}Backward`
    this.of = of
    this.context = context
    this.language = language
    this.areTensors = args.map((arg) => arg instanceof Tensor)
  }

  apply(grads: Gradients): Gradients {
    const { context, language } = this
    const handed = this.outputs.map((kind, i) => {
      const given = grads[i] ?? null
      if (given !== null) return given
      return kind && context.materializes ? full(kind.shape, 0, kind.dtype) : language.none
    })
    const returned = this.of.backward(context, handed)
    const gradients = language.tuple(returned) ?? [returned]
    state.witness?.(gradients)
    return this.gradients(gradients)
  }

  /** Surplus gradients are allowed if they are None. A list counts as one gradient, that is no tensor. */
  private gradients(returned: readonly unknown[]): Gradients {
    const { areTensors, language, name } = this
    const surplus = returned.slice(areTensors.length)
    const got = surplus.every(language.isNone) ? returned.slice(0, areTensors.length) : returned
    if (got.length !== areTensors.length)
      throw runtimeError(
        `function ${name} returned an incorrect number of gradients (expected ${areTensors.length}, got ${got.length})`,
      )
    return got.map((gradient, i) => {
      if (language.isNone(gradient)) return null
      if (!areTensors[i])
        throw runtimeError(
          `function ${name} returned a gradient different from None at position ${i + 1}, but the corresponding forward input was not a Variable`,
        )
      if (gradient instanceof Tensor) return gradient
      throw new TorchError(
        'RuntimeError',
        `expected Variable or None (got ${language.typeName(gradient)})`,
      )
    })
  }

  release(): void {
    this.context.release()
  }
}

/** `Function.apply`: runs forward without recording, and remembers backward in its place. */
export function applyFunction(
  of: FunctionClass,
  context: Context,
  args: readonly unknown[],
  language: Language,
): unknown[] | { readonly only: unknown } {
  if (state.transparent) return transparently(of, context, args, language)
  const tensors = args.map((arg) => (arg instanceof Tensor ? arg : null))
  context.needsInputGrad = tensors.map((tensor) => tensor?.requiresGrad ?? false)
  const recorded = state.gradEnabled && context.needsInputGrad.includes(true)
  const edges = recorded ? tensors.map((tensor) => tensor && historyOf(tensor)) : []
  const node = recorded ? new FunctionNode(of, context, language, args, edges) : null
  const raw = withGrad(false, () => of.forward(context, args))
  const tuple = language.tuple(raw)
  const outputs = (tuple ?? [raw]).map((output) =>
    output instanceof Tensor
      ? wrapped(output, node, context, args)
      : (node?.outputs.push(null), output),
  )
  if (recorded || state.forwardAd) context.save(language)
  if (state.forwardAd) carryByRule(of, context, tensors, outputs, language)
  return tuple === null ? { only: outputs[0] } : outputs
}

/** Runs forward as if its operations stood where the Function is called. */
function transparently(
  of: FunctionClass,
  context: Context,
  args: readonly unknown[],
  language: Language,
): ReturnType<typeof applyFunction> {
  context.needsInputGrad = args.map((arg) => arg instanceof Tensor && arg.requiresGrad)
  const raw = of.forward(context, args)
  const outputs = language.tuple(raw)
  return outputs === null ? { only: raw } : [...outputs]
}

/** An output with its history. */
function wrapped(
  output: Tensor,
  node: FunctionNode | null,
  context: Context,
  args: readonly unknown[],
): Tensor {
  const isInput = args.includes(output)
  const isDirty = context.dirty.includes(output)
  node?.outputs.push({ shape: output.shape, dtype: output.dtype })
  if (node === null || context.nonDifferentiable.includes(output) || !isFloating(output.dtype))
    return isInput && output.requiresGrad ? detached(output) : output
  if (isDirty && output.wanted && output.node === null)
    throw runtimeError('a leaf Variable that requires grad has been used in an in-place operation.')
  // An input that is handed through gets a history of its own.
  const fresh =
    isInput && !isDirty ? lookAt(output, output.shape, output.strides, output.offset) : output
  fresh.node = node
  fresh.outputNr = node.outputs.length - 1
  return fresh
}

/** In a check of forward mode, tangents are those of the class's own rule. */
function carryByRule(
  of: FunctionClass,
  context: Context,
  tensors: readonly (Tensor | null)[],
  outputs: readonly unknown[],
  language: Language,
): void {
  const tangents = tensors.map((tensor) => tensor && tangentOf(tensor))
  if (tangents.every((tangent) => tangent === null)) return
  const { jvp } = of
  if (jvp === null)
    throw new TorchError(
      'NotImplementedError',
      'You must implement the jvp function for custom autograd.Function to use it with forward mode AD.',
    )
  const given = tangents.map((tangent, i) => {
    const tensor = tensors[i]
    return tangent ?? (tensor ? full(tensor.shape, 0, tensor.dtype) : language.none)
  })
  const found = withGrad(false, () => jvp(context, given))
  const list = language.tuple(found) ?? [found]
  for (const [i, output] of outputs.entries()) {
    const tangent = list[i]
    if (output instanceof Tensor) setTangent(output, tangent instanceof Tensor ? tangent : null)
  }
}
