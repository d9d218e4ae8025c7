import { describe, expect, test } from 'vitest'
import { misfit } from './words.ts'
import { likely, newest, type Candidate, type Findings } from './reading.ts'

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
      'the text 2: 2 vectors with different numbers of components (2 and 5); x and y must have the same.',
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
