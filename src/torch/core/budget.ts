import { count as grouped } from '../../words/count.ts'
import { say } from '../../words/say.ts'
import { Stopped } from './error.ts'

/** What one run of a program may use up. A step is a turn of a loop, a call, or a quarter of an operation. */
export const limits = {
  steps: 2_000_000,
  /** Numbers in one tensor. */
  tensor: 10_000_000,
  /** Numbers in all tensors that a run makes, whether or not they are still there. */
  numbers: 40_000_000,
  /** Items in one list, tuple, dict or set. */
  items: 1_000_000,
  /** Characters in one text. */
  characters: 1_000_000,
  /** Items in all of them that a run makes, whether or not they are still there; eight characters are one. */
  held: 5_000_000,
} as const

let steps = 0
let numbers = 0
let held = 0

/** A new run begins. */
export function beginRun(): void {
  steps = 0
  numbers = 0
  held = 0
}

/** @throws Stopped if the run has taken more steps than it may. */
export function spend(count: number): void {
  steps += count
  // Also where it is no number.
  if (!(steps <= limits.steps))
    throw new Stopped(
      say`Stopped after ${grouped(limits.steps)} steps: a loop here does not end, or not soon enough; use fewer turns, or smaller tensors.`,
    )
}

/** @throws Stopped if a tensor of so many numbers is too large. */
export function fits(count: number): void {
  if (count > limits.tensor)
    throw new Stopped(
      say`A tensor of ${grouped(Math.ceil(count))} numbers is more than the ${grouped(limits.tensor)} that one may have here; use a smaller one.`,
    )
}

/** A tensor of so many numbers is made. @throws Stopped if it is too large, or the run has made too many. */
export function allocate(count: number): void {
  fits(count)
  numbers += count
  if (!(numbers <= limits.numbers))
    throw new Stopped(
      say`Stopped after making ${grouped(limits.numbers)} numbers in one run; use smaller tensors or fewer of them.`,
    )
  // A tensor of one number takes about as much room as so many items of a list.
  hold(8)
  // An operation costs about as much as four turns of a loop, and as 64 numbers.
  spend(4 + count / 64)
}

/** What holds items, as sentences name it. */
export type Holder = 'list' | 'tuple' | 'dict' | 'set'

/** What holds items, or characters, and is too long. */
const tooLong: Readonly<Record<Holder | 'text', (length: string, most: string) => string>> = {
  list: (length, most) =>
    say`A list of ${length} items is more than the ${most} that one may have here; use a shorter one.`,
  tuple: (length, most) =>
    say`A tuple of ${length} items is more than the ${most} that one may have here; use a shorter one.`,
  dict: (length, most) =>
    say`A dict of ${length} items is more than the ${most} that one may have here; use a shorter one.`,
  set: (length, most) =>
    say`A set of ${length} items is more than the ${most} that one may have here; use a shorter one.`,
  text: (length, most) =>
    say`A text of ${length} characters is more than the ${most} that one may have here; use a shorter one.`,
}

/** An empty list, and whatever else is made, takes about as much room as so many items. */
const bare = 3

/** @throws Stopped if a list, or the like, becomes too long by some more items. */
export function lengthen(holder: Holder, length: number, more: number): void {
  if (length + more > limits.items) throw new Stopped(tooMuch(holder, length + more, limits.items))
  hold(more)
  throughAll(more)
}

/** A list, or the like, is made. @throws Stopped if it is too long, or the run has made too many. */
export function gather(holder: Holder, length: number): void {
  lengthen(holder, 0, length)
  hold(bare)
}

/** Each of so many numbers of a tensor is read. */
export function throughNumbers(count: number): void {
  spend(count / 128)
}

/** Each of so many items is looked at. */
export function throughAll(items: number): void {
  spend(items / 16)
}

/** A text is looked for in another: at worst, all of it at each place. */
export function search(within: string, part: string): void {
  spend((within.length * Math.max(1, part.length)) / 1024)
}

/** A text is made. @throws Stopped if it is too long, or the run has made too much. */
export function inscribe(length: number): void {
  if (length > limits.characters) throw new Stopped(tooMuch('text', length, limits.characters))
  hold(length / 8)
  throughAll(length / 64)
}

/** Something is made that takes as much room as so many items. @throws Stopped if the run has made too much. */
export function hold(items: number): void {
  held += items
  if (!(held <= limits.held))
    throw new Stopped(
      say`Stopped after making lists, texts and other objects of ${grouped(limits.held)} items in one run; make fewer of them, or shorter ones.`,
    )
}

function tooMuch(what: keyof typeof tooLong, length: number, most: number): string {
  const said = Number.isFinite(length) ? grouped(length) : say`endlessly many`
  return tooLong[what](said, grouped(most))
}
