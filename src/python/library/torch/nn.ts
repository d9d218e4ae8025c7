import { Tensor } from '../../../torch/core/tensor.ts'
import { detached } from '../../../torch/autograd/history.ts'
import { cast } from '../../../torch/ops/clone.ts'
import { rand } from '../../../torch/random.ts'
import { state } from '../../../torch/core/state.ts'
import type { Dtype } from '../../../torch/core/dtype.ts'
import { Builtin } from '../../objects/callables.ts'
import { PyDict, PyIterator, PyTuple } from '../../objects/collections.ts'
import { generatorType, objectType, PyInstance, PyType, type Value } from '../../objects/object.ts'
import { getAttribute } from '../../runtime/attributes.ts'
import { call } from '../../runtime/call.ts'
import { itemsOf } from '../../runtime/iterate.ts'
import { truth } from '../../runtime/truth.ts'
import { isInstance } from '../../runtime/typeOf.ts'
import { boolArg, intArg } from '../convert.ts'
import { native, type Arguments } from '../signature.ts'
import { wantGradient } from './creation.ts'
import { functionalNames } from './functionalNames.ts'

/** What `torch.nn` holds. */
export const nnNames = new Map<string, Value>()

/** `torch.nn.Module`. */
export const moduleClass = new PyType('Module', [objectType], 'torch.nn.modules.module')
nnNames.set('Module', moduleClass)

function method(
  type: PyType,
  name: string,
  params: string,
  run: (self: PyInstance, args: Arguments) => Value,
): void {
  type.attributes.set(
    name,
    new Builtin(
      name,
      native(name, `self, ${params}`, ([self, ...rest]) => run(self as PyInstance, rest)),
    ),
  )
}

method(moduleClass, '__init__', '*args', () => null)
moduleClass.construct = (type, args, keywords) => {
  const made = new PyInstance(type)
  made.attributes.set('training', true)
  // Classes of the program are initialised by whoever makes them.
  if (!type.own) call(getAttribute(made, '__init__'), args, keywords)
  return made
}
moduleClass.attributes.set(
  '__call__',
  new Builtin('__call__', ([self, ...args], keywords) =>
    call(getAttribute(self ?? null, 'forward'), args, keywords),
  ),
)
method(moduleClass, 'register_buffer', 'name, tensor, persistent=True', (self, [name, tensor]) => {
  self.attributes.set(String(name), tensor ?? null)
  return null
})
method(moduleClass, 'register_parameter', 'name, param', (self, [name, tensor]) => {
  self.attributes.set(String(name), tensor ?? null)
  return null
})
method(moduleClass, 'train', 'mode=True', (self, [mode]) => {
  self.attributes.set('training', boolArg(mode, true))
  return self
})
method(moduleClass, 'eval', '', (self) => {
  self.attributes.set('training', false)
  return self
})
for (const [name, dtype] of [
  ['double', 'float64'],
  ['float', 'float32'],
] as const)
  method(moduleClass, name, '', (self) => {
    castAll(self, dtype)
    return self
  })
for (const name of ['to', 'cpu', 'requires_grad_'])
  method(moduleClass, name, '*args', (self) => self)
method(moduleClass, 'zero_grad', 'set_to_none=False', (self) => {
  for (const [, tensor] of parametersOf(self, '')) tensor.grad = null
  return null
})
method(moduleClass, 'parameters', 'recurse=True', (self) =>
  iterator(parametersOf(self, '').map(([, tensor]) => tensor)),
)
method(moduleClass, 'named_parameters', "prefix='', recurse=True", (self) =>
  iterator(parametersOf(self, '').map(([name, tensor]) => new PyTuple([name, tensor]))),
)
method(moduleClass, 'state_dict', '', (self) => {
  const dict = new PyDict()
  for (const [name, tensor] of parametersOf(self, ''))
    dict.entries.set(`s${name}`, [name, detached(tensor)])
  return dict
})

const iterator = (values: readonly Value[]) => new PyIterator(values.values(), generatorType)

/** The leaves in a module and in the modules that it holds. */
function parametersOf(module: PyInstance, prefix: string): [string, Tensor][] {
  const found: [string, Tensor][] = []
  for (const [name, value] of module.attributes)
    if (value instanceof Tensor && value.wanted) found.push([prefix + name, value])
    else if (value instanceof PyInstance && isInstance(value, moduleClass))
      found.push(...parametersOf(value, `${prefix}${name}.`))
  return found
}

function castAll(module: PyInstance, dtype: Dtype): void {
  for (const [name, value] of module.attributes)
    if (value instanceof Tensor) {
      const made = detached(cast(value, dtype))
      module.attributes.set(name, value.wanted ? wantGradient(made) : made)
    } else if (value instanceof PyInstance && isInstance(value, moduleClass)) castAll(value, dtype)
}

/** `nn.Parameter(tensor)`: a leaf that wants a gradient. */
const parameterClass = new PyType('Parameter', [objectType], 'torch.nn.parameter')
parameterClass.construct = (_, [data, wanted], keywords) => {
  if (!(data instanceof Tensor)) return wantGradient(rand([0], state.defaultDtype))
  return wantGradient(detached(data), boolArg(wanted ?? keywords?.get('requires_grad'), true))
}
nnNames.set('Parameter', parameterClass)

