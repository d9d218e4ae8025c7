import { state } from '../../../torch/core/state.ts'
import { Builtin } from '../../objects/callables.ts'
import { objectType, PyInstance, PyType, type Value } from '../../objects/object.ts'
import { call, isCallable } from '../../runtime/call.ts'
import { boolArg } from '../convert.ts'

/** A context manager that sets whether operations are recorded, and can decorate a function. */
function gradMode(
  name: string,
  modeOf: (args: readonly Value[]) => boolean,
  atOnce = false,
): PyType {
  const type = new PyType(name, [objectType], 'torch.autograd.grad_mode')
  type.construct = (of, args) => {
    const instance = new PyInstance(of)
    const [fn] = args
    // @torch.no_grad without brackets.
    if (!atOnce && fn !== undefined && isCallable(fn)) return decorated(fn, modeOf([]))
    instance.behind = { mode: modeOf(args), before: [state.gradEnabled] }
    if (atOnce) state.gradEnabled = modeOf(args)
    return instance
  }
  const behind = (self: Value | undefined) =>
    (self as PyInstance).behind as { mode: boolean; before: boolean[] }
  type.attributes.set(
    '__enter__',
    new Builtin('__enter__', ([self]) => {
      const { mode, before } = behind(self)
      if (!atOnce) before.push(state.gradEnabled)
      state.gradEnabled = mode
      return null
    }),
  )
  type.attributes.set(
    '__exit__',
    new Builtin('__exit__', ([self]) => {
      state.gradEnabled = behind(self).before.pop() ?? true
      return false
    }),
  )
  type.attributes.set(
    '__call__',
    new Builtin('__call__', ([self, fn]) => decorated(fn ?? null, behind(self).mode)),
  )
  return type
}

function decorated(fn: Value, mode: boolean): Builtin {
  return new Builtin('decorated', (args, keywords) => {
    const before = state.gradEnabled
    state.gradEnabled = mode
    try {
      return call(fn, args, keywords)
    } finally {
      state.gradEnabled = before
    }
  })
}

export const noGrad = gradMode('no_grad', () => false)
export const enableGrad = gradMode('enable_grad', () => true)
export const inferenceMode = gradMode('inference_mode', ([mode]) => !boolArg(mode, true))
export const setGradEnabled = gradMode('set_grad_enabled', ([mode]) => boolArg(mode), true)

/** A context manager, and a function, that does nothing. */
export function idle(name: string): PyType {
  const type = new PyType(name, [objectType], 'torch')
  type.construct = (of) => new PyInstance(of)
  for (const [method, value] of [
    ['__enter__', null],
    ['__exit__', false],
  ] as const)
    type.attributes.set(method, new Builtin(method, () => value))
  return type
}
