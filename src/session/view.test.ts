import { describe, expect, test } from 'vitest'
import { chapterIds, stepIds } from '../lesson/story/places.ts'
import { toPlaneCoordinates } from '../math/planeCoordinates.ts'
import { draw, uniform } from '../math/random.ts'
import { basis, coordinates, lift, offPlane, parallel } from '../math/span.ts'
import { add, length, scale } from '../math/vec.ts'
import { drag, glide, keys, typing } from './gesture.ts'
import { asShown, shownOf, type Shown } from './pane.ts'
import { initial, type Settings } from './settings.ts'
import { begin, change, type State } from './state.ts'
import { resized } from './vectors.ts'
import {
  basisOf,
  cameraOf,
  guessOf,
  homeOf,
  isGuessing,
  kept,
  overlaysOf,
  showsCaught,
  viewIdOf,
  viewOf,
  viewportOf,
} from './view.ts'

const size = { width: 640, height: 640 }
const alike = { id: 'alike', step: null } as const
/** Settings of the lesson with vectors of n components, drawn from a seed. */
const vectorsOf = (n: number, seed = 1, more: Partial<Settings> = {}): Shown => {
  const next = uniform(seed)
  const [x, y] = [draw(next, n), draw(next, n)]
  const zero = resized([0], n)
  return asShown({ ...initial, x, y, dx: zero, dy: zero, ...more }, 'lesson')
}
const embedded = (n = 4096): Shown => {
  const { at, planeCoordinates } = toPlaneCoordinates(vectorsOf(n).x, vectorsOf(n).y)
  return asShown({ ...initial, ...at, planeCoordinates }, 'lesson')
}
const reading = (settings: Settings): State => begin(settings, null, alike)
const sight = (settings: Settings) => viewOf({ state: reading(settings), size })
const apart = (u: readonly number[], v: readonly number[]) =>
  length(u.map((entry, i) => entry - (v[i] ?? NaN)))

describe('the figure', () => {
  test.each([
    [1, 'span'],
    [2, 'plane'],
    [3, 'space'],
    [4, 'span'],
    [64, 'span'],
  ] as const)('of %d components is that of its dimension: %s', (n, id) =>
    expect(viewIdOf(vectorsOf(n))).toBe(id),
  )

  test.each([1, 2, 3, 4])('of %d components is the span for those who ask for it', (n) =>
    expect(viewIdOf(vectorsOf(n, 1, { view: 'span' }))).toBe('span'),
  )

  test('of vectors that are carried as coordinates is the span, whose coordinates they are', () => {
    const settings = embedded()
    expect(viewIdOf(settings)).toBe('span')
    const { place } = viewportOf({ shown: settings, size })
    expect(sight(settings).tips.x).toEqual({
      ...place([settings.x[0] ?? 0, settings.x[1] ?? 0]),
      far: false,
    })
    expect(sight(settings).pull('x', place([1, 0.5]), settings.x)).toHaveLength(2)
  })

  test('has a ball in space alone', () => {
    expect(sight(vectorsOf(3)).ball).not.toBeNull()
    for (const settings of [vectorsOf(2), vectorsOf(3, 1, { view: 'span' }), vectorsOf(5)])
      expect(sight(settings).ball).toBeNull()
  })

  test('is the same object for the same state', () => {
    const settings = vectorsOf(5)
    const state = reading(settings)
    expect(viewOf({ state, size })).toBe(viewOf({ state: { ...state, notice: 'so' }, size }))
  })
})

describe('the camera', () => {
  const wide = { width: 620, height: 744 }
  const home = (shown: Shown) => homeOf({ shown, size: wide })

  test('has the origin in a corner and both vectors on the paper, or the whole circle around it', () => {
    const shown = shownOf(reading(initial))
    const { place } = viewportOf({ shown, size: wide })
    expect(place([0, 0]).left).toBeCloseTo(0.14 * wide.width, 6)
    for (const { left, top } of [place([2, 0.5]), place([0.75, 1.5])]) {
      expect(left).toBeLessThan(wide.width - 60)
      expect(top).toBeGreaterThan(60)
    }
    const round = asShown(initial, 'lesson', true)
    const around = viewportOf({ shown: round, size: wide })
    expect(around.place([-2.06, 0]).left).toBeGreaterThan(20)
    expect(around.place([0, -2.06]).top).toBeLessThan(wide.height - 20)
  })

  test('is the same paper, which is not drawn again, while the start of a walk in the lab is dragged', () => {
    const at: Partial<Settings> = { point: 'own', cx: [2, 0.5], cy: [0.75, 1.5] }
    const before = asShown({ ...initial, ...at }, 'check', false, true)
    const camera = cameraOf({ shown: before, size: wide })
    const after = asShown({ ...initial, ...at, cx: [1, 1], ccamera: camera }, 'check', false, true)
    expect(after.start).not.toBe(before.start)
    const paper = (shown: Shown) => viewportOf({ shown, size: wide })
    expect(paper(after)).toBe(paper(before))
  })

  test('of the check’s pair goes with the length of y, whatever it is', () => {
    for (const factor of [1e-6, 1, 1e6]) {
      const ones = Array.from({ length: 16 }, () => factor)
      const shown = asShown({ ...initial, point: 'own', cx: ones, cy: ones }, 'check')
      const { place, unit } = viewportOf({ shown, size: wide })
      expect(unit * length(ones)).toBeCloseTo(0.56 * wide.width, 6)
      expect(place([0, 0]).left).toBeCloseTo(0.14 * wide.width, 6)
    }
  })

  test('is the home of each figure until the reader moves it', () => {
    expect(home(vectorsOf(3)).centre).toEqual([0, 0])
    expect(cameraOf({ shown: vectorsOf(3), size })).toEqual(home(vectorsOf(3)))
    const camera = { centre: [1, 2], halfExtent: 3 } as const
    expect(cameraOf({ shown: vectorsOf(3, 1, { camera }), size })).toBe(camera)
  })
})

