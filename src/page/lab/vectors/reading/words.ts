import { count, spokenSimilarity } from '../../../../figure/words/format.ts'
import { components } from '../../../../session/field.ts'
import { DomainError, requirePair, type DomainFault } from '../../../../math/domain.ts'
import type { Pair } from '../../../../math/vec.ts'
import { say } from '../../../../words/say.ts'
import { listed, sentences } from '../../../../words/sentences.ts'
import type { Choice, Choices, Findings, Ready } from './reading.ts'

/** Vectors of which none goes with another one; first what was left out, since it may have been the other one. */
export function lonely(findings: Findings, n: number): string {
  return sentences([...leftOut(findings), unpaired(findings, n)])
}

function unpaired({ candidates, count: all }: Findings, n: number): string {
  const [last] = candidates.slice(-1)
  if (!last) return say`Nothing was found.`
  return all === 1
    ? alone(last, n)
    : say`The ${all} vectors have different numbers of components (${lengths(candidates)}); x and y must have the same.`
}

/**
 * Why nothing of what was brought last is chosen, where older vectors are; null: there is no such reason. What is said
 * has to be about what the reader has just brought.
 */
export function misfit(findings: Findings, { x, y }: Choices, n: number): string | null {
  const { sources, candidates, count: all, since } = findings
  const isOld = (choice: Choice | null) => typeof choice !== 'number' || choice < since
  // Where two of the new ones go together, it is the reader who has chosen others.
  if (since === 0 || since >= all || ![x, y, findings.x, findings.y].every(isOld)) return null
  const [last] = candidates.slice(-1)
  if (!last || candidates.length < all) return null
  const left = leftOut(findings)
  if (since === all - 1) return sentences([...left, alone(last, n)])
  const names = sources.filter(({ from }) => from >= since).map(({ name }) => name)
  const [what, sizes] = [listed(names), lengths(candidates.slice(since))]
  const different = say`${what}: ${all - since} vectors with different numbers of components (${sizes}); x and y must have the same.`
  return sentences([...left, sentence(different)])
}

/** What was left out of what was brought last, or decided without a question. */
function leftOut({ sources, since }: Findings): string[] {
  const last = sources.filter(({ from }) => from >= since)
  return last.flatMap(({ notes }) =>
    notes.filter(({ instead }) => instead === null).map((note) => sentence(note.sentence)),
  )
}

function alone({ name, entries }: Findings['candidates'][number], n: number): string {
  return say`${name} is one vector of ${components(entries)}, and those that are there have ${count(n)}. Bring another one of ${components(entries)} as well.`
}

function lengths(candidates: Findings['candidates']): string {
  const all = candidates.map(({ entries: n }) => count(n))
  return all.length > 4 ? `${listed(all.slice(0, 3))} …` : all.reduce((a, b) => say`${a} and ${b}`)
}

/** Why S is not defined at two vectors, in the page's language; null: it is. */
export function undefinedAt({ x, y }: Pair<ArrayLike<number>>): string | null {
  try {
    requirePair(x, y)
    return null
  } catch (error) {
    if (error instanceof DomainError) return told(error.fault)
    throw error
  }
}

function told(fault: DomainFault): string {
  switch (fault.kind) {
    case 'empty':
      return say`${fault.name} has no components; it must have at least one`
    case 'lengths': {
      const [of, ofOther] = fault.lengths
      return say`x has ${components(of)} and y has ${count(ofOther)}; both must have the same number`
    }
    case 'not finite':
      return say`${fault.name}[${fault.at}] is ${String(fault.value)}; every component must be a finite number`
    case 'zero':
      return say`${fault.name} is the zero vector; S needs both vectors to differ from zero`
  }
}

/** What was read, for those who do not see the card; first what was not. */
export function heard(ready: Ready, findings: Findings | null): string {
  const read = say`Read: two vectors of ${components(ready.x.length)}, S ${spokenSimilarity(ready)}. They wait for the button “Use these vectors”.`
  return sentences([...(findings ? leftOut(findings) : []), read])
}

export function sentence(text: string): string {
  const begun = text.replace(/^the /, 'The ')
  return /[.!?。！？]$/.test(begun) ? begun : say`${begun}.`
}
