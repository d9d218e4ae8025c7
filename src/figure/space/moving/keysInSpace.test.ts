import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { angle } from '../../../math/cosine.ts'
import {
  facing,
  normalised,
  rotate,
  same,
  still,
  type Rotation,
  type Vec3,
} from '../../../math/rotation.ts'
import { gridStep } from '../../plane/backdrop.ts'
import { viewport } from '../../scene/viewport.ts'
import type { Press } from '../../keys.ts'
import { nudgeInSpace, turnedByKey } from './keysInSpace.ts'
import { homeTurn } from './homeTurn.ts'
import { dragConstraints, type DragConstraint } from './dragConstraints.ts'
import { axis, axisOf } from './moved.ts'
import { snaps, type Snap } from '../../plane/snap.ts'

const seen = viewport({ centre: [0, 0], halfExtent: 3.1 }, { width: 640, height: 640 })
const grid = gridStep(seen)
const all = Object.keys(dragConstraints) as DragConstraint[]
const free = all.filter((dragConstraint) => axisOf(dragConstraint) === null)
const alongAxes = all.filter((dragConstraint) => axisOf(dragConstraint) !== null)
const kinds = Object.keys(snaps) as Snap[]
const ways = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']
const pairs = [
  ['ArrowRight', 'ArrowLeft'],
  ['ArrowLeft', 'ArrowRight'],
  ['ArrowUp', 'ArrowDown'],
  ['ArrowDown', 'ArrowUp'],
  ['PageUp', 'PageDown'],
  ['PageDown', 'PageUp'],
  ['[', ']'],
  [']', '['],
  ['+', '-'],
] as const

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  altKey: false,
  ...more,
})
const keyed = {
  viewport: seen,
  turn: homeTurn,
  dragConstraint: 'screen',
  snap: 'off',
  other: [1, 2, 3],
} as const
type Keyed = Parameters<typeof nudgeInSpace>[2]
const after = (
  v: Vec3,
  key: string,
  more: Partial<Keyed> = {},
  held: Partial<Press> = {},
): Vec3 => {
  const to = nudgeInSpace(v, press(key, held), { ...keyed, ...more })
  if (!to) throw new Error(`${key} means nothing`)
  return to
}

const entry = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(entry, entry, entry).filter((v) => Math.hypot(...v) > 0.5)
const rotation = fc
  .tuple(entry, entry, entry, entry)
  .filter((q) => Math.hypot(...q) > 1e-2)
  .map((q) => normalised(q))
const anyMove = fc.constantFrom(...all)
const size = (v: Vec3) => Math.hypot(...v)
const apart = (u: Vec3, v: Vec3) => Math.hypot(u[0] - v[0], u[1] - v[1], u[2] - v[2])
/** So far is a direction from the line of sight and from the axes of the screen, as a sine. */
const slant = (v: Vec3) => {
  const unit = v.map((entry) => entry / size(v))
  return Math.sqrt(1 - Math.max(...unit.map((entry) => entry * entry)))
}

