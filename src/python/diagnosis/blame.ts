import type { Shape } from '../../torch/core/shape.ts'
import type { Subject } from '../check/subject.ts'
import { termsLeftOut } from '../edits/arithmetic.ts'
import { otherCalls } from '../edits/calls.ts'
import { candidates } from '../edits/candidates.ts'
import { applied } from '../edits/edit.ts'
import { backwardSites, sitesOf } from '../edits/sites.ts'
import { slotsOf } from '../edits/slots.ts'
import { runnable } from '../program.ts'
import { verdictOf } from '../check/verdict.ts'
import { isOtherThan } from '../runtime/errors.ts'
import { Prober } from '../probe/probe.ts'
import { cosineForward } from './forward.ts'
import { anyPlace, mistakeOf } from './mistake.ts'

/** So many edits are tried; they are few where there is anything to be found. */
const mostTried = 400

/**
 * The lines of which a change alone would rid a program of its mistake, where none is known that makes all of it right:
 * those in which forward bounds a length or adds to it, or one that keeps a program from being checked, which may be wrong
 * in other respects as well. Empty where that is not sure.
 *
 * Yields the number of edits that were tried.
 */
export function* blamed(
  subject: Subject,
  id: string,
  shape: Shape,
): Generator<number, readonly number[]> {
  if (id === 'eps_ignored' || id === 'clamp_ignored') return yield* boundsOf(subject, shape)
  return isHindered(subject, id, shape) ? yield* hindrance(subject, id, shape) : []
}

/** Errors of the program's own are not looked into: each of them may take as long as a run may. */
function isHindered(subject: Subject, id: string, shape: Shape): boolean {
  if (id !== 'raises_forward') return hindering.has(id)
  try {
    new Prober(subject).outputs(anyPlace(shape, 0))
    return false
  } catch (thrown) {
    return !isOtherThan('TypeError', thrown) && verdictOf(thrown).stage === 'saved_not_a_tensor'
  }
}

/** What ends a check before a gradient is compared, and how a gradient can end it, too. */
const hindering: ReadonlySet<string> = new Set(['apply_keyword', 'returns_float', 'raises_forward'])
const ends: ReadonlySet<string> = new Set([
  ...hindering,
  'raises_backward',
  'graph_cut',
  'no_backward',
  'legacy',
  'saved_modified',
  'input_modified',
])

/** Where forward bounds something or adds to it: left out there, the program is right. */
function* boundsOf(subject: Subject, shape: Shape): Generator<number, readonly number[]> {
  const { program } = subject.runnable
  const back = new Set(backwardSites(program).map(({ statement }) => statement))
  const edits = sitesOf(program)
    .filter(({ statement, saves }) => !back.has(statement) && !saves)
    .flatMap((site) =>
      slotsOf(site.statement).flatMap((slot) =>
        [otherCalls, termsLeftOut].flatMap((make) => make(program.source, slot)),
      ),
    )
  const pairs = edits.flatMap((one, i) =>
    edits
      .slice(i + 1)
      .filter(({ line, title }) => line !== one.line && title === one.title)
      .map((other) => [one, other]),
  )
  let count = 0
  for (const together of [...edits.map((one) => [one]), ...pairs]) {
    if (++count > mostTried) return []
    yield count
    const changes = together.flatMap((each) => each.changes)
    if (mistakeAfter(subject, applied(program.source, changes), shape) === 'right')
      return together.map(({ line }) => line)
  }
  return []
}

/** The one line in which something keeps the program from being checked. */
function* hindrance(
  subject: Subject,
  id: string,
  shape: Shape,
): Generator<number, readonly number[]> {
  const { program } = subject.runnable
  const lines = new Set<number>()
  let count = 0
  for (const candidate of candidates(program, 'outward')) {
    if (++count > mostTried) return []
    yield count
    const after = mistakeAfter(subject, applied(program.source, candidate.edit.changes), shape)
    if (after !== null && after !== id && !ends.has(after)) lines.add(candidate.edit.line)
  }
  return lines.size === 1 ? [...lines] : []
}

/** What is wrong with a changed program, as far as it is known, if forward still is a cosine similarity; null if it is none. */
function mistakeAfter({ entry }: Subject, source: string, shape: Shape): string | null {
  try {
    const changed = { runnable: runnable(source), entry }
    const numbers = { shape, values: [] }
    const located = mistakeOf(changed, { x: numbers, y: numbers })
    if (located !== null) return located.found.id
    return cosineForward(new Prober(changed), shape) === null ? null : 'unknown'
  } catch {
    return null
  }
}
