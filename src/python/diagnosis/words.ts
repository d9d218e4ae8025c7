import { dot, norm } from '../../math/vec.ts'
import type { Place } from '../probe/probe.ts'
import { amount, times } from './amounts.ts'
import type { Found } from './gradient.ts'

/** The lengths and S of the reader’s own vectors. */
export interface Amounts {
  readonly x: number
  readonly y: number
  readonly s: number
  readonly n: number
}

export function amountsAt({ x, y }: Place): Amounts {
  const rows = x.shape.length === 2 && (x.shape[0] ?? 1) > 1 && (x.shape[1] ?? 1) > 1
  const n = rows ? (x.shape[1] ?? 1) : x.values.length
  const [u, v] = [x.values, y.values].map((values) => Array.from(values).slice(0, n))
  const [lengthX, lengthY] = [norm(u ?? []), norm(v ?? [])]
  return { x: lengthX, y: lengthY, s: dot(u ?? [], v ?? []) / (lengthX * lengthY), n }
}

type Input = 'x' | 'y'
const otherOf = (input: Input): Input => (input === 'x' ? 'y' : 'x')

/** What a mistake does to one gradient, and why. */
interface Saying {
  readonly of: 'own' | 'other' | 'whole'
  /** “… is ‖x‖ = 2.06 times too large”, without the “is”. */
  readonly is: (input: Input, at: Amounts, found: Found) => string
  readonly because?: string
}

const sayings: Readonly<Record<string, Saying>> = {
  sign_projection: {
    of: 'own',
    is: () => 'of the wrong sign',
    because: 'the second term is added where it has to be subtracted',
  },
  negated: { of: 'whole', is: () => 'of the wrong sign' },
  missing_projection: {
    of: 'own',
    is: () => '0',
    because: 'the second term, S times the own vector over the square of its length, is missing',
  },
  detached_norm: {
    of: 'own',
    is: () => '0',
    because: 'the lengths are cut off from the graph, so that PyTorch takes them for constants',
  },
  projection_only: { of: 'other', is: () => '0', because: 'the first term is missing' },
  norms_not_squared: {
    of: 'own',
    is: (input, at) => times(`‖${input}‖`, at[input]),
    because: 'the length under the second term is not squared',
  },
  norms_exchanged: {
    of: 'own',
    is: (input, at) => {
      const other = otherOf(input)
      return times(`‖${input}‖²/‖${other}‖²`, (at[input] / at[other]) ** 2)
    },
    because: 'the second term is divided by the length of the other vector, squared',
  },
  product_for_square: {
    of: 'own',
    is: (input, at) => {
      const other = otherOf(input)
      return times(`‖${input}‖/‖${other}‖`, at[input] / at[other])
    },
    because: 'the second term is divided by both lengths where it should be by the square of one',
  },
  missing_norms: {
    of: 'own',
    is: (input, at) => times(`‖${input}‖²`, at[input] ** 2),
    because: 'no length divides it, and neither does one the first term',
  },
  missing_product: {
    of: 'other',
    is: (_, at) => times('‖x‖‖y‖', at.x * at.y),
    because: 'the first term is not divided by the product of the lengths',
  },
  scale_by_norm: {
    of: 'whole',
    is: (input, at) => times(`‖${input}‖`, at[input]),
    because: 'it is not divided by the length of its own vector',
  },
  missing_s: {
    of: 'own',
    is: (_, at) => times('1/S', 1 / at.s),
    because: 'S is missing in the second term',
  },
  dot_for_s: {
    of: 'own',
    is: (_, at) => times('‖x‖‖y‖', at.x * at.y),
    because: '⟨x, y⟩ stands in the second term where S belongs',
  },
  mean_for_sum: {
    of: 'own',
    is: (_, at) => times('1/n', 1 / at.n),
    because: 'S is made by a mean where a sum belongs',
  },
  half: { of: 'whole', is: () => 'half of what it should be, for all x and y' },
  scale_c: {
    of: 'whole',
    is: (_input, _at, { factor = NaN }) =>
      `${amount(factor)} times what it should be, for all x and y`,
  },
  own_for_other: {
    of: 'other',
    is: () => '0',
    because: 'its own vector stands in the first term where the other belongs',
  },
  wrong_saved: {
    of: 'whole',
    is: () => 'made of other tensors than it seems to be',
    because: 'what is saved was changed before, or is taken out under another name',
  },
  zeros: { of: 'whole', is: () => '0, whatever x and y are' },
  none: { of: 'whole', is: () => 'None, which counts as 0' },
  bias: { of: 'whole', is: () => 'off by a constant that was added to it' },
  reversed: { of: 'whole', is: () => 'right, but its entries stand in the reverse order' },
  one_entry_off: {
    of: 'whole',
    is: () => 'right but for an entry, or for the order of its entries',
  },
  l1_norm: {
    of: 'whole',
    is: () => 'made with another norm than forward',
    because: 'backward needs the length that forward divides by, the root of the sum of squares',
  },
  wrong_dim_norm: {
    of: 'whole',
    is: () => 'made with the length of other entries than forward',
    because: 'the norm is taken over the wrong dimension, or over all entries',
  },
  wrong_dim_sum: {
    of: 'whole',
    is: () => 'made with a sum over other entries than forward',
    because: 'the sum is taken over the wrong dimension, or over all entries',
  },
  missing_grad_output: {
    of: 'whole',
    is: () => 'the same for every grad_output',
    because: 'it is not multiplied by grad_output',
  },
  grad_output_squared: {
    of: 'whole',
    is: () => 'multiplied by grad_output twice',
    because: 'a check feeds 1 and 0 alone, where that makes no difference',
  },
  grad_output_abs: {
    of: 'whole',
    is: () => 'multiplied by the absolute value of grad_output',
    because: 'a check feeds 1 and 0 alone, where that makes no difference',
  },
  float32_backward: {
    of: 'whole',
    is: () => 'right to seven digits and no more',
    because: 'backward computes in float32',
  },
  shape_broadcast: {
    of: 'whole',
    is: () => 'wrong, without an error about its shape',
    because: 'it is returned in a larger shape, which PyTorch adds up to that of the input',
  },
}

