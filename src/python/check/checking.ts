import { gradcheck } from '../../torch/gradcheck/gradcheck.ts'
import type { Jacobian } from '../../torch/gradcheck/matrix.ts'
import { diagnosing } from '../diagnosis/diagnose.ts'
import { backwardSites } from '../edits/sites.ts'
import { clean } from '../text/clean.ts'
import { judge } from './judgement.ts'
import type { Jacobians } from './outputs.ts'
import { emptyReport, type OwnReport } from './report.ts'
import { settled, type FullSetting, type OwnSetting } from './setting.ts'
import { fresh, prepare, type Subject } from './subject.ts'
import { byInput, claims, isSmall, quotients, truth, wantedIn } from './truth.ts'
import { backwardOf, forwardOf, valuesOf } from './values.ts'
import { lastResort, passed, verdictOf, type Verdict } from './verdict.ts'
import { say } from '../../words/say.ts'

/** What is to be checked: all that a worker needs to know. */
export interface OwnQuestion {
  readonly source: string
  readonly setting: OwnSetting
  /** Only what PyTorch would say: neither truth nor diagnosis, which take longer. */
  readonly verdictOnly?: boolean
}

/** As `checkSource`, in slices. Yields the report as far as it is known. */
export function* checking({
  source,
  setting,
  verdictOnly = false,
}: OwnQuestion): Generator<OwnReport, OwnReport> {
  const blank = emptyReport(source)
  try {
    return yield* checked(blank, settled(setting), verdictOnly)
  } catch (thrown) {
    return { ...blank, ...lastResort(thrown) }
  }
}

function* checked(
  blank: OwnReport,
  setting: FullSetting,
  verdictOnly: boolean,
): Generator<OwnReport, OwnReport> {
  const { text, notes } = clean(blank.source)
  let report: OwnReport = { ...blank, source: text, notes }
  const prepared = prepare(text, setting.entry)
  if ('verdict' in prepared) return { ...report, ...prepared.verdict, printed: prepared.printed }
  const { subject, printed, load } = prepared
  const warnings = warningsOf(setting)
  const values = valuesAt(subject, setting)
  report = { ...report, printed, load, entry: subject.entry, warnings, ...values.found }
  if (values.refused) return { ...report, ...values.refused }
  yield report
  report = { ...report, ...(yield* within(report, verdictAt(subject, setting, report))) }
  yield report
  if (report.refused !== null || verdictOnly) return report
  const known = yield* within(report, truth(subject, setting))
  report = { ...report, exact: known?.exact ?? report.exact }
  const findings = yield* within(report, diagnosing(subject, setting, report.stage))
  const own = backwardSites(subject.runnable.program).length > 0
  const judgement = known && judge(report, { ...report, setting, truth: known, findings, own })
  return { ...report, ...findings, judgement }
}

/** A part of the work; what it yields is not told. */
function* within<T>(report: OwnReport, work: Generator<unknown, T>): Generator<OwnReport, T> {
  let slice = work.next()
  for (; !slice.done; slice = work.next()) yield report
  return slice.value
}

/** What was found before something was refused, if anything was. */
interface Values {
  readonly found: Pick<OwnReport, 'forward' | 'backward'>
  readonly refused: Verdict | null
}

/** The outputs and gradients at the point, as far as they can be had. */
function valuesAt(subject: Subject, setting: FullSetting): Values {
  const found = { forward: [] as OwnReport['forward'], backward: noGradients }
  try {
    const checked = fresh(subject, setting)
    const outputs = forwardOf(checked)
    found.forward = valuesOf(outputs)
    found.backward = backwardOf(checked, outputs)
    return { found, refused: null }
  } catch (thrown) {
    const verdict = verdictOf(thrown)
    return { found, refused: verdict.refused === null ? null : verdict }
  }
}

const noGradients: OwnReport['backward'] = { x: null, y: null }

type Compared = Pick<OwnReport, 'numerical' | 'analytical' | 'compared'>

/** PyTorch’s verdict, and the Jacobians: those that it compared, and whole ones as long as they are small. */
function* verdictAt(
  subject: Subject,
  setting: FullSetting,
  { forward }: Pick<OwnReport, 'forward'>,
): Generator<number, Verdict & Compared> {
  const wanted = wantedIn(setting)
  const seen: { numerical: Jacobian[][]; analytical: Jacobian[][] } = {
    numerical: [],
    analytical: [],
  }
  const observer = {
    numerical: (k: number, jacobians: readonly Jacobian[]) => {
      seen.numerical[k] = [...jacobians]
    },
    analytical: (output: number, jacobians: readonly Jacobian[]) => {
      for (const [k, jacobian] of jacobians.entries()) {
        seen.analytical[k] ??= []
        seen.analytical[k][output] = jacobian
      }
    },
  }
  const verdict = yield* verdictOfCheck()
  const told = {
    numerical: byInput(wanted, seen.numerical),
    analytical: byInput(wanted, seen.analytical),
  }
  const small = isSmall(setting, forward)
  if (!setting.fastMode)
    return {
      ...verdict,
      numerical: told.numerical,
      analytical: verdict.ok || !small ? told.analytical : claims(subject, setting),
      compared: null,
    }
  const nothing: Jacobians = [[], []]
  return {
    ...verdict,
    numerical: small ? yield* quotients(subject, setting) : nothing,
    analytical: small ? claims(subject, setting) : nothing,
    compared: told,
  }

  function* verdictOfCheck(): Generator<number, Verdict> {
    try {
      yield* gradcheck(fresh(subject, setting), setting, observer)
      return passed
    } catch (thrown) {
      return verdictOf(thrown, wanted)
    }
  }
}

function warningsOf({ dtype, requiresGrad }: FullSetting): string[] {
  if (dtype === 'float64') return []
  return ['x', 'y'].flatMap((name, i) =>
    requiresGrad[i]
      ? [
          say`Input ${i} (${name}) requires a gradient and is ${dtype}, not double precision: the check will probably fail.`,
        ]
      : [],
  )
}
