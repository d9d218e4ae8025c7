import type { Shape } from '../../torch/core/shape.ts'
import type { Subject } from '../check/subject.ts'
import type { FullSetting } from '../check/setting.ts'
import { backwardSites } from '../edits/sites.ts'
import { Prober, type Place } from '../probe/probe.ts'
import { differencesOf, type Difference } from './differences.ts'
import { dependence } from './gradOutput.ts'
import { anyPlace } from './mistake.ts'
import { rememberedBlame, rememberedMistake, rememberedRepair } from './remembered.ts'
import { raisedAt } from './raised.ts'
import type { Elsewhere, Repair } from './repair.ts'
import { shapesFor } from './shapes.ts'
import { raisesElsewhere } from './structure.ts'
import { isRightAt, unseenHere } from './unseen.ts'
import { amountsAt, sentenceOf } from './words.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'
import { runnable } from '../program.ts'

/** What is wrong with a program, by the ids of the corpus, or `right`. */
export interface Diagnosis {
  readonly id: string
  readonly sentence: string
  /** The line of which a change alone makes it right, or rids it of this mistake. */
  readonly line?: number
  /** A change that makes it right, or rids it of this mistake. */
  readonly repair?: Repair
}

/** All that is found out about the mistakes of a program. */
export interface Findings {
  readonly diagnosis: Diagnosis | null
  /** Gradients that are wrong at the reader’s vectors or near them. */
  readonly differences: readonly Difference[]
  /** A change that makes it right, or rids it of its mistake, where one was found. */
  readonly repair: Repair | null
  /** A shape of x and y in which the program ends in no error, where it does so in theirs. */
  readonly runsIn: Shape | null
}

/** Beyond this many entries a gradient is not looked at entry by entry. */
const mostEntries = 4096

/**
 * Finds out what is wrong with a program, in small tensors and at the reader’s own vectors, and how it can be
 * mended. Yields now and then.
 *
 * @param stage at which the check of the reader’s own vectors ended; null if it passed.
 */
export function* diagnosing(
  subject: Subject,
  setting: FullSetting,
  stage: string | null,
): Generator<number, Findings> {
  const place = { x: setting.x, y: setting.y }
  const differences = differencesAt(subject, place)
  yield 0.1
  const located = rememberedMistake(subject, setting)
  const elsewhere = located !== null && raisesElsewhere(located.found.id, stage)
  // A forward that refuses other vectors is no mistake; a backward that cannot do with what forward takes is one.
  if (located === null || (elsewhere && located.found.id === 'raises_forward'))
    return {
      diagnosis: null,
      differences,
      repair: yield* repairOfOther(subject, setting, differences),
      runsIn: null,
    }
  const { found, shape } = located
  const amounts = amountsAt(place)
  const plain = backwardSites(subject.runnable.program).length === 0
  const sentence =
    found.id === 'right' && plain
      ? say`PyTorch derives this forward by itself, and what it derives is right.`
      : elsewhere
        ? say`At some other vectors your backward ends in an error.`
        : sentenceOf(found, amounts)
  if (found.id === 'right' || elsewhere)
    return { diagnosis: { id: found.id, sentence }, differences, repair: null, runsIn: null }
  const mending = beyondRepair.has(found.id)
    ? null
    : yield* rememberedRepair(subject, found.id, shape)
  // What stays wrong elsewhere may be wrong just here.
  const repair = mending?.still && !mendsAt(subject, mending, place) ? null : mending
  const lines =
    mending === null
      ? yield* rememberedBlame(subject, found.id, shape)
      : mending.lines.map(({ line }) => line)
  const [only] = lines
  const raised = endsInError.has(found.id) ? raisedAt(subject, place) : null
  const told = [
    withLines(sentence, lines),
    repair?.still && staying[repair.still],
    raised?.sentence,
    // Of a bound it is that it is not reached, of an error that there is none, and not where x and y stand.
    beyondRepair.has(found.id) || endsInError.has(found.id)
      ? null
      : unseenHere(subject, place, amounts),
  ]
  return {
    diagnosis: {
      id: found.id,
      sentence: sentences(told.filter((each) => typeof each === 'string')),
      ...(repair && { repair }),
      ...(only !== undefined && lines.length === 1 && { line: only }),
    },
    differences,
    repair,
    runsIn: raised?.runsIn ?? null,
  }
}

