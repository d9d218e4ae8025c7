import * as activations from '../../../torch/functional/activations.ts'
import { mul } from '../../../torch/ops/arithmetic.ts'
import { relu } from '../../../torch/ops/bounds.ts'
import { cast } from '../../../torch/ops/clone.ts'
import { logSoftmax, softmax } from '../../../torch/ops/reduce/softmax.ts'
import { sigmoid, tanh } from '../../../torch/ops/unary.ts'
import { refused } from '../../runtime/errors.ts'
import { boolArg, dtypeArg, floatArg, tensorArg } from '../convert.ts'
import { define, number, optional, whole } from './functionalNames.ts'
import { say } from '../../../words/say.ts'

/** What layers put between products. */
export function installActivations(): void {
  for (const [name, operation] of Object.entries({ relu, sigmoid, tanh }))
    define(name, 'input, inplace=False', ([input]) => operation(tensorArg(input, name)))
  for (const [name, operation] of Object.entries({ softmax, log_softmax: logSoftmax }))
    define(name, 'input, dim=None, _stacklevel=3, dtype=None', ([input, dim, , dtype]) => {
      const tensor = tensorArg(input, name)
      const to = dtypeArg(dtype, name)
      // Without dim PyTorch takes the first of one or three dimensions, and the second of any other.
      const rank = tensor.shape.length
      const at = whole(dim, name, 'dim', rank === 0 || rank === 1 || rank === 3 ? 0 : 1)
      return operation(to ? cast(tensor, to) : tensor, at)
    })
  define('softmin', 'input, dim=None', ([input, dim]) =>
    softmax(mul(tensorArg(input, 'softmin'), -1), whole(dim, 'softmin', 'dim', -1)),
  )
  define('softplus', 'input, beta=1, threshold=20', ([input, beta, threshold]) =>
    activations.softplus(
      tensorArg(input, 'softplus'),
      number(beta, 'softplus', 'beta', 1),
      number(threshold, 'softplus', 'threshold', 20),
    ),
  )
  define('logsigmoid', 'input', ([input]) => activations.logSigmoid(tensorArg(input, 'logsigmoid')))
  define('silu', 'input, inplace=False', ([input]) => activations.silu(tensorArg(input, 'silu')))
  define('gelu', "input, approximate='none'", ([input, approximate]) =>
    activations.gelu(tensorArg(input, 'gelu'), approximate === 'tanh' ? 'tanh' : 'none'),
  )
  define('leaky_relu', 'input, negative_slope=0.01, inplace=False', ([input, slope]) =>
    activations.leakyRelu(
      tensorArg(input, 'leaky_relu'),
      number(slope, 'leaky_relu', 'negative_slope', 0.01),
    ),
  )
  define('elu', 'input, alpha=1.0, inplace=False', ([input, alpha]) =>
    activations.elu(tensorArg(input, 'elu'), number(alpha, 'elu', 'alpha', 1)),
  )
  define('hardtanh', 'input, min_val=-1.0, max_val=1.0, inplace=False', ([input, low, high]) =>
    activations.hardtanh(
      tensorArg(input, 'hardtanh'),
      number(low, 'hardtanh', 'min_val', -1),
      number(high, 'hardtanh', 'max_val', 1),
    ),
  )
  define('threshold', 'input, threshold, value, inplace=False', ([input, limit, value]) =>
    activations.threshold(
      tensorArg(input, 'threshold'),
      floatArg(limit, 'threshold', 'threshold'),
      floatArg(value, 'threshold', 'value'),
    ),
  )
  define('linear', 'input, weight, bias=None', ([input, weight, bias]) =>
    activations.linear(
      tensorArg(input, 'linear'),
      tensorArg(weight, 'linear', 'weight'),
      optional(bias, 'linear', 'bias'),
    ),
  )
  define('one_hot', 'tensor, num_classes=-1', ([tensor, count]) =>
    activations.oneHot(
      tensorArg(tensor, 'one_hot', 'tensor'),
      whole(count, 'one_hot', 'num_classes', -1),
    ),
  )
  define('dropout', 'input, p=0.5, training=True, inplace=False', ([input, p, training]) => {
    const tensor = tensorArg(input, 'dropout')
    if (!boolArg(training, true) || number(p, 'dropout', 'p', 0.5) === 0) return tensor
    throw refused(
      say`dropout while training`,
      say`leave it out: a gradient cannot be checked where every run differs`,
    )
  })
}
