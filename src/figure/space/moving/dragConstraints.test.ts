import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  facing,
  inverse,
  normalised,
  rotate,
  type Rotation,
  type Vec3,
} from '../../../math/rotation.ts'
import { viewport, type Px } from '../../scene/viewport.ts'
import { orientations } from './orientations.ts'
import { dragConstraints, type DragConstraint } from './dragConstraints.ts'
import { axis, axisOf, moved, stepped, type Stand } from './moved.ts'

const seen = viewport({ centre: [0.3, -0.2], halfExtent: 3.1 }, { width: 640, height: 480 })
const all = Object.keys(dragConstraints) as DragConstraint[]
const alongAxes = ['e1', 'e2', 'e3'] as const
/** A tip nearer to the rim than this, as a share of the radius, has a depth of fewer digits. */
const offRim = 1e-3

const entry = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(entry, entry, entry).filter((v) => Math.hypot(...v) > 0.1)
const rotation = fc
  .tuple(entry, entry, entry, entry)
  .filter((q) => Math.hypot(...q) > 1e-2)
  .map((q) => normalised(q))
const pixel: fc.Arbitrary<Px> = fc.record({
  left: fc.double({ min: -100, max: 740, noNaN: true }),
  top: fc.double({ min: -100, max: 580, noNaN: true }),
})

const stand = (turn: Rotation): Stand => ({ turn, viewport: seen })
const place = (turn: Rotation, v: Vec3): Px => {
  const [right, up] = rotate(turn, v)
  return seen.place([right, up])
}
const size = (v: Vec3) => Math.hypot(...v)
const apart = (u: Vec3, v: Vec3) => Math.hypot(u[0] - v[0], u[1] - v[1], u[2] - v[2])
const pixelsApart = (a: Px, b: Px) => Math.hypot(a.left - b.left, a.top - b.top)

describe('a tip that is pulled', () => {
  test.each(all)('%s to where it is gives its vector back', (move) => {
    fc.assert(
      fc.property(vector, rotation, (v, turn) => {
        if (move === 'sphere') fc.pre(Math.abs(rotate(turn, v)[2]) > offRim * size(v))
        expect(apart(moved(move, v, place(turn, v), stand(turn)), v)).toBeLessThan(1e-12 * size(v))
      }),
      { seed: 41 },
    )
  })

  test('on the sphere to where it is, at the very rim, gives its vector back to half the digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 7, noNaN: true }), rotation, (angle, turn) => {
        const v = rotate(inverse(turn), [2 * Math.cos(angle), 2 * Math.sin(angle), 0])
        expect(apart(moved('sphere', v, place(turn, v), stand(turn)), v)).toBeLessThan(2e-7)
      }),
      { seed: 42 },
    )
  })

  test('in the screen stands at the pointer and keeps its depth', () => {
    fc.assert(
      fc.property(vector, rotation, pixel, (v, turn, px) => {
        const to = moved('screen', v, px, stand(turn))
        expect(pixelsApart(place(turn, to), px)).toBeLessThan(1e-9)
        expect(rotate(turn, to)[2]).toBeCloseTo(rotate(turn, v)[2], 12)
      }),
      { seed: 43 },
    )
  })

  test('on its sphere keeps its length and its side', () => {
    fc.assert(
      fc.property(vector, rotation, pixel, (v, turn, px) => {
        const to = moved('sphere', v, px, stand(turn))
        expect(Math.abs(size(to) / size(v) - 1)).toBeLessThan(1e-14)
        const [before, after] = [rotate(turn, v)[2], rotate(turn, to)[2]]
        expect(before < 0 ? after : -after).toBeLessThan(1e-14 * size(v))
      }),
      { seed: 44 },
    )
  })

  test('on its sphere stands at the pointer over the ball, and on the rim towards it beside the ball', () => {
    const origin = seen.place([0, 0])
    fc.assert(
      fc.property(vector, rotation, pixel, (v, turn, px) => {
        const radius = size(v) * seen.unit
        const reach = pixelsApart(px, origin)
        const at = place(turn, moved('sphere', v, px, stand(turn)))
        const share = Math.min(1, radius / reach)
        const want = {
          left: origin.left + share * (px.left - origin.left),
          top: origin.top + share * (px.top - origin.top),
        }
        expect(pixelsApart(at, want)).toBeLessThan(1e-9)
      }),
      { seed: 45 },
    )
  })

  test('on its sphere onto the origin points to the reader, or away', () => {
    const front = stand([1, 0, 0, 0])
    const to = (v: Vec3) => moved('sphere', v, seen.place([0, 0]), front)
    expect(apart(to([1, 2, 2]), [0, 0, 3])).toBeLessThan(1e-14)
    expect(apart(to([1, 2, -2]), [0, 0, -3])).toBeLessThan(1e-14)
  })

  test('on its sphere comes back to its side after the pointer was beside the ball', () => {
    // The vector as it was taken counts, so that a way along the rim does not change the side.
    const front = stand([1, 0, 0, 0])
    expect(moved('sphere', [0, 0, -2], seen.place([5, 0]), front)[2]).toBeCloseTo(0, 14)
    expect(moved('sphere', [0, 0, -2], seen.place([1, 0]), front)[2]).toBeCloseTo(-Math.sqrt(3), 12)
  })

  test.each(alongAxes)('along %s changes that component alone', (move) => {
    fc.assert(
      fc.property(vector, rotation, pixel, (v, turn, px) => {
        const to = moved(move, v, px, stand(turn))
        for (const i of [0, 1, 2] as const) if (i !== axisOf(move)) expect(to[i]).toBe(v[i])
      }),
      { seed: 46 },
    )
  })

  test.each(alongAxes)('along %s follows the pointer along the axis, and not across it', (move) => {
    fc.assert(
      fc.property(vector, rotation, pixel, (v, turn, px) => {
        const [a, b] = rotate(turn, axis(axisOf(move) ?? 0))
        const slant = Math.hypot(a, b)
        fc.pre(slant > 0.06)
        const way = { left: a / slant, top: -b / slant }
        const along = (p: Px) => p.left * way.left + p.top * way.top
        const across = (p: Px) => p.left * way.top - p.top * way.left
        const [from, at] = [place(turn, v), place(turn, moved(move, v, px, stand(turn)))]
        expect(along(at)).toBeCloseTo(along(px), 8)
        expect(across(at)).toBeCloseTo(across(from), 8)
      }),
      { seed: 47 },
    )
  })

  test.each(alongAxes)('along %s stays when that axis is seen head on', (move) => {
    const v: Vec3 = [1, -2, 0.5]
    for (const px of [
      { left: 0, top: 0 },
      { left: 600, top: 90 },
    ]) {
      expect(moved(move, v, px, stand(orientations[move].turn()))).toEqual(v)
      // Seen from behind, too.
      const [a, b, c] = axis(axisOf(move) ?? 0)
      const behind = facing([-a, -b, -c], move === 'e1' ? [0, 1, 0] : [1, 0, 0])
      expect(moved(move, v, px, stand(behind))).toEqual(v)
    }
  })
})

