import { describe, expect, test } from 'vitest'
import { heard, lonely, misfit, undefinedAt } from './words.ts'
import { likely, newest, type Candidate, type Findings, type Ready } from './reading.ts'

const vectorsOf = (...sizes: readonly number[]): Candidate[] =>
  sizes.map((entries, i) => ({ name: `row ${i}`, entries, type: 'text' }))

/** What is found where vectors of these sizes were brought one after the other, the last ones by themselves. */
function findings(old: readonly number[], brought: readonly number[]): Findings {
  const candidates = vectorsOf(...old, ...brought)
  const since = old.length
  const source = { version: 0, ways: [], way: 0, notes: [] }
  return {
    sources: [
      { ...source, id: 0, name: 'the text', from: 0, count: since },
      { ...source, id: 1, name: 'the text 2', from: since, count: brought.length },
    ],
    count: candidates.length,
    candidates,
    ...likely(candidates, Math.min(since, candidates.length - 1), 2),
    since,
  }
}

const said = (old: readonly number[], brought: readonly number[]) => {
  const found = findings(old, brought)
  return misfit(found, found, 2)
}

describe('what was brought last', () => {
  test('and holds no two of one length is told of, where older ones stay chosen', () => {
    expect(said([3, 3], [2, 5])).toBe(
      'The text 2: 2 vectors with different numbers of components (2 and 5); x and y must have the same.',
    )
    expect(said([3, 3], [2, 3])).toContain('(2 and 3)')
    expect(said([3, 3], [7])).toMatch(/^row 2 is one vector of 7 components, .* have 2\. Bring/)
  })

  test('is not complained of where it is chosen, where it stands alone, or where nobody knows yet what it holds', () => {
    expect(said([3, 3], [4, 4])).toBeNull()
    expect(said([3, 4], [3])).toBeNull()
    expect(said([], [2, 3])).toBeNull()
    expect(said([3, 3], [])).toBeNull()
  })

  test('is not complained of where the reader has chosen older ones beside a pair of it', () => {
    expect(misfit(findings([3, 3], [4, 4]), { x: 0, y: 1 }, 2)).toBeNull()
  })

  test('takes the place of older ones that cannot be used: its first, or a single one beside what is there', () => {
    expect(newest(vectorsOf(3, 3, 2, 5), 2, 2)).toEqual({ x: 2, y: null })
    expect(newest(vectorsOf(3, 3, 2), 2, 2)).toEqual({ x: 2, y: 'present' })
  })
})

describe('what was left out', () => {
  const note = { sentence: 'y left out: “a” in line 1, column 19 is not a number', instead: null }
  const offered = { sentence: 'The first column is left out', instead: 'take it in' }
  const withNotes = (found: Findings, ...places: number[]): Findings => ({
    ...found,
    sources: found.sources.map((source, i) =>
      places.includes(i) ? { ...source, notes: [offered, note] } : source,
    ),
  })
  const cause = `${note.sentence}.`

  test('is said before what follows from it, without what the card offers to take in', () => {
    expect(lonely(withNotes(findings([], [2]), 1), 8)).toMatch(
      /^y left out: .* is not a number\. row 0 is one vector of 2 components, .* have 8\. Bring/,
    )
    const found = withNotes(findings([3, 3], [7]), 1)
    expect(misfit(found, found, 2)).toMatch(/^y left out: .* number\. row 2 is one vector of 7/)
    const two = withNotes(findings([3, 3], [2, 5]), 1)
    expect(misfit(two, two, 2)).toMatch(/^y left out: .* number\. The text 2: 2 vectors with/)
  })

  test('of older texts is said no more', () => {
    const found = withNotes(findings([3, 3], [7]), 0)
    expect(misfit(found, found, 2)).toMatch(/^row 2 is one vector/)
  })

  test('is heard with what was read in spite of it', () => {
    const x = Float64Array.of(1, 2)
    const ready: Ready = {
      x,
      y: x,
      names: { x: 'x', y: 'y as it is' },
      planeCoordinates: null,
      normX: 1,
      normY: 1,
      similarity: 1,
      angle: 0,
    }
    expect(heard(ready, withNotes(findings([], [2]), 1))).toBe(
      `${cause} Read: two vectors of 2 components, S 1. They wait for the button “Use these vectors”.`,
    )
    expect(heard(ready, findings([], [2]))).toMatch(/^Read: /)
  })
})

test('where S is undefined the first to blame is named, and x before y', () => {
  const said = (x: readonly number[], y: readonly number[]) => undefinedAt({ x, y })
  expect(said([NaN, NaN], [NaN, NaN])).toMatch(/^x\[0\] is NaN; /)
  expect(said([1, 2], [3, -Infinity])).toMatch(/^y\[1\] is -Infinity; /)
  expect(said([0, 0], [0, 0])).toMatch(/^x is the zero vector; /)
  expect(said([1, 2], [1, 2, 3])).toMatch(/^x has 2 components and y has 3; /)
  expect(said([1, 2], [])).toMatch(/^y has no components; /)
  expect(said([1, 2], [0, 1])).toBeNull()
})
