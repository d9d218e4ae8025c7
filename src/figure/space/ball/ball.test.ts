import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cross, direction, dot3, type Vec3 } from '../../../math/rotation.ts'
import { drawable, geodesic, levelCircle, levels, type Ball, type Half } from './ball.ts'

const ball: Ball = { left: 300, top: 200, radius: 150, towards: null }
const entry = fc.integer({ min: -1000, max: 1000 })
const unit = fc
  .tuple(entry, entry, entry)
  .filter((v) => Math.hypot(...v) > 10)
  .map((v) => direction(v))
const awkward: Vec3[] = [
  [0, 1, 0],
  [0, -1, 0],
  [0, 0, 1],
  [0, 0, -1],
  [1, 0, 0],
  [-1, 0, 0],
]
const similarities = [...levels, 0]
const halves: readonly Half[] = ['near', 'far']

type Place = readonly [left: number, top: number]

/** Places along lines and elliptical arcs, by SVG's own rules (implementation notes, F.6.5). */
function traced(d: string): Place[][] {
  return d
    .split('M')
    .slice(1)
    .map((run) => {
      const [start = '', ...pieces] = run.split(/(?=[AL])/)
      const places: Place[] = [placeIn(start)]
      for (const piece of pieces) {
        const [to, turn = '0', , sweep = '0', radii = '0,0'] = piece.startsWith('A')
          ? inOrder(piece.slice(1).split(' '))
          : [piece.slice(1)]
        const [rx, ry] = placeIn(radii)
        places.push(...sampled(places.at(-1)!, rx, ry, Number(turn), 0, Number(sweep), placeIn(to)))
      }
      return places
    })
}

const placeIn = (written: string): Place => {
  const [a = NaN, b = NaN] = written.split(',').map(Number)
  return [a, b]
}

/** From “radii turn large sweep end”. */
const inOrder = ([radii = '', turn = '', large = '', sweep = '', end = '']: string[]) =>
  [end, turn, large, sweep, radii] as const

function sampled(
  [x1, y1]: Place,
  rx: number,
  ry: number,
  turn: number,
  large: number,
  sweep: number,
  [x2, y2]: Place,
): Place[] {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const [hx, hy] = [(x1 - x2) / 2, (y1 - y2) / 2]
  const [px, py] = [c * hx + s * hy, -s * hx + c * hy]
  const steps = Array.from({ length: 16 }, (_, i) => (i + 1) / 16)
  if (x1 === x2 && y1 === y2) return []
  if (rx === 0 || ry === 0) return steps.map((t) => [x1 + t * (x2 - x1), y1 + t * (y2 - y1)])
  const size = Math.max(1, Math.hypot(px / rx, py / ry))
  const [a, b] = [rx * size, ry * size]
  const rest = Math.max(0, (a * b) ** 2 - (a * py) ** 2 - (b * px) ** 2)
  const k = (large === sweep ? -1 : 1) * Math.sqrt(rest / ((a * py) ** 2 + (b * px) ** 2))
  const [ox, oy] = [(k * a * py) / b, (-k * b * px) / a]
  const begin = Math.atan2((py - oy) / b, (px - ox) / a)
  let span = Math.atan2((-py - oy) / b, (-px - ox) / a) - begin
  if (sweep === 1 && span < 0) span += 2 * Math.PI
  if (sweep === 0 && span > 0) span -= 2 * Math.PI
  return steps.map((t) => {
    const [u, v] = [a * Math.cos(begin + t * span) + ox, b * Math.sin(begin + t * span) + oy]
    return [c * u - s * v + (x1 + x2) / 2, s * u + c * v + (y1 + y2) / 2]
  })
}

/** Where it lies on the ball, on its near or far half. */
const lifted = ([left, top]: Place, half: Half): Vec3 => {
  const [u, v] = [(left - ball.left) / ball.radius, (ball.top - top) / ball.radius]
  return [u, v, (half === 'near' ? 1 : -1) * Math.sqrt(Math.max(0, 1 - u * u - v * v))]
}
/** A hundredth of a pixel is much depth at the rim. */
const room = ([, , depth]: Vec3) => 0.003 + 0.0003 / Math.max(0.012, Math.abs(depth))
const lengthOf = (d: string, half: Half) =>
  traced(d).reduce((total, run) => {
    const places = run.map((place) => lifted(place, half))
    return places.slice(1).reduce((sum, place, i) => {
      const before = places[i]!
      return sum + Math.hypot(...place.map((p, k) => p - before[k]!))
    }, total)
  }, 0)

