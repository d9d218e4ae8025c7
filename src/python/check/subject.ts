import { beginRun } from '../../torch/core/budget.ts'
import type { Checked } from '../../torch/gradcheck/checked.ts'
import { generator } from '../../torch/random.ts'
import type { Value } from '../objects/object.ts'
import { runnable, type Loaded, type Runnable } from '../program.ts'
import { call } from '../runtime/call.ts'
import { python } from '../runtime/language.ts'
import { offersOf, unfitting } from './entry.ts'
import { longest } from '../text/clean.ts'
import { inputsOf } from './inputs.ts'
import type { FullSetting } from './setting.ts'
import { loadVerdict, passed, verdictOf, type Verdict } from './verdict.ts'
import { count } from '../../words/count.ts'
import { say } from '../../words/say.ts'

/** A program of which one callable is checked. */
export interface Subject {
  readonly runnable: Runnable
  /** An expression in its names. */
  readonly entry: string
}

/** The callable out of a new run of the program, so that no state leaks from check to check. */
export function fresh(
  { runnable, entry }: Subject,
  setting: Pick<FullSetting, 'x' | 'y' | 'dtype' | 'requiresGrad'>,
): Checked {
  const fn = runnable.load('pasted').evaluate(entry)
  generator.reseed(0)
  return {
    call: (args) => {
      beginRun()
      return call(fn, args as Value[])
    },
    inputs: inputsOf(setting),
    language: python,
    begin: beginRun,
  }
}

export type Prepared =
  | { readonly subject: Subject; readonly printed: string; readonly load: Verdict | null }
  | { readonly verdict: Verdict; readonly printed: string }

/** Reads and loads a program, and finds what is to be checked. */
export function prepare(text: string, entry: string | undefined): Prepared {
  if (text.length > longest) return { verdict: tooLong(text.length), printed: '' }
  let program: Runnable
  try {
    program = runnable(text)
  } catch (thrown) {
    return { verdict: verdictOf(thrown), printed: '' }
  }
  const loaded = program.load('pasted')
  const { printed } = loaded
  const load = loaded.thrown === null ? null : loadVerdict(loaded.thrown)
  if (load && load.refused !== null) return { verdict: load, printed }
  const chosen = entry ?? offersOf(program.program, loaded.names)[0]?.entry
  if (chosen === undefined) {
    const unfit = unfitting(program.program, loaded.names)
    return { verdict: load ?? nothingToCheck(unfit), printed }
  }
  const missing = missingEntry(loaded, chosen)
  if (missing) return { verdict: load ?? missing, printed }
  return { subject: { runnable: program, entry: chosen }, printed, load }
}

function missingEntry(loaded: Loaded, entry: string): Verdict | null {
  try {
    loaded.evaluate(entry)
    return null
  } catch (thrown) {
    return verdictOf(thrown)
  }
}

const tooLong = (length: number): Verdict => ({
  ...passed,
  ok: false,
  refused: say`This text has ${count(length)} characters, and programs of up to ${count(longest)} are read here; paste the function and what it needs.`,
})

const nothingToCheck = (unfit: string | null): Verdict => ({
  ...passed,
  ok: false,
  refused:
    unfit === null
      ? say`There is nothing to check yet: define a torch.autograd.Function with forward and backward, or a function of x and y.`
      : say`There is nothing to check yet: ${unfit}. Define a function of x and y that calls it.`,
})
