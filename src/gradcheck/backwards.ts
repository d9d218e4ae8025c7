import type { Differentiable } from './jacobian.ts'
import {
  lines,
  mirrored,
  otherSide,
  rightSize,
  rightX,
  rightY,
  times,
  type Program,
} from './program.ts'
import {
  added,
  applied,
  both,
  difference,
  each,
  forward,
  multiplied,
  right,
  scaled,
  sOver,
  varying,
  type Rule,
} from './rule.ts'
import { say } from '../words/say.ts'

/** A backward() to check: the post's, or one of the ways to get it wrong. */
export interface Backward extends Differentiable {
  /** What is wrong with it, in a few words. */
  readonly name: string
  /** What it does, in one sentence. */
  readonly title: string
  /** The same in Python. */
  readonly program: Program
}

function backward(name: string, title: string, rule: Rule, program: Program): Backward {
  return {
    name,
    title,
    program,
    forward,
    varying,
    backward: (x, y, gradOutput) => applied(rule, x, y, gradOutput),
  }
}

/** The second term added where it should be subtracted, in Python. */
const addedX = 'y / p + (s / (x_norm * x_norm)) * x'

/**
 * The post's backward, and the ways to get it wrong, by the ids of PyTorch's golden data; `npm run golden`
 * asks PyTorch about those that have none yet. All share the post's forward. Which of them a check
 * catches depends on where it is made.
 */
export const backwards = {
  correct: backward(
    say`The post’s`,
    say`The post’s backward(), which is right.`,
    both(right),
    times(rightX),
  ),
  zeros: backward(
    say`Returns zeros`,
    say`Returns zeros, whatever x and y are.`,
    both((side) => multiplied(side, 0, side.own)),
    times('x * 0', { size: () => 0 }),
  ),
  sign_flip: backward(
    say`Plus for minus`,
    say`Adds the second term where it should subtract.`,
    both(added),
    times(addedX),
  ),
  drop_second: backward(
    say`No second term`,
    say`Forgets the second term.`,
    both(({ other, product, arithmetic: { round } }) =>
      Array.from(other, (entry) => round(entry / product)),
    ),
    times('y / p'),
  ),
  drop_norms: backward(
    say`Forgets both norms`,
    say`Forgets to divide by the norms.`,
    both((side) => difference(side, 1, side.s)),
    times('y - s * x', { size: ({ largest, otherLargest }) => largest + otherLargest }),
  ),
  swapped: backward(
    say`Gradients swapped`,
    say`Returns the two gradients in the wrong order.`,
    (x, y, g) => ({ x: multiplied(x, g, right(y)), y: multiplied(y, g, right(x)) }),
    lines(
      [
        `grad_x = grad_output * (${rightX})`,
        `grad_y = grad_output * (${rightY})`,
        'return grad_y, grad_x',
      ],
      (sizes) => rightSize(otherSide(sizes)),
    ),
  ),
  'scale_1e-3': backward(
    say`0.1 % too long`,
    say`Is too long by a thousandth.`,
    both(scaled(1 + 1e-3)),
    times(`(1.0 + 1e-3) * (${rightX})`),
  ),
  'scale_1e-4': backward(
    say`0.01 % too long`,
    say`Is too long by a ten-thousandth.`,
    both(scaled(1 + 1e-4)),
    times(`(1.0 + 1e-4) * (${rightX})`),
  ),
  'scale_1e-6': backward(
    say`A millionth too long`,
    say`Is too long by a millionth.`,
    both(scaled(1 + 1e-6)),
    times(`(1.0 + 1e-6) * (${rightX})`),
  ),
  ignore_grad_output: backward(
    say`Forgets grad_output`,
    say`Forgets to multiply by grad_output.`,
    (x, y) => ({ x: right(x), y: right(y) }),
    lines([`grad_x = ${rightX}`, `grad_y = ${rightY}`, 'return grad_x, grad_y']),
  ),
  norm_not_squared: backward(
    say`Norm is not squared`,
    say`Divides by the norm where its square belongs.`,
    both((side) => difference(side, side.product, sOver(side, side.norm, 1))),
    times('y / p - (s / x_norm) * x', {
      size: ({ norm, otherNorm, largest, otherLargest }) =>
        otherLargest / (norm * otherNorm) + largest / norm,
    }),
  ),
  product_for_both: backward(
    say`Mixes the two norms`,
    say`Divides both terms by the product of the norms.`,
    both((side) => difference(side, side.product, sOver(side, side.product, 1))),
    times('y / p - (s / p) * x', {
      size: ({ norm, otherNorm, largest, otherLargest }) =>
        (otherLargest + largest) / (norm * otherNorm),
    }),
  ),
  alt_formula_y: backward(
    say`The post’s misprint`,
    say`Follows the post’s second box, misprint included.`,
    each(right, added),
    times(rightX, { y: mirrored(addedX) }),
  ),
  negated: backward(
    say`Points backwards`,
    say`Points the opposite way.`,
    both(scaled(-1)),
    times(`-(${rightX})`),
  ),
  other_norm: backward(
    say`The other norm`,
    say`Divides by the norm of the other vector.`,
    both((side) => difference(side, side.product, sOver(side, side.otherNorm, side.otherNorm))),
    times('y / p - (s / (y_norm * y_norm)) * x', {
      size: ({ norm, otherNorm, largest, otherLargest }) =>
        otherLargest / (norm * otherNorm) + largest / (otherNorm * otherNorm),
    }),
  ),
  one_entry_off: backward(
    say`One entry 5 % off`,
    say`Is 5 % too large in the first entry for x.`,
    each((side) => {
      const entries = right(side)
      const [first] = multiplied(side, 1.05, entries)
      return first === undefined ? entries : entries.with(0, first)
    }, right),
    lines([
      `grad_x = grad_output * (${rightX})`,
      'grad_x[0] = grad_x[0] * 1.05',
      `grad_y = grad_output * (${rightY})`,
      'return grad_x, grad_y',
    ]),
  ),
  reversed_x: backward(
    say`Entries reversed`,
    say`Returns the entries for x in reverse order.`,
    each((side) => right(side).reverse(), right),
    times(`(${rightX}).flip(0)`, { y: rightY }),
  ),
  grad_output_squared: backward(
    say`grad_output, twice`,
    say`Multiplies by grad_output twice.`,
    (x, y, g) => ({ x: multiplied(x, g * g, right(x)), y: multiplied(y, g * g, right(y)) }),
    times(rightX, { gradOutput: '(grad_output * grad_output)' }),
  ),
  none_for_x: backward(
    say`Nothing for x`,
    say`Returns None for x.`,
    (_x, y, g) => ({ x: null, y: multiplied(y, g, right(y)) }),
    lines([`grad_y = grad_output * (${rightY})`, 'return None, grad_y']),
  ),
} as const satisfies Record<string, Backward>

export type BackwardId = keyof typeof backwards

export const backwardIds = Object.keys(backwards) as BackwardId[]