describe('a level circle', () => {
  test('lies where S is s, on each half of the ball', () => {
    fc.assert(
      fc.property(
        fc.oneof(unit, fc.constantFrom(...awkward)),
        fc.constantFrom(...similarities),
        fc.constantFrom(...halves),
        (towards, s, half) => {
          for (const place of traced(levelCircle(ball, half, towards, s)).flat()) {
            const at = lifted(place, half)
            expect(Math.abs(dot3(at, towards) - s)).toBeLessThan(room(at))
          }
        },
      ),
      { seed: 81, numRuns: 500 },
    )
  })

  test('is whole: what is not near is far', () => {
    fc.assert(
      fc.property(unit, fc.constantFrom(...similarities), (towards, s) => {
        // On the rim itself a circle is on either half, or on none.
        fc.pre(Math.abs(towards[2]) < 0.999)
        const length = halves.reduce(
          (sum, half) => sum + lengthOf(levelCircle(ball, half, towards, s), half),
          0,
        )
        const around = 2 * Math.PI * Math.sqrt(1 - s * s)
        expect(Math.abs(length - around)).toBeLessThan(0.03 * around)
      }),
      { seed: 83, numRuns: 300 },
    )
  })

  test('around the reader’s line of sight is on one half alone', () => {
    expect(levelCircle(ball, 'far', [0, 0, 1], 0.5)).toBe('')
    expect(levelCircle(ball, 'near', [0, 0, 1], -0.5)).toBe('')
    expect(lengthOf(levelCircle(ball, 'near', [0, 0, 1], 0.5), 'near')).toBeCloseTo(
      2 * Math.PI * Math.sqrt(0.75),
      1,
    )
  })

  test('path data are numbers, whatever the direction', () => {
    for (const towards of awkward)
      for (const s of similarities)
        expect(halves.map((half) => levelCircle(ball, half, towards, s)).join('')).toMatch(
          /^[-MAL\d., ]+$/,
        )
  })
})

describe('the shortest way', () => {
  test('leads from one direction to the other, in their plane, on both halves together', () => {
    fc.assert(
      fc.property(unit, unit, (from, to) => {
        const angle = Math.atan2(Math.hypot(...cross(from, to)), dot3(from, to))
        fc.pre(angle > 0.05 && angle < Math.PI - 0.05)
        const normal = direction(cross(from, to))
        let length = 0
        for (const half of halves) {
          const d = geodesic(ball, half, from, to)
          expect(d).toMatch(/^[-MAL\d., ]*$/)
          length += lengthOf(d, half)
          for (const place of traced(d).flat()) {
            const at = lifted(place, half)
            expect(Math.abs(dot3(at, normal))).toBeLessThan(room(at))
          }
        }
        expect(Math.abs(length - angle)).toBeLessThan(0.03 * angle + 0.05)
      }),
      { seed: 84, numRuns: 500 },
    )
  })

  test('behind the ball is on the far half', () => {
    const [from, to] = [direction([0.5, 0.2, -1]), direction([-0.3, 0.6, -1])]
    expect(geodesic(ball, 'near', from, to)).toBe('')
    const run = traced(geodesic(ball, 'far', from, to))[0]!
    for (const [place, end] of [
      [run.at(0)!, from],
      [run.at(-1)!, to],
    ] as const) {
      expect(place[0]).toBeCloseTo(ball.left + ball.radius * end[0], 1)
      expect(place[1]).toBeCloseTo(ball.top - ball.radius * end[1], 1)
    }
  })
})

test.each([
  [2.9, false],
  [3, true],
  [150, true],
  [2e4, true],
  [1e5, false],
  [1e150, false],
  [NaN, false],
])('a ball of radius %d is drawn: %s', (radius, is) =>
  expect(drawable({ ...ball, radius })).toBe(is),
)
