import { describe, expect, test } from 'vitest'
import { portrait } from '../math/portrait.ts'
import { frame } from './frame.ts'
import { guide } from './guide.ts'
import type { Mark } from './mark.ts'
import { axis, axisOf, moves, type Move } from './moves.ts'
import { furnished } from './room.ts'
import { space } from './space.ts'
import type { Look } from './view.ts'
import { looking } from './testing/look.ts'

const seen = frame({ centre: [0, 0], reach: 3.1 }, { width: 640, height: 640 })
const look = looking(seen)
const at = portrait({ x: [2, 0.5, 1], y: [0.75, 1.5, -1] })
const all = Object.keys(moves) as Move[]
const room = (more: Partial<Look>) => furnished(at, { ...look, ...more })
const path = (marks: readonly Mark[]) => {
  const mark = marks.find(({ kind }) => kind === 'path')
  return mark?.kind === 'path' ? mark.d : ''
}
const word = (marks: readonly Mark[]) => {
  const mark = marks.find(({ kind }) => kind === 'text')
  return mark?.kind === 'text' ? mark.runs.map(({ text }) => text).join('') : ''
}
const numbers = (d: string) => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number)

describe('the guide', () => {
  test('is there only while a tip is held', () => {
    expect(guide(room({}))).toEqual([])
    for (const move of all)
      for (const held of [null, 'x', 'y'] as const) {
        const parts = space(at, { ...look, move, held })
          .front.marks()
          .filter(({ part }) => part === 'guide')
        expect(parts).toHaveLength(held ? 1 : 0)
      }
  })

  test.each(all)('says in words how the tip moves (%s)', (move) => {
    expect(word(guide(room({ move, held: 'x' })))).toBe(`x ${moves[move].tells}`)
    expect(word(guide(room({ move, held: 'y' })))).toBe(`y ${moves[move].tells}`)
    expect(path(guide(room({ move, held: 'y' })))).not.toBe('')
  })

  test('in the screen is a frame around the tip', () => {
    const [west, north, wide] = numbers(path(guide(room({ held: 'x' }))))
    const { left, top } = room({}).tip.x
    expect(west! + wide! / 2).toBeCloseTo(left, 1)
    expect(north! + wide! / 2).toBeCloseTo(top, 1)
  })

  test('on the sphere is the circle of the vector’s length', () => {
    const [left, top, radius] = numbers(path(guide(room({ move: 'sphere', held: 'y' }))))
    expect(radius).toBeCloseTo(at.normY * seen.unit, 1)
    expect(left).toBeCloseTo(320 - at.normY * seen.unit, 1)
    expect(top).toBeCloseTo(320, 1)
  })

  test.each(['e1', 'e2', 'e3'] as const)(
    'along %s is a line through the tip, as the axis lies',
    (move) => {
      const [a, b, c, d] = numbers(path(guide(room({ move, held: 'x' }))))
      const { tip, place, origin } = room({})
      expect((a! + c!) / 2).toBeCloseTo(tip.x.left, 1)
      expect((b! + d!) / 2).toBeCloseTo(tip.x.top, 1)
      const end = place(axis(axisOf(move) ?? 0))
      const turn = (c! - a!) * (end.top - origin.top) - (d! - b!) * (end.left - origin.left)
      expect(Math.abs(turn)).toBeLessThan(3)
    },
  )

  test('is not drawn for a tip far off the paper', () => {
    const zoomed = frame({ centre: [0, 0], reach: 1e-4 }, seen)
    for (const move of all) expect(guide(room({ move, held: 'x', frame: zoomed }))).toEqual([])
  })
})