describe('keys on a tip in space', () => {
  test.each(all)('there and back is where it was (%s)', (dragConstraint) => {
    fc.assert(
      fc.property(vector, rotation, fc.constantFrom(...pairs), (v, turn, [there, back]) => {
        // Straight before the reader there is no nearer, and beyond it all leads away.
        fc.pre(slant(rotate(turn, v)) > 0.05)
        const to = after(v, there, { dragConstraint, turn })
        // Steps along an axis leave twelve digits, so that they add up without dust.
        expect(apart(after(to, back, { dragConstraint, turn }), v)).toBeLessThan(1e-11 * size(v))
      }),
      { seed: 91, numRuns: 300 },
    )
  })

  test.each(free)('Page Up leads away from the reader, Page Down nearer (%s)', (dragConstraint) => {
    fc.assert(
      fc.property(vector, rotation, (v, turn) => {
        fc.pre(slant(rotate(turn, v)) > 0.05)
        const depth = (u: Vec3) => rotate(turn, u)[2]
        expect(depth(after(v, 'PageUp', { dragConstraint, turn }))).toBeLessThan(depth(v))
        expect(depth(after(v, 'PageDown', { dragConstraint, turn }))).toBeGreaterThan(depth(v))
      }),
      { seed: 92 },
    )
  })

  test('in the screen an arrow is a tenth of a grid square, with Shift ten times, with Alt a tenth of it', () => {
    const v: Vec3 = [1, 0.5, -0.25]
    for (const [held, by] of [
      [{}, 0.1],
      [{ shiftKey: true }, 1],
      [{ altKey: true }, 0.01],
    ] as const) {
      const [right, up, nearer] = rotate(homeTurn, after(v, 'ArrowRight', {}, held))
      const before = rotate(homeTurn, v)
      expect(right - before[0]).toBeCloseTo(by * grid, 12)
      expect(up).toBeCloseTo(before[1], 12)
      expect(nearer).toBeCloseTo(before[2], 12)
      expect(rotate(homeTurn, after(v, 'ArrowUp', {}, held))[1] - before[1]).toBeCloseTo(
        by * grid,
        12,
      )
    }
  })

  test('on the sphere an arrow is at most a degree, with Shift ten, with Alt a tenth', () => {
    // Straight before the reader it is all of it.
    const turn = facing([0, 0, 1], [1, 0, 0])
    for (const [held, degrees] of [
      [{}, 1],
      [{ shiftKey: true }, 10],
      [{ altKey: true }, 0.1],
    ] as const)
      for (const key of ways) {
        const to = after([0, 0, 2], key, { dragConstraint: 'sphere', turn }, held)
        expect((angle(to, [0, 0, 2]) * 180) / Math.PI).toBeCloseTo(degrees, 12)
      }
  })

  test('[ and ] turn about the line of sight: length and depth stay', () => {
    fc.assert(
      fc.property(vector, rotation, anyMove, fc.boolean(), (v, turn, dragConstraint, shiftKey) => {
        const before = rotate(turn, v)
        fc.pre(Math.hypot(before[0], before[1]) > 0.1)
        const angles = (['[', ']'] as const).map((key) => {
          const to = after(
            v,
            shiftKey ? (key === '[' ? '{' : '}') : key,
            { turn, dragConstraint },
            { shiftKey },
          )
          expect(Math.abs(size(to) / size(v) - 1)).toBeLessThan(1e-14)
          const now = rotate(turn, to)
          expect(now[2]).toBeCloseTo(before[2], 13)
          return Math.atan2(
            before[0] * now[1] - before[1] * now[0],
            before[0] * now[0] + before[1] * now[1],
          )
        })
        const by = ((shiftKey ? 15 : 1) * Math.PI) / 180
        expect(angles[0]).toBeCloseTo(by, 11)
        expect(angles[1]).toBeCloseTo(-by, 11)
      }),
      { seed: 93 },
    )
  })

  test('+, − and 1 change the length alone', () => {
    fc.assert(
      fc.property(vector, rotation, anyMove, (v, turn, dragConstraint) => {
        for (const [key, length] of [
          ['+', 1.05 * size(v)],
          ['-', size(v) / 1.05],
          ['1', 1],
        ] as const) {
          const to = after(v, key, { turn, dragConstraint })
          expect(size(to)).toBeCloseTo(length, 12)
          expect(angle(to, v)).toBeLessThan(1e-15)
        }
      }),
      { seed: 94 },
    )
  })

  test('that dragConstraint on the sphere keep the length, whatever the snapping', () => {
    fc.assert(
      fc.property(
        vector,
        vector,
        rotation,
        fc.constantFrom(...ways, '[', ']'),
        fc.constantFrom(...kinds),
        fc.boolean(),
        (v, other, turn, key, snap, shiftKey) => {
          const to = after(v, key, { dragConstraint: 'sphere', turn, snap, other }, { shiftKey })
          expect(Math.abs(size(to) / size(v) - 1)).toBeLessThan(1e-13)
        },
      ),
      { seed: 95, numRuns: 300 },
    )
  })

  test.each(alongAxes)(
    'along an axis change that component by a tenth of a grid square (%s)',
    (dragConstraint) => {
      const i = axisOf(dragConstraint)!
      const stands = rotate(homeTurn, axis(i))
      for (const [key, side, way] of [
        ['ArrowRight', 0, 1],
        ['ArrowUp', 1, 1],
        ['PageDown', 2, 1],
        ['ArrowLeft', 0, -1],
        ['ArrowDown', 1, -1],
        ['PageUp', 2, -1],
      ] as const) {
        // The key leads where it points: the axis decides which way along it that is.
        const lean = stands[side] < -0.02 ? -1 : 1
        const to = after([1, -2, 0.5], key, { dragConstraint })
        for (const [k, entry] of [1, -2, 0.5].entries())
          expect(to[k]).toBeCloseTo(entry + (k === i ? lean * way * 0.1 * grid : 0), 14)
      }
    },
  )

  test('along an axis a run of steps leaves no dust', () => {
    let v: Vec3 = [0.1, 0.7, -0.2]
    for (let k = 0; k < 7; k++) v = after(v, 'ArrowRight', { dragConstraint: 'e2' })
    for (let k = 0; k < 7; k++) v = after(v, 'ArrowLeft', { dragConstraint: 'e2' })
    expect(v).toEqual([0.1, 0.7, -0.2])
  })
})