/** Sentences about the program as a whole. */
const plain: Readonly<Record<string, string>> = {
  right: 'Your backward gives the derivative of your forward, at every place that was tried.',
  swapped:
    'The two gradients are returned in the other order: that of y for x, and that of x for y.',
  eps_ignored:
    'Your forward adds something small to a length or a product, and your backward does not know of it: they part where vectors are short.',
  clamp_ignored:
    'Your forward bounds a length or S, and your backward does not know of it: where the bound is reached, the gradient is another.',
  float32_forward:
    'Your forward computes in float32, so that quotients of its differences are noise: eps is smaller than its last digit.',
  not_reentrant:
    'Two runs of your backward at one place differ: it depends on something that changes from run to run.',
  transposed:
    'A gradient is returned as a row where its input is a column, or the other way round.',
  shape_flat: 'A gradient is returned without the second dimension that its input has.',
  shape_scalar:
    'A gradient is returned as a single number; it must have an entry for each of its input.',
  shape_broadcast: 'A gradient is returned in a larger shape than that of its input.',
  returns_one: 'Your backward returns one gradient; it must return one for each input of forward.',
  returns_three:
    'Your backward returns more gradients than forward has inputs; a surplus one must be None.',
  returns_list: 'Your backward returns a list, which counts as one gradient; return a tuple.',
  returns_nothing: 'Your backward returns nothing: its return is missing.',
  returns_float:
    'A Python float is returned where a tensor is needed; without .item() it stays one.',
  saved_modified: 'A tensor was changed in place after it had been saved for backward.',
  input_modified: 'Your forward changes its inputs in place; work on copies.',
  graph_cut:
    'Your output moves with the inputs, and PyTorch does not know of it: forward leaves the graph on the way.',
  non_differentiable:
    'Your forward marks its output as not differentiable, so that backward is never called.',
  undefined_grad:
    'Your backward cannot do with a grad_output that is None, which set_materialize_grads(False) lets in.',
  no_backward: 'There is no method named backward in your Function.',
  apply_keyword: 'apply() takes no keyword arguments; give them by their place.',
  legacy: 'A Function is called by its apply, not as an instance.',
  raises_forward: 'Your forward ends in an error.',
  raises_backward: 'Your backward ends in an error.',
}

/** What a mistake is, in words, with the amounts that it makes at the reader’s own vectors. */
export function sentenceOf(found: Found, at: Amounts): string {
  const whole = plain[found.id]
  if (whole !== undefined) return whole
  const { base, inputs } = parted(found.id)
  const saying = sayings[base]
  if (saying === undefined) return `Your backward is wrong (${found.id}).`
  const { of, is, because } = saying
  const parts = inputs.map((input, i) => {
    const subject = i === 0 ? first(of, input) : second(of, input)
    return `${subject} is ${is(input, at, found)}`
  })
  const [one = '', two = ''] = parts
  const both =
    two === ''
      ? one
      : sameSaying(saying, at, found)
        ? `${one}, and so is ${second(of, 'y')}`
        : `${one}, and ${two}`
  return `${both}${because === undefined ? '' : `: ${because}`}.`
}

/** Whether both gradients are told with the same words. */
const sameSaying = ({ is }: Saying, at: Amounts, found: Found) =>
  is('x', at, found) === is('y', at, found)

function first(of: Saying['of'], input: Input): string {
  if (of === 'whole') return `Your gradient of ${input}`
  return `Your coefficient of ${of === 'own' ? input : otherOf(input)} in the gradient of ${input}`
}

function second(of: Saying['of'], input: Input): string {
  if (of === 'whole') return `that of ${input}`
  return `that of ${of === 'own' ? input : otherOf(input)} in the gradient of ${input}`
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