describe('what the place shows', () => {
  const at = (id: 'direction' | 'trust' | 'calculus' | 'alike', step: string): State =>
    begin(initial, null, { id, step })

  test('is a guess where one is asked for, with neither colour nor gradient until the reader looks', () => {
    const state = at('direction', 'guess')
    const keysOf = (view: ReturnType<typeof viewOf>) =>
      view.front.marks().flatMap((mark) => (mark.kind === 'path' && mark.d !== '' ? mark.key : []))
    expect(isGuessing(state, shownOf(state))).toBe(true)
    const before = viewOf({ state, size })
    expect(before.ground.image()).toBe('none')
    expect(keysOf(before)).not.toContain('gradient-x')
    expect(before.guessTip).not.toBeNull()
    const looked: State = { ...state, guess: { ...guessOf(state), looked: true } }
    const after = viewOf({ state: looked, size })
    expect(after.ground.image()).toContain('conic-gradient')
    expect(keysOf(after)).toContain('gradient-x')
    // The answer is about x alone.
    expect(keysOf(after)).not.toContain('gradient-y')
  })

  test('is a guess in the plane alone', () => {
    const state = begin(vectorsOf(3), null, { id: 'direction', step: 'guess' })
    expect(isGuessing(state, shownOf(state))).toBe(false)
  })

  test('are the parts that a step is about, or those of the line that is drawn', () => {
    expect(overlaysOf(at('calculus', 'misprint'))).toContain('velocity')
    expect(overlaysOf(at('calculus', 'lines'))).toEqual([])
    expect(overlaysOf({ ...at('calculus', 'lines'), drawn: 'partial-x-inner' })).toEqual(['terms'])
  })

  test('is how many are caught in the steps that are about that', () => {
    expect(showsCaught(at('trust', 'wrong'))).toBe(true)
    expect(showsCaught(at('trust', 'zeros'))).toBe(false)
  })

  test('is nothing beside the vectors there: the names on the map make room once, when x is left', () => {
    const settings: Settings = { ...initial, show: ['terms', 'velocity'] }
    const states = chapterIds.flatMap((id) =>
      stepIds(id).map((step) => begin(settings, null, { id, step })),
    )
    const caught = states.filter(showsCaught)
    expect(caught.length).toBeGreaterThan(1)
    for (const state of caught) expect(overlaysOf(state), state.place.step ?? '').toEqual([])
  })

  test('is the check’s pair in the opening, in trust and in the lab, and the lesson’s elsewhere', () => {
    const settings: Settings = { ...initial, point: 'own', cx: [3, 4], cy: [4, 3] }
    expect(shownOf(begin(settings)).x).toEqual([3, 4])
    expect(shownOf(begin(settings, null, { id: 'trust', step: 'wrong' })).x).toEqual([3, 4])
    expect(shownOf(begin(settings, null, alike)).x).toEqual(initial.x)
  })
})

