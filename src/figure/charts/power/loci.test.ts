import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '../../scene/screen.ts'
import { viewport } from '../../scene/viewport.ts'
import { lociMarks, type Over } from './loci.ts'

const words = {
  parallel: ['x ∥ y · 7: even zeros pass', 'x ∥ y · 7'],
  orthogonal: 'x ⊥ y · 7',
  equal: '‖x‖ = ‖y‖ · 12',
  elsewhere: 'elsewhere · 14',
  blind: true,
}

/** The names of the loci with y turned so far, in radians, and so long, in pixels, on the pane of a desk. */
function namesAt(turn: number, length: number, xs: readonly Over[] = []) {
  const paper = viewport({ centre: [0.3, 0.2], halfExtent: 2 }, { width: 620, height: 516 })
  const origin = paper.place([0, 0])
  const tip = {
    left: origin.left + length * Math.cos(turn),
    top: origin.top - length * Math.sin(turn),
  }
  const names = lociMarks(tip, paper, words, xs).flatMap((mark) =>
    mark.kind === 'text' ? [mark] : [],
  )
  return { tip, origin, paper, names }
}

const turns = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true })
const lengths = fc.double({ min: 130, max: 260, noNaN: true })

describe('The names of the loci', () => {
  it('lie on no other, and not on the tip of y', () => {
    fc.assert(
      fc.property(turns, lengths, (turn, length) => {
        const { names, tip } = namesAt(turn, length)
        expect(names).toHaveLength(4)
        for (const [i, one] of names.entries()) {
          expect(distance(tip, one)).toBeGreaterThan(30)
          for (const other of names.slice(i + 1)) {
            const wide = 3.6 * (one.runs[0]!.text.length + other.runs[0]!.text.length)
            const apart =
              Math.abs(one.left - other.left) >= wide || Math.abs(one.top - other.top) >= 16
            expect(apart, `${one.runs[0]!.text} and ${other.runs[0]!.text}`).toBe(true)
          }
        }
      }),
    )
  })

  it('keep off the lines that they name', () => {
    fc.assert(
      fc.property(turns, lengths, (turn, length) => {
        const { names, origin } = namesAt(turn, length)
        for (const { left, top, key } of names) {
          const [right, up] = [left - origin.left, origin.top - (top - 6)]
          const along = right * Math.cos(turn) + up * Math.sin(turn)
          const across = up * Math.cos(turn) - right * Math.sin(turn)
          expect(Math.abs(across), key).toBeGreaterThan(12)
          expect(Math.abs(along), key).toBeGreaterThan(12)
          expect(Math.abs(Math.hypot(along, across) - length), key).toBeGreaterThan(12)
        }
      }),
    )
  })

  it('make room for the arrow of x and for its tip', () => {
    const paper = viewport({ centre: [0.3, 0.2], halfExtent: 2 }, { width: 620, height: 516 })
    const from = paper.place([0, 0])
    fc.assert(
      fc.property(turns, lengths, turns, lengths, (turn, length, other, long) => {
        const to = {
          left: from.left + long * Math.cos(other),
          top: from.top - long * Math.sin(other),
        }
        for (const { left, top, runs, key } of namesAt(turn, length, [[from, to]]).names) {
          const half = 3.3 * runs[0]!.text.length
          for (let t = 0; t <= 1; t += 0.02) {
            const across = Math.abs(from.left + t * (to.left - from.left) - left)
            const up = Math.abs(from.top + t * (to.top - from.top) - (top - 5))
            expect(across > half || up > 7, key).toBe(true)
          }
          expect(Math.abs(to.left - left) > half + 18 || Math.abs(to.top - top + 5) > 18, key).toBe(
            true,
          )
        }
      }),
    )
  })
})
