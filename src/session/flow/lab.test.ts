import { describe, expect, test } from 'vitest'
import { gradient } from '../../math/cosine.ts'
import { toPlaneCoordinates } from '../../math/planeCoordinates.ts'
import { draw, uniform } from '../../math/random.ts'
import { add, length, scale, type Vec } from '../../math/vec.ts'
import { drag } from '../gesture.ts'
import { read, write } from '../link.ts'
import { changeShown, changeWalk, replaceShown, shownOf, walkIn } from '../pane.ts'
import { comeTo, settingsAt } from '../scene.ts'
import { begin, change, undo, type State } from '../state.ts'
import { wholeOf } from '../vectors.ts'
import { homeOf, kept, viewOf } from '../view.ts'
import { givenIn, placed } from './given.ts'
import { advance, goToStep, play, toEnd } from './run.ts'
import { isRunning, pause } from './running.ts'

const lab = { id: 'lab', step: 'flow' } as const
const size = { width: 620, height: 400 }
const five = { x: [2, -1, 0.5, 1, 0], y: [1, 0.5, 2, -0.5, 1] }
const start = replaceShown(begin(settingsAt(lab), null, lab), five)

/** x after so many steps, by a loop of its own. */
function walked(x: Vec, y: Vec, eta: number, steps: number): Vec {
  let at = x
  for (let k = 0; k < steps; k++) at = add(at, gradient(at, y).x, eta)
  return at
}

describe('the walk of the lab', () => {
  test('is that of the check’s pair, and leaves the pair and the lesson’s walk as they are', () => {
    const state = goToStep(start, 7)
    const { eta } = walkIn(state)
    const off = add(shownOf(state).x, walked(five.x, five.y, eta, 7), -1)
    expect(length(off)).toBeLessThan(1e-13)
    expect(state.settings).toMatchObject({ cx: five.x, cy: five.y, cflow: 7, flow: 0 })
    // Another tab, and the check, have the pair as it was.
    expect(shownOf({ ...state, place: { id: 'lab', step: 'map' } }).x).toBe(five.x)
    expect(shownOf({ ...state, place: { id: 'flow', step: null } }).x).toBe(state.settings.x)
  })

  test('has a step size that suits any lengths, until the reader has one', () => {
    for (const by of [1e-6, 1, 1e6]) {
      const pair = { x: scale(by, five.x), y: scale(by, five.y) }
      const state = replaceShown(start, pair)
      const turn = walkIn(state).eta / length(pair.x) ** 2
      expect(turn).toBeGreaterThan(0.25)
      expect(turn).toBeLessThan(0.6)
    }
    const chosen = changeWalk(start, { eta: 0.25 })
    expect([walkIn(chosen).eta, chosen.settings.eta]).toEqual([0.25, 1])
    expect(write(chosen)).toContain('ceta=0.25')
    // Of other vectors it says nothing.
    expect(replaceShown(chosen, { x: [3, 4], y: [4, 3] }).settings.ceta).toBe(null)
  })

  test('of a million components is one of two, and all components go with it', () => {
    const next = uniform(11)
    const n = 20_000
    const [x, y] = [draw(next, n), draw(next, n)]
    const { at, planeCoordinates } = toPlaneCoordinates(x, y)
    const state = goToStep(replaceShown(start, at, planeCoordinates), 5)
    const shown = shownOf(state)
    expect(shown.x).toHaveLength(2)
    const expected = walked(x, y, walkIn(state).eta, 5)
    expect(length(add(wholeOf(shown).x, expected, -1)) / length(expected)).toBeLessThan(1e-12)
    // Its step goes with the vectors, which no link can hold.
    expect(write(state)).toBe(`at=lab.flow&clong=${n}&point=own`)
  })

  test('comes back from a link into its middle', () => {
    const state = changeWalk(goToStep(start, 9), { momentum: 0.5, way: 'down' })
    const { settings, place, problems } = read(write(state))
    expect(problems).toEqual([])
    expect(shownOf(begin(settings, null, place)).x).toEqual(shownOf(state).x)
    for (const wrong of ['cflow=-1', 'ceta=0', 'cgiven=1,2;0,0', 'given=a'])
      expect(read(`at=lab.flow&${wrong}`).problems).toHaveLength(1)
  })

  test('is one step for undo while it plays, and goes on from where a tip was put', () => {
    let state: State = play(start)
    for (let k = 0; k < 6; k++) state = advance(state)
    const { eta } = walkIn(state)
    const stopped = pause(state)
    expect(undo(stopped).settings.cflow).toBe(0)
    const to = scale(3, five.x)
    const held = changeShown(state, { x: to }, drag('x'))
    expect(held.settings).toMatchObject({ cx: to, cflow: 0, point: 'own' })
    // By the steps that it made before, although it is longer now.
    expect(walkIn(held).eta).toBe(eta)
    expect(undo(held).settings.cflow).toBe(6)
  })

  test('stops where the reader leaves it, and says so of itself, not of the walk that comes', () => {
    const playing = advance(play(start), 4)
    const left = comeTo(playing, { id: 'alike', step: null })
    expect([isRunning(left), left.settings.cflow, left.settings.flow]).toEqual([false, 4, 0])
    expect(left.announcement).toMatch(/^Stopped at step 4, /)
    expect(left.announcement).toBe(pause(playing).announcement)
  })

  test('begins anew with another pair', () => {
    const walking = goToStep(start, 4)
    for (const patch of [{ point: 'random' }, { cx: [1, 2, 3, 4, 5] }, { seed: 2 }] as const)
      expect(change(walking, patch).settings.cflow).toBe(0)
    const lessons = change(goToStep({ ...start, place: { id: 'flow', step: null } }, 3), {
      x: [1, 1],
    })
    expect(lessons.settings.flow).toBe(0)
  })

  test('is seen as a whole: where it began, where it is, and where it leads', () => {
    for (const pair of [five, { x: [30, -7], y: [5, 20] }, { x: [12, -7, 3], y: [5, 10, 20] }]) {
      const end = toEnd(replaceShown(start, pair))
      const trail = viewOf({ state: end, size })
        .front.marks()
        .find(({ key }) => key.startsWith('trail-x'))
      const spots = trail?.kind === 'path' ? trail.d.slice(1).split('L') : []
      expect(spots.length).toBeGreaterThan(3)
      for (const spot of spots) {
        const [left = NaN, top = NaN] = spot.split(',').map(Number)
        expect([left > 0, left < size.width, top > 0, top < size.height]).not.toContain(false)
      }
    }
    // While a tip is pulled the paper stays.
    const shown = shownOf(start)
    expect(kept(shown, size, 'x').camera).toEqual(homeOf({ shown, size }))
  })
})

