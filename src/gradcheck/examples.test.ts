import { describe, expect, test } from 'vitest'
import { angle, cosineSimilarity } from '../math/cosine.ts'
import { length } from '../math/vec.ts'
import { exampleIds, examples } from './examples.ts'

describe('the examples of the lab', () => {
  test('are at least six, two of them as long as embeddings are', () => {
    expect(exampleIds.length).toBeGreaterThanOrEqual(6)
    expect(exampleIds.filter((id) => examples[id].make().x.length === 768).length).toBe(2)
  })

  test.each(exampleIds)('%s is a pair of vectors, and the same each time', (id) => {
    const { x, y } = examples[id].make()
    expect(y.length).toBe(x.length)
    expect(length(x) * length(y)).toBeGreaterThan(0)
    expect(examples[id].make()).toEqual({ x, y })
  })

  test('are what their titles say', () => {
    const at = (id: (typeof exampleIds)[number]) => examples[id].make()
    const near = at('near')
    expect(cosineSimilarity(near.x, near.y)).toBeCloseTo(0.9999, 12)
    const across = at('orthogonal')
    expect(cosineSimilarity(across.x, across.y)).toBeCloseTo(0, 15)
    expect(angle(at('parallel').x, at('parallel').y)).toBe(0)
    for (const v of Object.values(at('normalised'))) expect(length(v)).toBeCloseTo(1, 12)
    const { x, y } = at('sentences')
    expect(cosineSimilarity(x, y)).toBeGreaterThan(0.4)
    expect(cosineSimilarity(x, y)).toBeLessThan(0.95)
  })
})
