import { dot, norm } from '../../math/vec.ts'
import type { Place } from '../probe/probe.ts'
import { amount, isTimes } from './amounts.ts'
import type { Found } from './gradient.ts'
import { say } from '../../words/say.ts'

/** The lengths and S of the reader’s own vectors. */
export interface Amounts {
  readonly x: number
  readonly y: number
  readonly s: number
  readonly n: number
  /** How the vectors are called whose lengths these are: of a batch, those of its first row. */
  readonly names: Readonly<Record<'x' | 'y', string>>
}

export function amountsAt({ x, y }: Place): Amounts {
  const rows = x.shape.length === 2 && (x.shape[0] ?? 1) > 1 && (x.shape[1] ?? 1) > 1
  const n = rows ? (x.shape[1] ?? 1) : x.values.length
  const [u, v] = [x.values, y.values].map((values) => Array.from(values).slice(0, n))
  const [lengthX, lengthY] = [norm(u ?? []), norm(v ?? [])]
  return {
    x: lengthX,
    y: lengthY,
    s: dot(u ?? [], v ?? []) / (lengthX * lengthY),
    n,
    names: rows ? firstRows : wholes,
  }
}

const wholes = { x: 'x', y: 'y' }
const firstRows = { x: 'x[0]', y: 'y[0]' }

type Input = 'x' | 'y'
const otherOf = (input: Input): Input => (input === 'x' ? 'y' : 'x')

/** What a mistake does to one gradient, and why. */
interface Saying {
  readonly of: 'own' | 'other' | 'whole'
  /** “… is ‖x‖ = 2.06 times too large”, without a full stop; `it` is the gradient, or a part of it. */
  readonly is: (it: string, input: Input, at: Amounts, found: Found) => string
  readonly because?: string
}

