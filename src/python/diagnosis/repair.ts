import type { Shape } from '../../torch/core/shape.ts'
import type { Subject } from '../check/subject.ts'
import { applied, type Edit } from '../edits/edit.ts'
import { candidates, type Candidate } from '../edits/candidates.ts'
import { renamedMethods } from '../edits/methods.ts'
import { tried } from '../edits/trial.ts'
import { runnable, runnableOf, type Runnable } from '../program.ts'
import { last } from '../../gradcheck/gradcheck.ts'
import { gradcheck } from '../../torch/gradcheck/gradcheck.ts'
import { Prober } from '../probe/probe.ts'
import { anyPlace, mistakeOf } from './mistake.ts'
import { Reference } from './reference.ts'
import { say } from '../../words/say.ts'

/** A line before and after it was mended. */
export interface ChangedLine {
  /** Counted from 1. */
  readonly line: number
  readonly before: string
  readonly after: string
}

/** A change that makes a program right, or rids it of its mistake, and the program that comes of it. */
export interface Repair {
  /** One line; or two, where x and y are wrong each in its own. */
  readonly lines: readonly ChangedLine[]
  /** The whole text after it. */
  readonly source: string
  /** What was changed, in a few words, such as “`nx` squared”. */
  readonly title: string
  /** What is wrong after it as it was before, and elsewhere alone: of what forward does to short vectors backward does not know. */
  readonly still?: Elsewhere
}

const elsewhere = ['clamp_ignored', 'eps_ignored'] as const
export type Elsewhere = (typeof elsewhere)[number]

/** So many edits are tried; fewer where there are pairs of them to be tried; and so many pairs. */
const mostTried = 4000
const enoughTried = 1500
const mostPairs = 200
/** So many are tried after one that leaves something wrong elsewhere. */
const mostAfter = 200

/**
 * Looks for an edit that mends a program: tries edits made from its syntax tree, each of one line, and keeps the
 * first after which the program is found to be right in every respect. Where x and y are both wrong,
 * an edit that mends one goes together with an edit that mends the other. What is wrong only where forward bounds a length,
 * or adds to it, may stay so, if nothing mends that as well.
 *
 * Yields the number of edits that were tried.
 *
 * @param id the mistake.
 * @param shape in which it shows.
 */
export function* repairOf(
  subject: Subject,
  id: string,
  shape: Shape,
): Generator<number, Repair | null> {
  const { runnable: original, entry } = subject
  const { source } = original.program
  const reference = referenceOf(subject, id, shape)
  const before = reference?.judge(original, entry).right ?? [false, false]
  const halves: readonly [Edit[], Edit[]] = [[], []]
  let count = 0
  let second: { readonly repair: Repair; readonly count: number } | null = null
  if (id === 'no_backward')
    for (const edit of renamedMethods(original.program)) {
      const found = mended(edit)
      if (found !== null) return found
    }
  for (const candidate of candidates(original.program, scopeOf(id, reference))) {
    if (++count > Math.min(mostTried, (second?.count ?? mostTried) + mostAfter)) break
    if (count > enoughTried && halves.every(({ length }) => length > 0)) break
    if (count % 8 === 0) yield count
    const changed = trial(original, candidate)
    if (changed === null) continue
    const { right, sameForward } = reference?.judge(changed, entry) ?? unknown
    if (!sameForward) continue
    if (right[0] && right[1]) {
      const found = mended(candidate.edit)
      if (found?.lines.length !== candidate.sites.length) continue
      if (found.still === undefined) return found
      second ??= { repair: found, count }
    } else if (right[0] !== right[1] && !before[right[0] ? 0 : 1])
      halves[right[0] ? 0 : 1].push(candidate.edit)
  }
  if (second !== null) return second.repair
  let pairs = 0
  for (const edits of pairsOf(halves)) {
    if (++pairs > mostPairs) break
    yield count + pairs
    const found = mended(edits)
    if (found !== null) return found
  }
  return null

  /** The whole text, read and looked at anew; null if it is not right. */
  function mended(edit: Edit): Repair | null {
    const text = applied(source, edit.changes)
    try {
      const again = { runnable: runnable(text), entry }
      const located = mistakeOf(again, { x: { shape, values: [] }, y: { shape, values: [] } })
      const now = located?.found.id ?? (reference === null ? null : 'right')
      const still = elsewhere.find((each) => each === now && each !== id)
      if ((now !== 'right' && still === undefined) || !passes(again, shape)) return null
      return {
        lines: changedLines(source, text),
        source: text,
        title: edit.title,
        ...(still && { still }),
      }
    } catch {
      return null
    }
  }
}

/** Nothing to hold a change against. */
const unknown = { right: [true, true], sameForward: true } as const

function scopeOf(id: string, reference: Reference | null) {
  if (reference === null) return 'outward'
  if (id.startsWith('missing_projection')) return 'term'
  return lacking.some((each) => id.startsWith(each)) ? 'whole' : 'formula'
}

/** Mistakes of a gradient that lacks more than a factor or a sign. */
const lacking = ['missing_norms', 'projection_only', 'zeros', 'l1_norm'] as const

/** An edit for x with one for y, those first that do the same, or that change the same line. */
function pairsOf([ofX, ofY]: readonly [readonly Edit[], readonly Edit[]]): Edit[] {
  const pairs = ofX.flatMap((one, i) =>
    ofY.flatMap((other, k) => {
      const both = together(one, other)
      if (both === null) return []
      const alike = Number(one.line !== other.line) + Number(one.kind !== other.kind)
      return [{ both, order: i + k + 1000 * alike }]
    }),
  )
  return pairs.toSorted((a, b) => a.order - b.order).map(({ both }) => both)
}

/** Whether the check itself is content, at a place without any symmetry. */
function passes(subject: Subject, shape: Shape): boolean {
  const prober = new Prober(subject)
  try {
    last(gradcheck(prober.at(anyPlace(shape, 0)), { atol: 1e-4 }))
    return true
  } catch {
    return false
  }
}

function changedLines(before: string, after: string): ChangedLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return old.flatMap((line, i) =>
    line === now[i] ? [] : [{ line: i + 1, before: line, after: now[i] ?? '' }],
  )
}

/** Null where forward cannot be asked what is right: then every edit has to be looked at in every respect. */
function referenceOf(subject: Subject, id: string, shape: Shape): Reference | null {
  if (unasked.has(id)) return null
  try {
    return new Reference(subject, shape, id === 'float32_forward' ? 1e-5 : 1e-8)
  } catch {
    return null
  }
}

/** Mistakes that do not show in the gradients, or with which forward itself is not what it is to be. */
const unasked: ReadonlySet<string> = new Set([
  'undefined_grad',
  'returns_float',
  'graph_cut',
  'non_differentiable',
  'input_modified',
  'saved_modified',
])

function trial({ program }: Runnable, { edit, sites }: Candidate): Runnable | null {
  try {
    return runnableOf(tried(program, edit, ...sites))
  } catch {
    return null
  }
}

/** Two edits at once; null if they change the same text. */
function together(one: Edit, other: Edit): Edit | null {
  const changes = [...one.changes, ...other.changes].toSorted((a, b) => a.from - b.from)
  if (changes.some(({ from }, i) => from < (changes[i - 1]?.to ?? 0))) return null
  return {
    ...one,
    changes,
    title: one.title === other.title ? one.title : say`${one.title}, ${other.title}`,
  }
}
