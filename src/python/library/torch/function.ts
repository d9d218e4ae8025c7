import { TorchError } from '../../../torch/core/error.ts'
import { applyFunction, type FunctionClass } from '../../../torch/function/apply.ts'
import { Context } from '../../../torch/function/context.ts'
import { onceDifferentiable } from '../../../torch/function/once.ts'
import { Builtin, ClassMethod, Property, StaticMethod } from '../../objects/callables.ts'
import { PyTuple } from '../../objects/collections.ts'
import { objectType, PyInstance, PyType, type Value } from '../../objects/object.ts'
import { findAttribute, getAttribute } from '../../runtime/attributes.ts'
import { call } from '../../runtime/call.ts'
import { raised, typeError } from '../../runtime/errors.ts'
import { python } from '../../runtime/language.ts'
import { boolArg } from '../convert.ts'

/** What `ctx` is an instance of, for messages and for `FunctionCtx` as an annotation. */
export const contextType = new PyType('FunctionCtx', [objectType], 'torch.autograd.function')

/** `torch.autograd.Function`. */
export const functionClass = new PyType('Function', [contextType], 'torch.autograd.function')

const notImplemented = (message: string) =>
  new StaticMethod(
    new Builtin('notImplemented', () => {
      throw new TorchError('NotImplementedError', message)
    }),
  )
const noForward = notImplemented(
  'You must implement the forward function for custom autograd.Function.',
)
const noBackward = notImplemented(
  'You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD.',
)

functionClass.attributes.set('forward', noForward)
functionClass.attributes.set('backward', noBackward)
functionClass.attributes.set('vjp', noBackward)
functionClass.attributes.set(
  'apply',
  new ClassMethod(
    new Builtin('apply', ([type, ...args], keywords) => {
      if (keywords !== null) throw typeError('apply() takes no keyword arguments')
      return apply(type as PyType, args)
    }),
  ),
)
functionClass.construct = (type) => new PyInstance(type)
functionClass.attributes.set(
  '__call__',
  new Builtin('__call__', () => {
    throw raised(
      'RuntimeError',
      'Legacy autograd function with non-static forward method is deprecated. Please use new-style autograd function with static forward method. (Example: https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)',
    )
  }),
)

/** Runs a Function of the program. */
function apply(type: PyType, args: readonly Value[]): Value {
  const outputs = applyFunction(asFunction(type), new Context(), args, python)
  return 'only' in outputs ? (outputs.only as Value) : new PyTuple(outputs as Value[])
}

interface Known {
  readonly fn: FunctionClass
  readonly contextClass: PyType
}

/** Worked out once for each class. */
const known = new WeakMap<PyType, Known>()

function asFunction(type: PyType): FunctionClass {
  const before = known.get(type)
  if (before) return before.fn
  const contextClass = new PyType(`${type.name}Backward`, [contextType], 'torch.autograd.function')
  const fn: FunctionClass = {
    name: type.name,
    forward: (context, args) => forward(type, contextOf(context, contextClass), args as Value[]),
    backward: (context, grads) =>
      call(backwardOf(type), [contextOf(context, contextClass), ...(grads as Value[])]),
    get jvp() {
      const own = findAttribute(type, 'jvp')
      if (own === undefined) return null
      return (context: Context, tangents: readonly unknown[]) =>
        call(own, [contextOf(context, contextClass), ...(tangents as Value[])])
    },
  }
  known.set(type, { fn, contextClass })
  return fn
}

/** In the style of PyTorch 2, forward has no ctx, and setup_context comes after it. */
function forward(type: PyType, context: PyInstance, args: readonly Value[]): Value {
  const run = getAttribute(type, 'forward')
  const setup = findAttribute(type, 'setup_context')
  if (setup === undefined) return call(run, [context, ...args])
  const output = call(run, args)
  call(setup, [context, new PyTuple(args), output])
  return output
}

function backwardOf(type: PyType): Value {
  const [ownBackward, ownVjp] = [
    type.lookup('backward') !== noBackward,
    type.lookup('vjp') !== noBackward,
  ]
  if (ownBackward && ownVjp)
    throw raised(
      'RuntimeError',
      "Implementing both 'backward' and 'vjp' for a custom Function is not allowed. You should only implement one of them.",
    )
  return getAttribute(type, ownVjp ? 'vjp' : 'backward')
}

function contextOf(context: Context, type: PyType): PyInstance {
  if (context.face instanceof PyInstance) return context.face
  const face = new PyInstance(type)
  face.behind = context
  context.face = face
  return face
}

function contextIn(self: Value | undefined): Context {
  if (self instanceof PyInstance && self.behind instanceof Context) return self.behind
  throw raised('RuntimeError', 'this object is no ctx of a forward')
}

function method(name: string, run: (context: Context, args: readonly Value[]) => void): void {
  contextType.attributes.set(
    name,
    new Builtin(name, ([self, ...args]) => {
      run(contextIn(self), args)
      return null
    }),
  )
}

method('save_for_backward', (context, args) => {
  context.toSave = args
})
// Read, kept and not used: nothing here asks for forward mode of a Function but its own jvp.
method('save_for_forward', () => undefined)
method('mark_shared_storage', () => undefined)
method('mark_dirty', (context, args) => {
  context.dirty = args
})
method('mark_non_differentiable', (context, args) => {
  context.nonDifferentiable = args
})
method('set_materialize_grads', (context, [value]) => {
  context.materializes = boolArg(value)
})

const saved = new Property((self) => new PyTuple(contextIn(self).savedTensors()))
contextType.attributes.set('saved_tensors', saved)
contextType.attributes.set('saved_variables', saved)
contextType.attributes.set(
  'needs_input_grad',
  new Property((self) => new PyTuple(contextIn(self).needsInputGrad)),
)

/** `@once_differentiable`. */
export const onceDifferentiableDecorator = new Builtin('once_differentiable', ([backward]) => {
  if (backward === undefined) throw typeError('once_differentiable() needs a function')
  return new Builtin('wrapper', (args, keywords) => {
    const outputs = onceDifferentiable(python, args.slice(1), () => call(backward, args, keywords))
    return 'only' in outputs ? (outputs.only as Value) : new PyTuple(outputs as Value[])
  })
})