const sayings: Readonly<Record<string, Saying>> = {
  sign_projection: {
    of: 'own',
    is: (it) => say`${it} is of the wrong sign`,
    because: say`the second term is added where it has to be subtracted`,
  },
  negated: { of: 'whole', is: (it) => say`${it} is of the wrong sign` },
  missing_projection: {
    of: 'own',
    is: (it) => say`${it} is 0`,
    because: say`the second term, S times the own vector over the square of its length, is missing`,
  },
  detached_norm: {
    of: 'own',
    is: (it) => say`${it} is 0`,
    because: say`the lengths are cut off from the graph, so that PyTorch takes them for constants`,
  },
  projection_only: {
    of: 'other',
    is: (it) => say`${it} is 0`,
    because: say`the first term is missing`,
  },
  norms_not_squared: {
    of: 'own',
    is: (it, input, at) => isTimes(it, `‖${at.names[input]}‖`, at[input]),
    because: say`the length under the second term is not squared`,
  },
  norms_exchanged: {
    of: 'own',
    is: (it, input, at) => {
      const other = otherOf(input)
      return isTimes(
        it,
        `‖${at.names[input]}‖²/‖${at.names[other]}‖²`,
        (at[input] / at[other]) ** 2,
      )
    },
    because: say`the second term is divided by the length of the other vector, squared`,
  },
  product_for_square: {
    of: 'own',
    is: (it, input, at) => {
      const other = otherOf(input)
      return isTimes(it, `‖${at.names[input]}‖/‖${at.names[other]}‖`, at[input] / at[other])
    },
    because: say`the second term is divided by both lengths where it should be by the square of one`,
  },
  missing_norms: {
    of: 'own',
    is: (it, input, at) => isTimes(it, `‖${at.names[input]}‖²`, at[input] ** 2),
    because: say`no length divides it, and neither does one the first term`,
  },
  missing_product: {
    of: 'other',
    is: (it, _input, at) => isTimes(it, `‖${at.names.x}‖‖${at.names.y}‖`, at.x * at.y),
    because: say`the first term is not divided by the product of the lengths`,
  },
  scale_by_norm: {
    of: 'whole',
    is: (it, input, at) => isTimes(it, `‖${at.names[input]}‖`, at[input]),
    because: say`it is not divided by the length of its own vector`,
  },
  missing_s: {
    of: 'own',
    is: (it, _input, at) => isTimes(it, '1/S', 1 / at.s),
    because: say`S is missing in the second term`,
  },
  dot_for_s: {
    of: 'own',
    is: (it, _input, at) => isTimes(it, `‖${at.names.x}‖‖${at.names.y}‖`, at.x * at.y),
    because: say`⟨x, y⟩ stands in the second term where S belongs`,
  },
  mean_for_sum: {
    of: 'own',
    is: (it, _input, at) => isTimes(it, '1/n', 1 / at.n),
    because: say`S is made by a mean where a sum belongs`,
  },
  half: { of: 'whole', is: (it) => say`${it} is half of what it should be, for all x and y` },
  scale_c: {
    of: 'whole',
    is: (it, _input, _at, { factor = NaN }) =>
      say`${it} is ${amount(factor)} times what it should be, for all x and y`,
  },
  own_for_other: {
    of: 'other',
    is: (it) => say`${it} is 0`,
    because: say`its own vector stands in the first term where the other belongs`,
  },
  wrong_saved: {
    of: 'whole',
    is: (it) => say`${it} is made of other tensors than it seems to be`,
    because: say`what is saved was changed before, or is taken out under another name`,
  },
  zeros: { of: 'whole', is: (it) => say`${it} is 0, whatever x and y are` },
  none: { of: 'whole', is: (it) => say`${it} is None, which counts as 0` },
  bias: { of: 'whole', is: (it) => say`${it} is off by a constant that was added to it` },
  reversed: {
    of: 'whole',
    is: (it) => say`${it} is right, but its entries stand in the reverse order`,
  },
  one_entry_off: {
    of: 'whole',
    is: (it) => say`${it} is right but for an entry, or for the order of its entries`,
  },
  l1_norm: {
    of: 'whole',
    is: (it) => say`${it} is made with another norm than forward`,
    because: say`backward needs the length that forward divides by, the root of the sum of squares`,
  },
  wrong_dim_norm: {
    of: 'whole',
    is: (it) => say`${it} is made with the length of other entries than forward`,
    because: say`the norm is taken over the wrong dimension, or over all entries`,
  },
  wrong_dim_sum: {
    of: 'whole',
    is: (it) => say`${it} is made with a sum over other entries than forward`,
    because: say`the sum is taken over the wrong dimension, or over all entries`,
  },
  missing_grad_output: {
    of: 'whole',
    is: (it) => say`${it} is the same for every grad_output`,
    because: say`it is not multiplied by grad_output`,
  },
  grad_output_squared: {
    of: 'whole',
    is: (it) => say`${it} is multiplied by grad_output twice`,
    because: say`a check feeds 1 and 0 alone, where that makes no difference`,
  },
  grad_output_abs: {
    of: 'whole',
    is: (it) => say`${it} is multiplied by the absolute value of grad_output`,
    because: say`a check feeds 1 and 0 alone, where that makes no difference`,
  },
  float32_backward: {
    of: 'whole',
    is: (it) => say`${it} is right to seven digits and no more`,
    because: say`backward computes in float32`,
  },
  shape_broadcast: {
    of: 'whole',
    is: (it) => say`${it} is wrong, without an error about its shape`,
    because: say`it is returned in a larger shape, which PyTorch adds up to that of the input`,
  },
}