describe('a step', () => {
  test('in the screen goes right, up and nearer', () => {
    fc.assert(
      fc.property(vector, rotation, vector, (v, turn, way) => {
        const by = 0.25
        const [before, after] = [v, stepped('screen', v, way, by, stand(turn))].map((u) =>
          rotate(turn, u),
        )
        for (const i of [0, 1, 2] as const)
          expect(after![i] - before![i]).toBeCloseTo(by * way[i], 12)
      }),
      { seed: 48 },
    )
  })

  test('on the sphere is a degree: to the right and upwards where it faces the reader', () => {
    const front = stand([1, 0, 0, 0])
    const degree = Math.PI / 180
    const right = stepped('sphere', [0, 0, 2], [1, 0, 0], 9, front)
    expect(right[0]).toBeCloseTo(2 * Math.sin(degree), 14)
    expect(right[1]).toBeCloseTo(0, 14)
    const up = stepped('sphere', [0, 0, 2], [0, 1, 0], 9, front)
    expect(up[1]).toBeCloseTo(2 * Math.sin(degree), 14)
    expect(up[0]).toBeCloseTo(0, 14)
    const nearer = stepped('sphere', [2, 0, 0], [0, 0, 1], 9, front)
    expect(nearer[2]).toBeCloseTo(2 * Math.sin(degree), 14)
    expect(nearer[1]).toBeCloseTo(0, 14)
  })

  test('nearer on the sphere, straight before the reader, leads off and keeps the length', () => {
    for (const side of [1, -1] as const)
      for (const way of [1, -1]) {
        const to = stepped('sphere', [0, 0, side * 2], [0, 0, way], 1, stand([1, 0, 0, 0]))
        expect(size(to)).toBeCloseTo(2, 14)
        expect(apart(to, [0, 0, side * 2])).toBeCloseTo(4 * Math.sin(Math.PI / 360), 12)
      }
  })

  test.each(alongAxes)('along %s goes there for right, up and nearer', (move) => {
    const i = axisOf(move) ?? 0
    for (const way of [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const) {
      const to = stepped(move, [1, 2, 3], way, 0.5, stand([0.5, 0.5, 0.5, 0.5]))
      for (const k of [0, 1, 2] as const) expect(to[k]).toBe(k + 1 + (k === i ? 0.5 : 0))
    }
  })
})

test('the moves along an axis name their axes, and the others none', () => {
  expect(all.map(axisOf)).toEqual([null, null, 0, 1, 2])
  expect([axis(0), axis(1), axis(2)]).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ])
})
