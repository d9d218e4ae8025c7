import { beginRun } from '../../torch/core/budget.ts'
import type { Checked } from '../../torch/gradcheck/checked.ts'
import { gradcheck } from '../../torch/gradcheck/gradcheck.ts'
import type { Jacobian } from '../../torch/gradcheck/matrix.ts'
import { generator } from '../../torch/random.ts'
import { call } from '../runtime/call.ts'
import { python } from '../runtime/language.ts'
import type { Value } from '../objects/object.ts'
import { runnable, type Loaded, type Runnable } from '../program.ts'
import { clean } from '../text/clean.ts'
import { offersOf } from './entry.ts'
import { inputsOf } from './inputs.ts'
import type { OwnReport } from './report.ts'
import { settled, type FullSetting, type OwnSetting } from './setting.ts'
import { backwardOf, forwardOf, valuesOf } from './values.ts'
import { loadVerdict, passed, verdictOf, type Verdict } from './verdict.ts'

/** What is to be checked: all that a worker needs to know. */
export interface OwnQuestion {
  readonly source: string
  readonly setting: OwnSetting
}

/** As `checkSource`, in slices; yields the share that is done. */
export function* checking({ source, setting }: OwnQuestion): Generator<number, OwnReport> {
  const blank = emptyReport(source)
  try {
    return yield* checked(blank, settled(setting))
  } catch (thrown) {
    return { ...blank, ...lastResort(thrown) }
  }
}

function* checked(blank: OwnReport, setting: FullSetting): Generator<number, OwnReport> {
  const { text, notes } = clean(blank.source)
  let report: OwnReport = { ...blank, source: text, notes }
  const prepared = prepare(text, setting)
  if ('verdict' in prepared) return { ...report, ...prepared.verdict, printed: prepared.printed }
  const { subject, printed, load } = prepared
  report = { ...report, printed, load, entry: subject.entry, warnings: warningsOf(setting) }
  report = { ...report, ...valuesAt(subject, setting) }
  return { ...report, ...(yield* verdictAt(subject, setting)) }
}

/** A program of which one callable is checked, fresh for each use. */
export interface Subject {
  readonly runnable: Runnable
  readonly entry: string
}

/** The callable out of a new run of the program, so that no state leaks from check to check. */
export function fresh({ runnable, entry }: Subject, setting: FullSetting): Checked {
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

type Prepared =
  | { readonly subject: Subject; readonly printed: string; readonly load: Verdict | null }
  | { readonly verdict: Verdict; readonly printed: string }

/** Reads and loads a program, and finds what is to be checked. */
export function prepare(text: string, { entry }: Pick<FullSetting, 'entry'>): Prepared {
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
  if (chosen === undefined) return { verdict: load ?? nothingToCheck, printed }
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

const nothingToCheck: Verdict = {
  ...passed,
  ok: false,
  refused:
    'There is nothing to check yet: define a torch.autograd.Function with forward and backward, or a function of x and y.',
}

/** The outputs and gradients at the point, as far as they can be had. */
function valuesAt(subject: Subject, setting: FullSetting): Pick<OwnReport, 'forward' | 'backward'> {
  const none = { x: null, y: null }
  try {
    const checked = fresh(subject, setting)
    const outputs = forwardOf(checked)
    const forward = valuesOf(outputs)
    try {
      return { forward, backward: backwardOf(checked, outputs) }
    } catch (thrown) {
      verdictOf(thrown)
      return { forward, backward: none }
    }
  } catch (thrown) {
    verdictOf(thrown)
    return { forward: [], backward: none }
  }
}

/** PyTorch's verdict, and the Jacobians that it compared. */
function* verdictAt(
  subject: Subject,
  setting: FullSetting,
): Generator<number, Verdict & Pick<OwnReport, 'numerical' | 'analytical'>> {
  const wanted = [0, 1].filter((i) => setting.requiresGrad[i])
  const numerical: number[][][] = [[], []]
  const analytical: number[][][] = [[], []]
  const flat = ({ values }: Jacobian) => Array.from(values)
  const observer = {
    numerical: (k: number, jacobians: readonly Jacobian[]) => {
      numerical[wanted[k] ?? 0] = jacobians.map(flat)
    },
    analytical: (output: number, jacobians: readonly Jacobian[]) => {
      for (const [k, jacobian] of jacobians.entries()) {
        const of = analytical[wanted[k] ?? 0]
        if (of) of[output] = flat(jacobian)
      }
    },
  }
  try {
    yield* gradcheck(fresh(subject, setting), setting, observer)
    return { ...passed, numerical, analytical }
  } catch (thrown) {
    return { ...verdictOf(thrown, wanted), numerical, analytical }
  }
}

function warningsOf({ dtype, requiresGrad }: FullSetting): string[] {
  if (dtype === 'float64') return []
  return ['x', 'y'].flatMap((name, i) =>
    requiresGrad[i]
      ? [
          `Input ${i} (${name}) requires a gradient and is ${dtype}, not double precision: the check will probably fail.`,
        ]
      : [],
  )
}

function emptyReport(source: string): OwnReport {
  return {
    ...passed,
    ok: false,
    source,
    notes: [],
    entry: null,
    load: null,
    printed: '',
    warnings: [],
    forward: [],
    backward: { x: null, y: null },
    numerical: [[], []],
    analytical: [[], []],
  }
}

/** Something went wrong here, not in the program. */
function lastResort(thrown: unknown): Verdict {
  try {
    return verdictOf(thrown)
  } catch {
    const said = thrown instanceof Error ? thrown.message : String(thrown)
    return { ...passed, ok: false, refused: `This code could not be run here: ${said}` }
  }
}