describe('keys on a tip in space, with snapping', () => {
  test.each(all.filter((dragConstraint) => dragConstraint !== 'sphere'))(
    'land on the grid (%s)',
    (dragConstraint) => {
      fc.assert(
        fc.property(vector, rotation, fc.constantFrom(...ways), (v, turn, key) => {
          const to = after(v, key, { dragConstraint, turn, snap: 'grid' })
          const i = axisOf(dragConstraint)
          for (const k of [0, 1, 2] as const) {
            if (i !== null && i !== k) expect(to[k]).toBeCloseTo(v[k], 11)
            else {
              const count = to[k] / grid
              expect(Math.abs(count - Math.round(count))).toBeLessThan(1e-12)
            }
          }
        }),
        { seed: 96, numRuns: 300 },
      )
    },
  )

  test('to 15° end at a multiple of 15° to the other vector', () => {
    fc.assert(
      fc.property(
        vector,
        vector,
        rotation,
        fc.constantFrom(...free),
        fc.constantFrom(...ways),
        (v, other, turn, dragConstraint, key) => {
          fc.pre(slant(rotate(turn, v)) > 0.05)
          const steps = angle(after(v, key, { dragConstraint, turn, other, snap: 'angle' }), other)
          const count = steps / (Math.PI / 12)
          expect(Math.abs(count - Math.round(count))).toBeLessThan(1e-7)
        },
      ),
      { seed: 97, numRuns: 300 },
    )
  })

  test('to length 1 have it in the screen', () => {
    fc.assert(
      fc.property(vector, rotation, fc.constantFrom(...ways), (v, turn, key) => {
        expect(size(after(v, key, { turn, snap: 'circle' }))).toBeCloseTo(1, 13)
      }),
      { seed: 98 },
    )
  })

  test.each(kinds)('%s: none is dead, from any place', (snap) => {
    fc.assert(
      fc.property(
        vector,
        vector,
        rotation,
        anyMove,
        fc.constantFrom(...ways),
        fc.boolean(),
        fc.boolean(),
        (start, other, turn, dragConstraint, key, shiftKey, onGrid) => {
          // From where snapping leaves a tip, it must move on.
          const settled: Vec3 = onGrid
            ? [
                Math.round(start[0] / grid) * grid,
                Math.round(start[1] / grid) * grid,
                Math.round(start[2] / grid) * grid,
              ]
            : start
          fc.pre(size(settled) > 0 && slant(rotate(turn, settled)) > 0.05)
          const to = after(settled, key, { dragConstraint, turn, snap, other }, { shiftKey })
          expect(apart(to, settled)).toBeGreaterThan(1e-9)
        },
      ),
      { seed: 99, numRuns: 500 },
    )
  })
})

