import { rowsOf } from '../core/entries.ts'
import { TorchError } from '../core/error.ts'
import { full, lookAt, type Tensor } from '../core/tensor.ts'
import { grad } from '../autograd/grad.ts'
import { historyOf } from '../autograd/history.ts'
import { GraphNode, type Gradients } from '../autograd/node.ts'
import { differentiableOf, wantedOf, type Checked } from './checked.ts'

const zerosLike = ({ shape, dtype }: Tensor) => full(shape, 0, dtype)
const isZero = (gradient: Tensor) => rowsOf(gradient).every((value) => value === 0)

/** With grad_output 0 every gradient must be exactly 0. */
export function zeroGradStage(checked: Checked, outputs: readonly Tensor[]): void {
  const inputs = wantedOf(checked).map(({ tensor }) => tensor)
  if (outputs.length === 0) return
  const found = grad(outputs, inputs, outputs.map(zerosLike), { allowUnused: true })
  if (found.some((gradient) => gradient !== null && !isZero(gradient)))
    throw new TorchError('GradcheckError', 'backward not multiplied by grad_output')
}

/** On the way back there is no gradient behind it. */
class Undefined extends GraphNode {
  readonly name = 'UndefinedGradBackward'

  apply(): Gradients {
    return [null]
  }

  release(): void {}
}

function withoutGradient(output: Tensor): Tensor {
  const look = lookAt(output, output.shape, output.strides, output.offset)
  const node = new Undefined([historyOf(output)])
  node.outputs.push({ shape: output.shape, dtype: output.dtype })
  look.node = node
  return look
}

/** A gradient that is not there, of all outputs and of each alone, must be handled and count as 0. */
export function undefinedGradsStage(checked: Checked, count: number): void {
  const fresh = () => differentiableOf(checked, checked.call(checked.inputs))
  const rounds = [fresh().map(withoutGradient)]
  if (rounds[0]!.length > 1)
    for (let missing = 0; missing < count; missing++)
      rounds.push(fresh().map((output, i) => (i === missing ? withoutGradient(output) : output)))
  for (const outputs of rounds) checkRound(checked, outputs)
}

function checkRound(checked: Checked, outputs: readonly Tensor[]): void {
  if (outputs.length === 0) return
  const inputs = wantedOf(checked).map(({ tensor }) => tensor)
  const gradients = attempt(() =>
    grad(outputs, inputs, outputs.map(zerosLike), { allowUnused: true }),
  )
  if (gradients.some((gradient) => gradient !== null && !isZero(gradient)))
    throw new TorchError(
      'GradcheckError',
      'Expected all input grads to be undefined or zero when all output grads are undefined or zero. Please look at "Notes about undefined output gradients" in "tools/autograd/derivatives.yaml"',
    )

  function attempt<T>(work: () => T): T {
    try {
      return work()
    } catch (thrown) {
      if (!checked.language.isRuntimeError(thrown)) throw thrown
      throw new TorchError(
        'GradcheckError',
        'Expected backward function to handle undefined output grads. Please look at "Notes about undefined output gradients" in "tools/autograd/derivatives.yaml"',
      )
    }
  }
}
