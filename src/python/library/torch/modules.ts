import { Builtin } from '../../objects/callables.ts'
import { gradcheckErrorType } from '../../objects/exceptions.ts'
import { objectType, PyModule, tensorType, type Value } from '../../objects/object.ts'
import { registerModule } from '../../runtime/modules.ts'
import { boolArg, tensorArg } from '../convert.ts'
import { native, type Arguments } from '../signature.ts'
import {
  backwardFunction,
  gradcheckFunction,
  gradFunction,
  gradgradcheckFunction,
} from './autograd.ts'
import { assertClose } from './closeness.ts'
import { enableGrad, idle, inferenceMode, noGrad, setGradEnabled } from './contexts.ts'
import { wantGradient } from './creation.ts'
import { contextType, functionClass, onceDifferentiableDecorator } from './function.ts'
import { functionalNames } from './functionalNames.ts'
import { gap } from './gaps.ts'
import { jacobianFunctions } from './jacobian.ts'
import {
  autogradKnown,
  functionalKnown,
  linalgKnown,
  nnKnown,
  tensorKnown,
  torchKnown,
} from './known.ts'
import { linalgNames } from './linalg.ts'
import { nnNames } from './nn.ts'
import { torchNames } from './register.ts'

type Names = Readonly<Record<string, Value>>

/** A module that can be imported. Of what PyTorch has in it beside that, a sentence says what to use instead. */
function module(name: string, names: Map<string, Value>, known?: ReadonlySet<string>): PyModule {
  return registerModule(new PyModule(name, names, known ? gap(known, names) : null))
}

const map = (names: Names) => new Map<string, Value>(Object.entries(names))

const builtin = (name: string, params: string, run: (args: Arguments) => Value) =>
  new Builtin(name, native(name, params, run))

const answering = (name: string, value: Value) => builtin(name, '*args', () => value)

/** The modules of PyTorch. */
export function installModules(): void {
  tensorType.missing = gap(tensorKnown, tensorType.attributes)
  const functional = module('torch.nn.functional', functionalNames, functionalKnown)
  nnNames.set('functional', functional)
  nnNames.set('modules', new PyModule('torch.nn.modules', nnNames))
  module('torch.nn.parameter', map({ Parameter: nnNames.get('Parameter') ?? null }))
  for (const name of ['cosine_similarity', 'pairwise_distance', 'cosine_embedding_loss'])
    torchNames.set(name, functionalNames.get(name) ?? null)
  const all: Names = {
    nn: module('torch.nn', nnNames, nnKnown),
    autograd: autogradModules(),
    cuda: cudaModule(),
    testing: module(
      'torch.testing',
      map({ assert_close: assertClose, assert_allclose: assertClose }),
    ),
    special: module('torch.special', specialNames()),
    linalg: module('torch.linalg', linalgNames, linalgKnown),
    backends: backends(),
    types: module('torch.types', map({ Number: objectType, Device: objectType })),
  }
  for (const [name, value] of Object.entries(all)) torchNames.set(name, value)
  module('torch', torchNames, torchKnown)
}

function autogradModules(): PyModule {
  const modes = {
    no_grad: noGrad,
    enable_grad: enableGrad,
    set_grad_enabled: setGradEnabled,
    inference_mode: inferenceMode,
  }
  const checks = { gradcheck: gradcheckFunction, gradgradcheck: gradgradcheckFunction }
  module('torch.autograd.gradcheck', map({ ...checks, GradcheckError: gradcheckErrorType }))
  const variable = builtin(
    'Variable',
    'data, requires_grad=False, volatile=False',
    ([data, wanted]) => {
      const tensor = tensorArg(data, 'Variable', 'data')
      return boolArg(wanted) ? wantGradient(tensor) : tensor
    },
  )
  const functions = module(
    'torch.autograd.function',
    map({
      Function: functionClass,
      FunctionCtx: contextType,
      once_differentiable: onceDifferentiableDecorator,
    }),
  )
  module('torch.autograd.variable', map({ Variable: variable }))
  const names = map({
    ...modes,
    ...checks,
    Function: functionClass,
    Variable: variable,
    grad: gradFunction,
    backward: backwardFunction,
    function: functions,
    functional: module('torch.autograd.functional', jacobianFunctions),
    grad_mode: module('torch.autograd.grad_mode', map(modes)),
    detect_anomaly: idle('detect_anomaly'),
    set_detect_anomaly: idle('set_detect_anomaly'),
  })
  return module('torch.autograd', names, autogradKnown)
}

/** There is no device but the processor; code that asks runs on. */
function cudaModule(): PyModule {
  const fwd = new Builtin('custom_fwd', ([fn]) => fn ?? null)
  const amp = module('torch.cuda.amp', map({ custom_fwd: fwd, custom_bwd: fwd }))
  return module(
    'torch.cuda',
    map({
      amp,
      is_available: answering('is_available', false),
      device_count: answering('device_count', 0),
      manual_seed: answering('manual_seed', null),
      manual_seed_all: answering('manual_seed_all', null),
      empty_cache: answering('empty_cache', null),
      synchronize: answering('synchronize', null),
    }),
  )
}

function backends(): PyModule {
  const mps = new PyModule(
    'torch.backends.mps',
    map({ is_available: answering('is_available', false) }),
  )
  return module('torch.backends', map({ mps }))
}

function specialNames(): Map<string, Value> {
  const names = new Map<string, Value>()
  for (const name of [
    'erf',
    'erfc',
    'exp2',
    'expm1',
    'log1p',
    'logsumexp',
    'softmax',
    'log_softmax',
  ])
    names.set(name, torchNames.get(name) ?? null)
  names.set('expit', torchNames.get('sigmoid') ?? null)
  return names
}
