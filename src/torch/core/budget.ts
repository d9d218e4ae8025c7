import { Refusal } from './error.ts'

/** What one run of a program may use up. A step is a turn of a loop, a call, or a quarter of an operation. */
export const limits = {
  steps: 2_000_000,
  /** Numbers in one tensor. */
  tensor: 10_000_000,
  /** Numbers in all tensors and lists that a run makes, whether or not they are still there. */
  numbers: 40_000_000,
} as const

const units = { tensor: 'numbers', list: 'items', text: 'times eight characters' } as const

let steps = 0
let numbers = 0

/** A new run begins. */
export function beginRun(): void {
  steps = 0
  numbers = 0
}

/** @throws Refusal if the run has taken more steps than it may. */
export function spend(count: number): void {
  steps += count
  if (steps > limits.steps)
    throw new Refusal(
      `Stopped after ${limits.steps.toLocaleString('en')} steps: a loop here does not end, or not soon enough; use fewer turns.`,
    )
}

/**
 * @param count numbers in a tensor, items of a list, or characters of a text by eight.
 * @throws Refusal if that is too large, or the run has made too many numbers.
 */
export function allocate(count: number, what: 'tensor' | 'list' | 'text' = 'tensor'): void {
  if (count > limits.tensor)
    throw new Refusal(
      `A ${what} of ${Math.ceil(count).toLocaleString('en')} ${units[what]} is more than the ${limits.tensor.toLocaleString('en')} that one may have here; use a smaller one.`,
    )
  numbers += count
  if (numbers > limits.numbers)
    throw new Refusal(
      `Stopped after making ${limits.numbers.toLocaleString('en')} numbers in one run; use smaller tensors or fewer of them.`,
    )
  // An operation costs about as much as four turns of a loop, and as 64 numbers.
  spend(4 + count / 64)
}