/** A module that keeps its arguments and hands them to a function. */
function layer(name: string, params: string, fn: string): void {
  const type = new PyType(name, [moduleClass], 'torch.nn')
  const names = params
    .split(',')
    .map((part) => part.trim().replace(/=.*$/, ''))
    .filter((part) => part !== '' && part !== '*')
  method(type, '__init__', params, (self, args) => {
    for (const [i, each] of names.entries()) {
      const value = args[i]
      if (value !== undefined) self.attributes.set(each, value)
    }
    return null
  })
  type.attributes.set(
    'forward',
    new Builtin('forward', ([self, ...args]) => {
      const kept = new Map<string, Value>()
      for (const each of names) {
        const value = (self as PyInstance).attributes.get(each)
        if (value !== undefined) kept.set(each, value)
      }
      return call(functionalNames.get(fn) ?? null, args, kept.size > 0 ? kept : null)
    }),
  )
  nnNames.set(name, type)
}

const old = 'size_average=None, reduce=None'
layer('CosineSimilarity', 'dim=1, eps=1e-8', 'cosine_similarity')
layer('PairwiseDistance', 'p=2.0, eps=1e-6, keepdim=False', 'pairwise_distance')
layer('CosineEmbeddingLoss', `margin=0, ${old}, reduction='mean'`, 'cosine_embedding_loss')
layer('MSELoss', `${old}, reduction='mean'`, 'mse_loss')
layer('L1Loss', `${old}, reduction='mean'`, 'l1_loss')
layer('SmoothL1Loss', `${old}, reduction='mean', beta=1`, 'smooth_l1_loss')
layer('HuberLoss', "reduction='mean', delta=1.0", 'huber_loss')
layer('MarginRankingLoss', `margin=0, ${old}, reduction='mean'`, 'margin_ranking_loss')
layer('HingeEmbeddingLoss', `margin=1.0, ${old}, reduction='mean'`, 'hinge_embedding_loss')
layer(
  'TripletMarginLoss',
  `margin=1.0, p=2.0, eps=1e-6, swap=False, ${old}, reduction='mean'`,
  'triplet_margin_loss',
)
layer(
  'CrossEntropyLoss',
  "weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean', label_smoothing=0.0",
  'cross_entropy',
)
layer(
  'NLLLoss',
  "weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean'",
  'nll_loss',
)
layer('BCELoss', `weight=None, ${old}, reduction='mean'`, 'binary_cross_entropy')
layer(
  'BCEWithLogitsLoss',
  `weight=None, ${old}, reduction='mean', pos_weight=None`,
  'binary_cross_entropy_with_logits',
)
layer('KLDivLoss', `${old}, reduction='mean', log_target=False`, 'kl_div')
layer('ReLU', 'inplace=False', 'relu')
layer('LeakyReLU', 'negative_slope=0.01, inplace=False', 'leaky_relu')
layer('ELU', 'alpha=1.0, inplace=False', 'elu')
layer('SiLU', 'inplace=False', 'silu')
layer('GELU', "approximate='none'", 'gelu')
layer('Sigmoid', '', 'sigmoid')
layer('Tanh', '', 'tanh')
layer('Softmax', 'dim=None', 'softmax')
layer('LogSoftmax', 'dim=None', 'log_softmax')
layer('Softplus', 'beta=1, threshold=20', 'softplus')
layer('LogSigmoid', '', 'logsigmoid')
layer('Hardtanh', 'min_val=-1.0, max_val=1.0, inplace=False', 'hardtanh')

const linear = new PyType('Linear', [moduleClass], 'torch.nn')
method(
  linear,
  '__init__',
  'in_features, out_features, bias=True, device=None, dtype=None',
  (self, [n, m, bias]) => {
    const [columns, rows] = [
      intArg(n, 'Linear', 'in_features'),
      intArg(m, 'Linear', 'out_features'),
    ]
    const bound = 1 / Math.sqrt(columns)
    const drawn = (shape: readonly number[]) =>
      wantGradient(rand(shape, state.defaultDtype, undefined, -bound, bound))
    self.attributes.set('weight', drawn([rows, columns]))
    self.attributes.set('bias', bias === undefined || truth(bias) ? drawn([rows]) : null)
    return null
  },
)
method(linear, 'forward', 'input', (self, [input]) =>
  call(functionalNames.get('linear') ?? null, [
    input ?? null,
    self.attributes.get('weight') ?? null,
    self.attributes.get('bias') ?? null,
  ]),
)
nnNames.set('Linear', linear)

const identity = new PyType('Identity', [moduleClass], 'torch.nn')
method(identity, 'forward', 'input', (_, [input]) => input ?? null)
nnNames.set('Identity', identity)

const sequential = new PyType('Sequential', [moduleClass], 'torch.nn')
method(sequential, '__init__', '*modules', (self, [modules]) => {
  const all = modules === undefined ? [] : itemsOf(modules)
  for (const [i, each] of all.entries()) self.attributes.set(String(i), each)
  self.behind = all
  return null
})
method(sequential, 'forward', 'input', (self, [input]) =>
  (self.behind as Value[]).reduce<Value>((value, each) => call(each, [value]), input ?? null),
)
nnNames.set('Sequential', sequential)