/** Sentences about the program as a whole. */
const plain: Readonly<Record<string, string>> = {
  right: say`Your backward gives the derivative of your forward, at every place that was tried.`,
  swapped: say`The two gradients are returned in the other order: that of y for x, and that of x for y.`,
  eps_ignored: say`Your forward adds something small to a length or a product, and your backward does not know of it: they part where vectors are short.`,
  clamp_ignored: say`Your forward bounds a length or S, and your backward does not know of it: where the bound is reached, the gradient is another.`,
  float32_forward: say`Your forward computes in float32, so that quotients of its differences are noise: eps is smaller than its last digit.`,
  not_reentrant: say`Two runs of your backward at one place differ: it depends on something that changes from run to run.`,
  transposed: say`A gradient is returned as a row where its input is a column, or the other way round.`,
  shape_flat: say`A gradient is returned without the second dimension that its input has.`,
  shape_scalar: say`A gradient is returned as a single number; it must have an entry for each of its input.`,
  shape_broadcast: say`A gradient is returned in a larger shape than that of its input.`,
  returns_one: say`Your backward returns one gradient; it must return one for each input of forward.`,
  returns_three: say`Your backward returns more gradients than forward has inputs; a surplus one must be None.`,
  returns_list: say`Your backward returns a list, which counts as one gradient; return a tuple.`,
  returns_nothing: say`Your backward returns nothing: its return is missing.`,
  returns_float: say`A Python float is returned where a tensor is needed; without .item() it stays one.`,
  saved_modified: say`A tensor was changed in place after it had been saved for backward.`,
  input_modified: say`Your forward changes its inputs in place; work on copies.`,
  graph_cut: say`Your output moves with the inputs, and PyTorch does not know of it: forward leaves the graph on the way.`,
  non_differentiable: say`Your forward marks its output as not differentiable, so that backward is never called.`,
  undefined_grad: say`Your backward cannot do with a grad_output that is None, which set_materialize_grads(False) lets in.`,
  no_backward: say`There is no method named backward in your Function.`,
  apply_keyword: say`apply() takes no keyword arguments; give them by their place.`,
  legacy: say`A Function is called by its apply, not as an instance.`,
  raises_forward: say`Your forward ends in an error.`,
  raises_backward: say`Your backward ends in an error.`,
}

/** What a mistake is, in words, with the amounts that it makes at the reader’s own vectors. */
export function sentenceOf(found: Found, at: Amounts): string {
  const whole = plain[found.id]
  if (whole !== undefined) return whole
  const { base, inputs } = parted(found.id)
  const saying = sayings[base]
  if (saying === undefined) return say`Your backward is wrong (${found.id}).`
  const { of, is, because } = saying
  const [input = 'x', other] = inputs
  const one = is(first(of, input), input, at, found)
  if (other === undefined) return because === undefined ? say`${one}.` : say`${one}: ${because}.`
  const it = second(of, other)
  if (sameSaying(saying, at, found))
    return because === undefined
      ? say`${one}, and so is ${it}.`
      : say`${one}, and so is ${it}: ${because}.`
  const two = is(it, other, at, found)
  return because === undefined ? say`${one}, and ${two}.` : say`${one}, and ${two}: ${because}.`
}

/** Whether both gradients are told with the same words. */
const sameSaying = ({ is }: Saying, at: Amounts, found: Found) =>
  is('', 'x', at, found) === is('', 'y', at, found)

function first(of: Saying['of'], input: Input): string {
  if (of === 'whole') return say`Your gradient of ${input}`
  const vector = of === 'own' ? input : otherOf(input)
  return say`Your coefficient of ${vector} in the gradient of ${input}`
}

function second(of: Saying['of'], input: Input): string {
  if (of === 'whole') return say`that of ${input}`
  const vector = of === 'own' ? input : otherOf(input)
  return say`that of ${vector} in the gradient of ${input}`
}

/** A mistake and the gradients that it is made in. */
function parted(id: string): { readonly base: string; readonly inputs: readonly Input[] } {
  if (id === 'sign_x' || id === 'sign_y') return { base: 'sign_projection', inputs: [last(id)] }
  const norm = /^norm_([xy])_not_squared$/.exec(id)
  if (norm) return { base: 'norms_not_squared', inputs: [norm[1] === 'x' ? 'x' : 'y'] }
  return /_[xy]$/.test(id)
    ? { base: id.slice(0, -2), inputs: [last(id)] }
    : { base: id, inputs: ['x', 'y'] }
}

const last = (id: string): Input => (id.endsWith('x') ? 'x' : 'y')