const endsInError: ReadonlySet<string> = new Set(['raises_forward', 'raises_backward'])

const staying: Readonly<Record<Elsewhere, string>> = {
  clamp_ignored: say`With that mended it is right wherever forward’s bound is not reached.`,
  eps_ignored: say`With that mended it is right but for the little that forward adds.`,
}

function mendsAt({ entry }: Subject, { source }: Repair, place: Place): boolean {
  try {
    return isRightAt({ runnable: runnable(source), entry }, place, 1e-6)
  } catch {
    return false
  }
}

/** Of a function that is no cosine similarity: anything by which its gradients become right. */
function* repairOfOther(
  subject: Subject,
  { x, y }: FullSetting,
  differences: readonly Difference[],
): Generator<number, Repair | null> {
  const own = backwardSites(subject.runnable.program).length > 0
  if (differences.length === 0 || !own || x.shape.join() !== y.shape.join()) return null
  const shape = shapesFor(x.shape).find((each) => runsIn(subject, each))
  return shape === undefined ? null : yield* rememberedRepair(subject, 'other', shape)
}

function runsIn(subject: Subject, shape: Shape): boolean {
  try {
    const { floats } = new Prober(subject).outputs(anyPlace(shape, 0))
    return floats.every(({ values }) => values.every(Number.isFinite))
  } catch {
    return false
  }
}

/** Mistakes that no change of a line mends. */
const beyondRepair: ReadonlySet<string> = new Set(['eps_ignored', 'clamp_ignored'])

function differencesAt(subject: Subject, place: Place): readonly Difference[] {
  if (place.x.values.length + place.y.values.length > mostEntries) return []
  try {
    const found = differencesOf(subject, place)
    return found.length > 0 ? found : ofGradOutput(subject, place)
  } catch {
    return []
  }
}

/** Gradients that are right for grad_output 1 alone. */
function ofGradOutput(subject: Subject, place: Place): Difference[] {
  const prober = new Prober(subject)
  const { floats } = prober.outputs(place)
  const [only] = floats
  if (only?.values.length !== 1 || floats.length > 1 || !only.differentiable) return []
  const claimed = prober.claimed(place, [[1]])
  const found = dependence(prober, place, 1, claimed)
  return ([0, 1] as const).flatMap((input) => {
    const of = found[input]
    if (
      of === 'linear' ||
      (claimed[input] ?? []).every((entry) => entry === 0 || !Number.isFinite(entry))
    )
      return []
    const name = input === 0 ? 'x' : 'y'
    const sentence = say`Your gradient of ${name} is right for grad_output 1 and wrong for others: ${ways[of]}.`
    const entries = [...(claimed[input] ?? []).keys()]
    return [{ input, sentence, entries, factor: null, worst: null }]
  })
}

const ways = {
  none: say`it does not depend on grad_output`,
  squared: say`it is multiplied by grad_output twice`,
  absolute: say`it is multiplied by the absolute value of grad_output`,
  other: say`it is not proportional to grad_output`,
} as const

function withLines(sentence: string, numbers: readonly number[]): string {
  const lines = numbers.map(String)
  const [only = ''] = lines
  if (only === '') return sentence
  const all = lines.reduce((some, line) => say`${some} and ${line}`)
  const named = lines.length === 1 ? say`line ${only}` : say`lines ${all}`
  const body = sentence.replace(/[.。]$/, '')
  return say`${body} (${named}).`
}
