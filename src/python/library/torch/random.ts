import { state } from '../../../torch/core/state.ts'
import { copyInto } from '../../../torch/ops/inPlace.ts'
import {
  bernoulli,
  Generator,
  generator,
  rand,
  randint,
  randn,
  randperm,
} from '../../../torch/random.ts'
import { filled } from '../../../torch/ops/create.ts'
import { add, mul } from '../../../torch/ops/arithmetic.ts'
import { Tensor } from '../../../torch/core/tensor.ts'
import { Builtin } from '../../objects/callables.ts'
import { objectType, PyInstance, PyType, type Value } from '../../objects/object.ts'
import { floatArg, intArg, intsArg, tensorArg } from '../convert.ts'
import { native } from '../signature.ts'
import { common, options } from './creation.ts'
import { inTorch, onTensor, torchNames } from './register.ts'

const generatorClass = new PyType('Generator', [objectType], 'torch')

function generatorArg(value: Value | undefined): Generator {
  return value instanceof PyInstance && value.behind instanceof Generator ? value.behind : generator
}

const seed = (name: string) =>
  new Builtin(
    name,
    native(name, 'self, seed', ([self, value]) => {
      generatorArg(self).reseed(intArg(value, name, 'seed'))
      return self ?? null
    }),
  )

/** Random numbers, the same as PyTorch draws. */
export function installRandom(): void {
  generatorClass.construct = () => {
    const instance = new PyInstance(generatorClass)
    instance.behind = new Generator()
    return instance
  }
  torchNames.set('Generator', generatorClass)
  torchNames.set('default_generator', new PyInstance(generatorClass))
  generatorClass.attributes.set('manual_seed', seed('manual_seed'))
  inTorch('manual_seed', 'seed', ([value]) => {
    generator.reseed(intArg(value, 'manual_seed', 'seed'))
    return torchNames.get('default_generator') ?? null
  })
  inTorch('seed', '', () => generator.seed)
  inTorch('initial_seed', '', () => generator.seed)
  for (const [name, draw] of [
    ['rand', rand],
    ['randn', randn],
  ] as const) {
    inTorch(name, `*size, generator=None, ${common}`, (args) => {
      const { dtype, finish } = options(args, 2, name, state.defaultDtype)
      const shape = args[0] === undefined ? [] : intsArg(args[0], name, 'size')
      return finish(draw(shape, dtype ?? state.defaultDtype, generatorArg(args[1])))
    })
    inTorch(`${name}_like`, `input, *, ${common}`, (args) => {
      const like = tensorArg(args[0], `${name}_like`)
      const { dtype, finish } = options(args, 1, `${name}_like`, like.dtype)
      return finish(draw(like.shape, dtype ?? like.dtype))
    })
  }
  inTorch('randint', `low, high, size=None, *, generator=None, ${common}`, (args) => {
    const { dtype, finish } = options(args, 4, 'randint', 'int64')
    const bare = args[2] === undefined || args[2] === null
    const low = bare ? 0 : intArg(args[0], 'randint', 'low')
    const high = intArg(bare ? args[0] : args[1], 'randint', 'high')
    const shape = intsArg(bare ? args[1] : args[2], 'randint', 'size')
    return finish(randint(low, high, shape, dtype ?? 'int64', generatorArg(args[3])))
  })
  inTorch('randperm', `n, *, generator=None, ${common}`, (args) => {
    const { finish } = options(args, 2, 'randperm', 'int64')
    return finish(randperm(intArg(args[0], 'randperm', 'n'), generatorArg(args[1])))
  })
  inTorch('bernoulli', 'input, *, generator=None', ([input, from]) =>
    bernoulli(tensorArg(input, 'bernoulli'), generatorArg(from)),
  )
  inTorch('normal', 'mean, std, size=None, *, generator=None', ([mean, std, size, from]) => {
    const of = (value: Value | undefined, name: string) =>
      value instanceof Tensor ? value : filled([], floatArg(value, 'normal', name))
    const [middle, spread] = [of(mean, 'mean'), of(std, 'std')]
    const shape =
      size === undefined || size === null ? middle.shape : intsArg(size, 'normal', 'size')
    return add(middle, mul(randn(shape, middle.dtype, generatorArg(from)), spread))
  })
  onTensor('normal_', 'input, mean=0, std=1, *, generator=None', ([input, mean, std, from]) => {
    const tensor = tensorArg(input, 'normal_')
    const drawn = randn(tensor.shape, tensor.dtype, generatorArg(from))
    const scaled = std === undefined ? drawn : mul(drawn, floatArg(std, 'normal_', 'std'))
    return copyInto(
      tensor,
      mean === undefined ? scaled : add(scaled, floatArg(mean, 'normal_', 'mean')),
    )
  })
  onTensor('uniform_', 'input, low=0, high=1, *, generator=None', ([input, low, high, from]) => {
    const tensor = tensorArg(input, 'uniform_')
    const [least, most] = [
      low === undefined ? 0 : floatArg(low, 'uniform_', 'from'),
      high === undefined ? 1 : floatArg(high, 'uniform_', 'to'),
    ]
    return copyInto(tensor, rand(tensor.shape, tensor.dtype, generatorArg(from), least, most))
  })
}