test.each(['a', 'Tab', 'Enter', ' ', '2', 'F', 'Home'])(
  'the key %j means nothing on a tip in space',
  (key) => {
    for (const dragConstraint of all) {
      expect(nudgeInSpace([1, 2, 3], press(key), { ...keyed, dragConstraint })).toBeNull()
    }
  },
)

describe('keys on the paper in space', () => {
  test('turn what faces the reader the way of the arrow, by 10°, with Shift by 45°, with Alt by 1°', () => {
    for (const [held, degrees] of [
      [{}, 10],
      [{ shiftKey: true }, 45],
      [{ altKey: true }, 1],
    ] as const) {
      const s = Math.sin((degrees * Math.PI) / 180)
      const facingPoint = (key: string) => rotate(turnedByKey(still, press(key, held))!, [0, 0, 1])
      expect(facingPoint('ArrowRight')[0]).toBeCloseTo(s, 14)
      expect(facingPoint('ArrowLeft')[0]).toBeCloseTo(-s, 14)
      expect(facingPoint('ArrowUp')[1]).toBeCloseTo(s, 14)
      expect(facingPoint('ArrowDown')[1]).toBeCloseTo(-s, 14)
      const [a, b] = rotate(turnedByKey(still, press('[', held))!, [1, 0, 0])
      expect([a, b][1]).toBeCloseTo(s, 14)
    }
  })

  test('there and back is the same look', () => {
    fc.assert(
      fc.property(rotation, (turn) => {
        for (const [there, back] of [
          ['ArrowRight', 'ArrowLeft'],
          ['ArrowUp', 'ArrowDown'],
          ['[', ']'],
        ] as const) {
          const after = turnedByKey(turnedByKey(turn, press(there))!, press(back))!
          expect(same(after, turn)).toBe(true)
          expect(Math.hypot(...after)).toBeCloseTo(1, 15)
        }
      }),
      { seed: 100 },
    )
  })

  test.each(['a', 'PageUp', '1'])('%j turns nothing', (key) =>
    expect(turnedByKey(homeTurn, press(key))).toBeUndefined(),
  )
})

describe('no key is dead', () => {
  const at = viewport({ centre: [0, 0], halfExtent: 3.1 }, { width: 640, height: 640 })
  const keyed = (
    turn: Rotation,
    dragConstraint: 'screen' | 'sphere',
    snap: 'off' | 'grid' | 'circle',
  ) => ({
    viewport: at,
    turn,
    dragConstraint,
    snap,
    other: [0, 1, 0.3] as Vec3,
  })
  const pressed = (key: string, altKey = false) => ({ key, shiftKey: false, altKey })

  test('under grid snapping with Alt, whichever way space is turned', () => {
    const turn = facing([0.6, 0.6, 0.6], [1, -1, 0])
    for (const key of ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown'])
      expect(
        nudgeInSpace([1, 0, 1], pressed(key, true), keyed(turn, 'screen', 'grid')),
      ).not.toEqual([1, 0, 1])
  })

  test('on the sphere where the vector lies on an axis of the screen', () => {
    const along = facing([0, 1, 0], [-1, 0, 0])
    for (const v of [
      [-1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ] as const)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const to = nudgeInSpace(v, pressed(key), keyed(along, 'sphere', 'off'))!
        expect(Math.hypot(...to)).toBeCloseTo(1, 12)
        expect(Math.hypot(to[0] - v[0], to[1] - v[1], to[2] - v[2])).toBeCloseTo(Math.PI / 180, 4)
      }
  })

  test('at length 1 straight through the origin: it leads to the other side', () => {
    const to = nudgeInSpace(
      [1, 0, 0],
      pressed('ArrowLeft'),
      keyed([1, 0, 0, 0], 'screen', 'circle'),
    )!
    expect(to.map((entry) => entry + 0)).toEqual([-1, 0, 0])
  })

  test('along an axis the other components keep every digit', () => {
    const third = 1 / 3
    const to = nudgeInSpace([third, third, third], pressed('ArrowRight'), {
      ...keyed([1, 0, 0, 0], 'screen', 'off'),
      dragConstraint: 'e1',
    })!
    expect(to.slice(1)).toEqual([third, third])
  })
})
