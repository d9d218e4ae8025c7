import { wordDiff, type Stretch } from '../../gradcheck/wordDiff.ts'
import type { Shape } from '../../torch/core/shape.ts'
import type { Subject } from '../check/subject.ts'
import { anyPlace } from '../diagnosis/mistake.ts'
import { shapesFor } from '../diagnosis/shapes.ts'
import {
  factorsLeftOut,
  powersLeftOut,
  signs,
  squared,
  termsLeftOut,
  type Maker,
} from '../edits/arithmetic.ts'
import { relativeCalls } from '../edits/calls.ts'
import { applied, type Edit } from '../edits/edit.ts'
import { partnerNames } from '../edits/names.ts'
import { otherOrders } from '../edits/order.ts'
import { leftOut } from '../edits/returns.ts'
import { backwardSites, type Site } from '../edits/sites.ts'
import { slotsOf } from '../edits/slots.ts'
import { tried } from '../edits/trial.ts'
import { Prober, type Float, type Weights } from '../probe/probe.ts'
import { runnableOf, type Runnable } from '../program.ts'

/** A wrong backward, made from the reader’s by one small change. */
export interface Mutant {
  /** The line that was changed, counted from 1. */
  readonly line: number
  /** What was changed, in a few words, such as “+ for −”. */
  readonly title: string
  readonly kind: Edit['kind']
  /** The line before and after, word by word. */
  readonly diff: readonly Stretch[]
  /** The whole text with the change. */
  readonly source: string
}

/** A mutant that can be run. */
export interface Live {
  readonly mutant: Mutant
  readonly runnable: Runnable
  /** Whether it differs where grad_output is 1: a check feeds nothing else but 0. */
  readonly asked: boolean
}

/** Lengths and grad_output are squared by mistake, whole terms are not. */
const namesSquared: Maker = (source, slot) =>
  slot.expr.kind === 'name' ? squared(source, slot) : []

const makers: readonly Maker[] = [
  signs,
  factorsLeftOut,
  powersLeftOut,
  namesSquared,
  termsLeftOut,
  relativeCalls,
]

/** More are no help to anybody. */
const most = 48

/**
 * The wrong backwards of a program: a sign, a factor, a swapped name, a dropped term. Only those that run, and whose
 * gradients differ somewhere from the program’s own, from the right ones and from each other’s. None if the program has no
 * backward of its own.
 */
export function mutantsOf(subject: Subject, own: Shape): Live[] {
  const { program } = subject.runnable
  const shape = shapesFor(own).find(
    (each) => fingerprint(subject.runnable, subject.entry, each) !== null,
  )
  if (shape === undefined) return []
  const print = ({ runnable }: Pick<Live, 'runnable'>, one: boolean) =>
    fingerprint(runnable, subject.entry, shape, one)
  const seen = new Set([print(subject, false), truthAt(subject, shape)])
  const withOnes = print(subject, true)
  const found: Live[] = []
  for (const site of backwardSites(program))
    for (const edit of editsAt(program.source, site)) {
      const live = lively(subject, edit, site)
      const made = live && print(live, false)
      if (live === null || made === null || seen.has(made)) continue
      seen.add(made)
      found.push({ ...live, asked: print(live, true) !== withOnes })
    }
  return spread(found)
}

function editsAt(source: string, site: Site): Edit[] {
  const slots = slotsOf(site.statement)
  const names = partnerNames(site.names)
  return [
    ...makers.flatMap((make) => slots.flatMap((slot) => make(source, slot))),
    ...slots.flatMap((slot) => names(source, slot)),
    ...(site.statement.kind === 'return' ? otherOrders(source, site) : []),
    ...leftOut(source, site),
  ]
}

function lively(subject: Subject, edit: Edit, site: Site): Omit<Live, 'asked'> | null {
  const { program } = subject.runnable
  try {
    const runnable = runnableOf(tried(program, edit, site))
    const source = applied(program.source, edit.changes)
    const [before, after] = [program.source, source].map((text) => text.split('\n')[edit.line - 1])
    const { line, title, kind } = edit
    const diff = wordDiff((before ?? '').trim(), (after ?? '').trim())
    return { mutant: { line, title, kind, diff, source }, runnable }
  } catch {
    return null
  }
}

/** The fingerprint of a right backward: of a wrong one, a mutant may be the repair. */
function truthAt(subject: Subject, shape: Shape): string | null {
  try {
    const prober = new Prober(subject)
    return textOf(
      [0, 1].map((k) => {
        const place = anyPlace(shape, k)
        return prober.exact(place, weightsOf(prober.outputs(place).floats, false))
      }),
    )
  } catch {
    return null
  }
}

/** grad_output: ones, or numbers without any symmetry. */
const weightsOf = (floats: readonly Float[], one: boolean): Weights =>
  floats.map(({ values }, i) => values.map((_, entry) => (one ? 1 : 1.3 - 0.7 * (i + entry))))

const textOf = (gradients: unknown): string =>
  JSON.stringify(gradients, (_, value: unknown) =>
    typeof value === 'number' ? value.toPrecision(10) : value,
  )

/** The gradients at two places as a text, to ten digits; null if the program raises there, or gives what is no number. */
function fingerprint(runnable: Runnable, entry: string, shape: Shape, one = false): string | null {
  try {
    const prober = new Prober({ runnable, entry })
    const all = [0, 1].map((k) =>
      prober.claimed(anyPlace(shape, k), (floats) => weightsOf(floats, one)),
    )
    if (!all.flat(2).every((value) => value === null || Number.isFinite(value))) return null
    return textOf(all)
  } catch {
    return null
  }
}

/** Of many, some of each line and kind. */
function spread(all: readonly Live[]): Live[] {
  if (all.length <= most) return [...all]
  const taken = new Map<string, number>()
  const ranked = all.map((live, place) => {
    const key = `${live.mutant.line} ${live.mutant.kind}`
    const before = taken.get(key) ?? 0
    taken.set(key, before + 1)
    return { live, place, before }
  })
  return ranked
    .toSorted((a, b) => a.before - b.before || a.place - b.place)
    .slice(0, most)
    .toSorted((a, b) => a.place - b.place)
    .map(({ live }) => live)
}
