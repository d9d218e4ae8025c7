import { isFloating } from '../core/dtype.ts'
import { Tensor } from '../core/tensor.ts'
import { grad } from '../autograd/grad.ts'
import { rand } from '../random.ts'
import { differentiableOf, wantedOf, type Checked, type CheckOptions } from './checked.ts'
import { gradcheck } from './gradcheck.ts'
import type { Observer } from './observer.ts'

/**
 * PyTorch's `gradgradcheck`: gradcheck of the function that takes the inputs and grad_outputs to the gradients.
 *
 * @param given the grad_outputs; without them they are drawn uniformly from [−1, 1).
 */
export function* gradgradcheck(
  checked: Checked,
  options: Partial<CheckOptions> = {},
  given: readonly Tensor[] | null = null,
  observer: Observer = {},
): Generator<number, void> {
  const gradOutputs =
    given ??
    differentiableOf(checked, checked.call(checked.inputs)).map(({ shape, dtype }) => {
      const drawn = rand(shape, isFloating(dtype) ? dtype : 'float64', undefined, -1, 1)
      drawn.wanted = true
      return drawn
    })
  const count = gradOutputs.length
  const second: Checked = {
    ...checked,
    inputs: [...checked.inputs, ...gradOutputs],
    call: (args) => {
      // In Python, a slice up to −0 is empty.
      const own = count === 0 ? [] : args.slice(0, -count)
      const outputs = differentiableOf(checked, checked.call(own))
      const inputs = wantedOf({ ...checked, inputs: own }).map(({ tensor }) => tensor)
      const weights = args.slice(own.length).filter((arg) => arg instanceof Tensor)
      const found = grad(outputs, inputs, weights, { createGraph: true, allowUnused: true })
      return new Gradients(found.filter((each) => each !== null))
    },
    language: {
      ...checked.language,
      tuple: (value) => (value instanceof Gradients ? value.all : checked.language.tuple(value)),
    },
  }
  yield* gradcheck(second, options, observer)
}

/** A tuple of gradients, as an output. */
class Gradients {
  readonly all: readonly Tensor[]

  constructor(all: readonly Tensor[]) {
    this.all = all
  }
}