describe('the basis of the span', () => {
  test('is that of x and y where none is kept', () => {
    const settings = vectorsOf(5)
    expect(basisOf(settings)).toEqual(basis(settings.x, settings.y))
  })

  test('is kept while x and y lie in it, wherever they are', () => {
    const settings = vectorsOf(5)
    const plane = basis(settings.x, settings.y)
    for (const [a, b] of [
      [
        [1, 0],
        [0, 2],
      ],
      [
        [3, -1],
        [-6, 2],
      ],
      [
        [1e-9, 0],
        [1e9, 3],
      ],
    ] as const)
      expect(basisOf({ ...settings, basis: plane, x: lift(plane, a), y: lift(plane, b) })).toBe(
        plane,
      )
  })

  test('is dropped when a vector leaves it, or has another number of components', () => {
    const settings = vectorsOf(5)
    const plane = basis(settings.x, settings.y)
    const away = vectorsOf(5, 9).x
    for (const gone of [
      { ...settings, basis: plane, x: away },
      { ...settings, basis: plane, y: add(settings.y, away, 1e-6) },
      { ...vectorsOf(4), basis: plane },
    ]) {
      expect(basisOf(gone)).not.toBe(plane)
      expect(basisOf(gone)).toEqual(basis(gone.x, gone.y))
    }
  })

  test('is kept with a change in the span, and with no other', () => {
    const settings = vectorsOf(5)
    expect(kept(settings, size, 'x')).toEqual({ basis: basisOf(settings) })
    expect(kept(vectorsOf(3, 1, { view: 'span' }), size, 'x')).toHaveProperty('basis')
    expect(kept(vectorsOf(2), size, 'x')).toEqual({})
    expect(kept(vectorsOf(3), size, 'x')).toEqual({})
    expect(kept(embedded(), size, 'x')).toEqual({})
  })
})

describe('a tip that is pulled through parallel in the span', () => {
  /** A pull as the handle does it. */
  const pulled = (settings: Shown, part: 'x' | 'y', at: readonly [number, number]): Shown => {
    const px = viewportOf({ shown: settings, size }).place(at)
    const to = sight(settings).pull(part, px, settings[part])
    return to ? { ...settings, ...kept(settings, size, 'x'), [part]: to } : settings
  }

  test.each([3, 5, 64])('goes with the pointer, and the other stays (n = %d)', (n) => {
    for (const seed of [1, 2, 3]) {
      let settings = vectorsOf(n, seed, { view: 'span' })
      const before = sight(settings).tips.x
      const [a, b] = coordinates(basisOf(settings), settings.x)
      // From one side of x to the other, in ever smaller steps and through exactly parallel, twice.
      const aside = [
        0.4, 0.1, 1e-3, 1e-6, 1e-9, 1e-12, 0, -1e-12, -1e-6, -0.1, -1e-15, 0, 1e-15, 0.2,
      ]
      for (const side of [1, -1])
        for (const t of aside) {
          const at = [0.7 * side * a - t * b, 0.7 * side * b + t * a] as const
          settings = pulled(settings, 'y', at)
          const { x, y } = sight(settings).tips
          const px = viewportOf({ shown: settings, size }).place(at)
          expect(Math.hypot(y.left - px.left, y.top - px.top), `at ${t}`).toBeLessThan(1e-6)
          expect(Math.hypot(x.left - before.left, x.top - before.top), `at ${t}`).toBeLessThan(1e-6)
        }
    }
  })

  test('may start where the vectors are parallel, and still keeps its plane', () => {
    const { x } = vectorsOf(5)
    const y = scale(2, x)
    expect(parallel(x, y)).toBe(true)
    const start: Shown = { ...vectorsOf(5), x, y }
    const plane = basisOf(start)
    let settings = start
    for (const at of [
      [0.5, 1],
      [-1, 0.5],
      [0.3, -0.6],
    ] as const)
      settings = pulled(settings, 'y', at)
    expect(basisOf(settings)).toBe(plane)
    expect(offPlane(plane, settings.y)).toBeLessThan(1e-14)
    expect(apart(settings.x, x)).toBe(0)
  })

  test('is told by its vectors alone once one of them is typed', () => {
    const before = pulled(vectorsOf(5), 'y', [1, 1])
    const after = { ...before, x: vectorsOf(5, 8).x }
    expect(basisOf(after)).toEqual(basis(after.x, after.y))
  })
})

describe('what is held', () => {
  const guided = (state: State) =>
    viewOf({ state, size })
      .front.marks()
      .some(({ part }) => part === 'guide')
  const settings = vectorsOf(3)

  test('is the tip that is dragged or moved by keys', () => {
    for (const gesture of [drag('x'), drag('y'), keys('x'), keys('y')])
      expect(guided(change(reading(settings), {}, gesture))).toBe(true)
  })

  test('is nothing while the paper turns, a field is typed into, or nothing happens', () => {
    for (const gesture of [null, drag('paper'), keys('paper'), typing('x'), glide('paper')])
      expect(guided(change(reading(settings), {}, gesture))).toBe(false)
  })
})

test('In a drag the view at rest is the same for each place of the tip', () => {
  const rest = shownOf(reading(initial))
  const kept = viewportOf({ shown: rest, size })
  for (const y of [
    [1, 2],
    [1, 3],
    [2, 3],
  ]) {
    const moved = asShown({ ...initial, point: 'own', cx: [1, 1], cy: y }, 'check')
    viewportOf({ shown: moved, size })
    expect(viewportOf({ shown: rest, size })).toBe(kept)
  }
})
