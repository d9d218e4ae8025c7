import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exactAngle, exactDifferential, exactGradient, exactSimilarity, nearest } from './exact.ts'

type Case = {
  id: string
  grad_output: number
  x: number[]
  y: number[]
  true: { s: number; theta: number; grad_x: unknown[]; grad_y: unknown[] } | null
}
const file = new URL('../golden/forward_backward.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }

describe('exact arithmetic', () => {
  test('agrees with another program’s exact arithmetic to the last bit', () => {
    for (const { id, x, y, grad_output, true: truth } of cases) {
      if (truth === null) continue
      expect(exactSimilarity(x, y), id).toBe(truth.s)
      expect(exactAngle(x, y), id).toBe(truth.theta)
      if (grad_output !== 1) continue
      const gradient = exactGradient(x, y)
      expect(gradient.x.map(sameZero), id).toEqual(truth.grad_x.map(Number).map(sameZero))
      expect(gradient.y.map(sameZero), id).toEqual(truth.grad_y.map(Number).map(sameZero))
    }
  })

  test('knows dS where a person can check it', () => {
    expect(exactDifferential([2, 0], [0, 3], [0, 1], [0, 7])).toBe(0.5)
    expect(exactDifferential([3, 4], [4, 3], [3, 4], [-4, -3])).toBe(0)
    expect(exactDifferential([1, 0], [1, 1], [0, 1], [0, 0])).toBe(Math.SQRT1_2)
  })

  test('rounds to the nearest double, ties to even', () => {
    expect(nearest(1n, 3n, 0)).toBe(1 / 3)
    expect(nearest(-2n, 7n, 0)).toBe(-2 / 7)
    expect(nearest((1n << 53n) + 1n, 1n, 0)).toBe(2 ** 53)
    expect(nearest((1n << 53n) + 3n, 1n, 0)).toBe(2 ** 53 + 4)
    expect(nearest((1n << 80n) + 1n, 1n << 27n, 0)).toBe(2 ** 53)
    expect([nearest(1n, 1n, -1075), nearest(3n, 1n, -1076)]).toEqual([0, Number.MIN_VALUE])
    expect([nearest(1n, 1n, 1024), nearest(-1n, 1n, 9999)]).toEqual([Infinity, -Infinity])
    expect(nearest((1n << 54n) - 1n, 1n, 970)).toBe(Infinity)
  })
})

/** 0 for −0 as well. */
function sameZero(value: number): number {
  return value === 0 ? 0 : value
}