describe('a batch', () => {
  const flow = { id: 'flow', step: 'practice' } as const
  const batched = change(begin(settingsAt(flow), null, flow), { batch: 4 })

  test('has its vectors where the reader puts them, and the others stay', () => {
    const [first, second, third] = givenIn(batched)
    const put = placed(batched, 'lesson', 1, [3, 1])
    expect(givenIn(put)).toEqual([first, [3, 1], third])
    expect(givenIn(undo(put))[1]).toEqual(second)
    const { settings, problems } = read(write(put))
    expect(problems).toEqual([])
    expect(settings.given).toEqual([first, [3, 1], third])
    // Of another dimension they mean nothing.
    const space = change(put, { x: [1, 0, 1], y: [0, 1, 1] })
    for (const v of givenIn(space)) expect(v).toHaveLength(3)
  })

  test('has tips in the plane and in space, and none where only shadows are drawn', () => {
    const tips = (state: State) => viewOf({ state, size }).givenTips.length
    const space = change(batched, { x: [1, 0, 1], y: [0, 1, 1] })
    expect([tips(batched), tips(space), tips(change(space, { view: 'span' }))]).toEqual([3, 3, 0])
    // A pull is the inverse of where a tip stands.
    for (const state of [batched, space]) {
      const view = viewOf({ state, size })
      const [v = []] = givenIn(state)
      const [tip = { left: 0, top: 0 }] = view.givenTips
      const back = view.pull('y', tip, v) ?? []
      expect(length(add(back, v, -1))).toBeLessThan(1e-9)
    }
  })

  test('in the lab is the lab’s own, and longer vectors have none', () => {
    const plane = changeWalk(replaceShown(start, { x: [3, -1], y: [1, 2] }), { batch: 3 })
    expect(givenIn(plane)).toHaveLength(2)
    expect(plane.settings.batch).toBe(1)
    expect(givenIn(changeWalk(start, { batch: 3 }))).toHaveLength(0)
  })
})
