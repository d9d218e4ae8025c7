import { describe, expect, test } from 'vitest'
import { chapters, type Place } from '../lesson/story/places.ts'
import { seenInSpace } from '../figure/space/space.ts'
import { keepInSight } from './autoFit.ts'
import { zoomed } from './camera.ts'
import { drag } from './gesture.ts'
import { changeShown, shownOf } from './pane.ts'
import { settingsAt } from './scene.ts'
import { createSession, reportOf } from './session.ts'
import { begin } from './state.ts'
import { steadyScale, viewportOf } from './view.ts'

const phone = { width: 390, height: 239 }
const onItsSide = { width: 405, height: 346 }
const desk = { width: 620, height: 744 }

/** A figure of this size as it looks at a place, once it has all in sight. */
function figureAt(place: Place, size: typeof phone, settings = settingsAt(place)) {
  const session = createSession(begin(settings, null, place))
  keepInSight(session, size)()
  const state = session.store.getState()
  const shown = shownOf(state)
  const scale = steadyScale(state, size)
  return { session, shown, scale, unit: viewportOf({ shown, size }).unit, report: reportOf(shown) }
}

const steps = (['alike', 'direction'] as const).flatMap((id) =>
  chapters[id].steps.map((step): Place => ({ id, step: step.id })),
)

describe('a gradient that nobody asked to be longer', () => {
  test.each(steps.flatMap((place) => [phone, onItsSide].map((size) => [place, size] as const)))(
    'reaches beyond the dot on its tip on small paper, head and all: $step $id',
    (place, size) => {
      const { scale, unit, report } = figureAt(place, size)
      for (const length of [report.gradientNormX, report.gradientNormY])
        if (length > 0) expect(length * unit * scale).toBeGreaterThan(9 + 15)
    },
  )

  test.each(steps)('has its true length on large paper: $step', (place) => {
    expect(figureAt(place, desk).scale).toBe(1)
  })

  test('is drawn as much longer however long x is, so that a longer x is seen to have a shorter one', () => {
    const place: Place = { id: 'direction', step: 'vanish' }
    const scales = [0.3, 1, 2, 3].map(
      (long) => figureAt(place, phone, { ...settingsAt(place), x: [long, 0] }).scale,
    )
    expect(new Set(scales)).toEqual(new Set([2]))
  })

  const lines: Place = { id: 'calculus', step: 'lines' }
  const far = { ...settingsAt(lines), x: [5, 4], y: [-3, 2] }

  test.each([phone, onItsSide])(
    'of a long vector shows as well, if both stay on the paper',
    (size) => {
      const { scale, unit, report, shown } = figureAt(lines, size, far)
      for (const part of ['x', 'y'] as const) {
        const gradient = report.gradient[part]
        expect(Math.hypot(...gradient) * unit * scale).toBeGreaterThan(9 + 15)
        const [u, v] = report[part].map((entry, i) => entry + scale * gradient[i]!)
        const end = viewportOf({ shown, size }).place([u!, v!])
        expect(end.left).toBeGreaterThan(0)
        expect(end.left).toBeLessThan(size.width)
        expect(end.top).toBeGreaterThan(0)
        expect(end.top).toBeLessThan(size.height)
      }
    },
  )

  test('is as long where the other one leaves no room', () => {
    const { scale, unit } = figureAt(lines, phone, { ...far, y: [-0.6, 0.3] })
    expect(scale * unit).toBeLessThan(188)
  })

  test.each([phone, onItsSide])(
    'shows on the ball, where an arrow at its rim is seen shortened',
    (size) => {
      const { scale, shown, report, unit } = figureAt({ id: 'alike', step: 'ball' }, size)
      const [right, up] = seenInSpace(shown.turn, report.gradient.x)
      expect(Math.hypot(right, up) * unit * scale).toBeGreaterThan(9 + 15)
    },
  )

  test('is drawn as much longer while a tip is dragged, and however a vector turns', () => {
    const { session, scale } = figureAt(lines, phone, far)
    const holding = drag('x')
    for (const x of [
      [9, 8],
      [2, 0.5],
      [0.2, 0.1],
    ]) {
      session.act((state) => changeShown(state, { x }, holding))
      expect(steadyScale(session.store.getState(), phone)).toBe(scale)
    }
    const turned = [0.3, 1, 2, 2.6].map((angle) => {
      const x = [6.4 * Math.cos(angle), 6.4 * Math.sin(angle)]
      const camera = { centre: [0, 0], halfExtent: 13 } as const
      return figureAt(lines, phone, { ...far, x, camera }).scale
    })
    expect(new Set(turned).size).toBe(1)
  })

  test('has its true length where x walks: there it tells how long a step is', () => {
    expect(figureAt({ id: 'flow', step: 'follow' }, { width: 320, height: 140 }).scale).toBe(1)
  })

  test('has its true length where the reader asks for that', () => {
    const place: Place = { id: 'alike', step: 'angle' }
    expect(figureAt(place, phone, { ...settingsAt(place), enlarge: '1' }).scale).toBe(1)
  })

  test('is longer on paper that shows more, and looks the same at each zoom', () => {
    const { session } = figureAt({ id: 'alike', step: 'length' }, desk)
    const before = new Set<number>()
    for (let i = 0; i < 30; i++) {
      const state = session.store.getState()
      const shown = shownOf(state)
      const scale = steadyScale(state, desk)
      const drawn = scale * viewportOf({ shown, size: desk }).unit
      expect(drawn).toBeGreaterThanOrEqual(75)
      if (scale > 1) expect(drawn).toBeLessThan(188)
      before.add(scale)
      session.act((now) => changeShown(now, { camera: zoomed(shown, false, desk) }))
    }
    expect([...before].slice(0, 4)).toEqual([1, 2, 5, 10])
  })
})
