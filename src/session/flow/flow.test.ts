import { describe, expect, test } from 'vitest'
import { maxSteps } from '../../math/flow/walk.ts'
import { angle, gradient } from '../../math/cosine.ts'
import { toPlaneCoordinates } from '../../math/planeCoordinates.ts'
import { draw, uniform } from '../../math/random.ts'
import { basis, offPlane } from '../../math/span.ts'
import { add, length, scale } from '../../math/vec.ts'
import { drag, typing } from '../gesture.ts'
import { read, write } from '../link.ts'
import { changeShown, shownOf } from '../pane.ts'
import { comeTo, settingsAt } from '../scene.ts'
import { begin, cancel, change, redo, release, undo, type State } from '../state.ts'
import { viewOf } from '../view.ts'
import { advance, goToStep, play, stepBy, toEnd } from './run.ts'
import { isRunning, pause } from './running.ts'
import { courseOf, disturb, doubling, free, leavings, ledgerOf, tenSteps, turns } from './tasks.ts'

const follow = { id: 'flow', step: 'follow' } as const
const size = { width: 620, height: 480 }
const start = begin(settingsAt(follow), null, follow)
/** A walk that has played for so many frames. */
const played = (frames: number, from: State = start): State => {
  let state = play(from)
  for (let k = 0; k < frames; k++) state = advance(state)
  return state
}
const angleOf = (state: State) => angle(shownOf(state).x, shownOf(state).y)

describe('a walk', () => {
  test('is what an independent loop makes of the pair, and leaves the settings’ own as it is', () => {
    let x = start.settings.x
    for (let k = 0; k < 7; k++) x = add(x, gradient(x, start.settings.y).x, start.settings.eta)
    const state = played(7)
    expect(length(add(shownOf(state).x, x, -1))).toBeLessThan(1e-14)
    expect(shownOf(state).y).toBe(start.settings.y)
    expect(state.settings.x).toBe(start.settings.x)
    // Another chapter has the pair as it was.
    expect(shownOf({ ...state, place: { id: 'calculus', step: null } }).x).toBe(start.settings.x)
  })

  test('is one step for undo, however long it plays', () => {
    const state = pause(played(12))
    expect(state.settings.flow).toBe(12)
    expect(state.past).toHaveLength(1)
    const back = undo(state)
    expect(back.settings.flow).toBe(0)
    expect(redo(back).settings.flow).toBe(12)
    // Undo while it plays stops it.
    const stopped = undo(played(5))
    expect([stopped.settings.flow, isRunning(stopped)]).toEqual([0, false])
  })

  test('stays one step where a field or a tip is left meanwhile: that ends their own gestures alone', () => {
    const later = pause(advance(release(played(3)), 2))
    expect(later.settings.flow).toBe(5)
    expect(later.gesture).toBe(null)
    expect(later.past).toHaveLength(1)
    expect(undo(later).settings.flow).toBe(0)
  })

  test('goes on from where a tip was put while it played', () => {
    const hold = drag('x')
    const held = changeShown(played(4), { x: [0, 1.5] }, hold)
    expect(held.settings).toMatchObject({ x: [0, 1.5], flow: 0 })
    // While the tip is held the walk waits.
    expect(advance(held)).toBe(held)
    const moved = changeShown(held, { x: [-1, 1] }, hold)
    const gone = advance(release(moved))
    expect(gone.settings).toMatchObject({ x: [-1, 1], flow: 1 })
    // Run, drag, run: a step for undo each.
    expect(gone.past).toHaveLength(3)
    expect(undo(undo(gone)).settings.flow).toBe(4)
    expect(cancel(moved).settings.flow).toBe(4)
  })

  test('with y taken along begins anew where both stand', () => {
    const both = change(start, { follow: 'both' })
    const state = pause(played(3, both))
    const { x, y } = shownOf(state)
    const dragged = changeShown(state, { y: [1, 1] })
    expect(dragged.settings.x).toBe(x)
    expect(y).not.toEqual(start.settings.y)
    expect(dragged.settings.flow).toBe(0)
  })

  test('is made again by another step size, while it stays at its step', () => {
    const at = goToStep(start, 10)
    const slow = change(at, { eta: 0.1 }, typing('eta'))
    expect(slow.settings.flow).toBe(10)
    expect(angleOf(slow)).toBeGreaterThan(angleOf(at))
  })

  test('steps on and back, and not before its start', () => {
    const two = stepBy(stepBy(start, 1), 1)
    expect(two.settings.flow).toBe(2)
    expect(stepBy(two, -1).settings.flow).toBe(1)
    expect(stepBy(start, -1).settings.flow).toBe(0)
    expect(goToStep(start, 1e9).settings.flow).toBe(maxSteps)
  })

  test('says where it has gone, and not where it was when it was stopped', () => {
    const playing = played(9)
    expect(goToStep(playing, 0).announcement).toMatch(/^Back at the start, θ /)
    expect(goToStep(pause(playing), 0).announcement).toMatch(/^Back at the start, θ /)
    expect(stepBy(playing, 1).announcement).toMatch(/^Stopped at step 10, θ /)
    // As it is moved by its slider it says so by itself.
    expect(goToStep(goToStep(start, 3), 0, typing('flow')).announcement).toBeNull()
  })

  test('stops where it has come to rest, says so now and then, and begins again from there', () => {
    const said: (string | null)[] = []
    let state = play(start)
    for (let k = 0; k < maxSteps && state.playing; k++) {
      const next = advance(state)
      if (next.announcement !== state.announcement) said.push(next.announcement)
      state = next
    }
    expect(angleOf(state)).toBeLessThan(1e-3)
    expect(said.at(0)).toMatch(/^Step 10, θ /)
    expect(said.at(-1)).toMatch(/^Stopped at step \d+, θ /)
    expect(said).toHaveLength(Math.floor((state.settings.flow - 1) / 10) + 1)
    expect(toEnd(start).settings.flow).toBe(state.settings.flow)
    expect(advance(play(state)).settings.flow).toBe(1)
  })

  test('goes on while the reader reads on in its chapter, and stops when she leaves it', () => {
    const state = played(5)
    const next = comeTo(state, { id: 'flow', step: 'lengths' })
    expect(advance(next).settings.flow).toBe(6)
    expect(isRunning(comeTo(state, { id: 'calculus', step: null }))).toBe(false)
    // The stall has a pair of its own.
    const stalled = comeTo(state, { id: 'flow', step: 'stall' })
    expect([stalled.settings.flow, isRunning(stalled)]).toEqual([0, false])
  })

  test('comes back from a link into its middle, by its start, its rule and its step', () => {
    const state = pause(played(9, change(start, { x: [1.25, -0.75], eta: 0.7, momentum: 0.5 })))
    const fragment = write(state)
    expect(fragment).toBe('at=flow.follow&x=1.25,-0.75&y=0.6,1.5&flow=9&eta=0.7&momentum=0.5')
    const { settings, place, problems } = read(fragment)
    expect(problems).toEqual([])
    expect(shownOf(begin(settings, null, place)).x).toEqual(shownOf(state).x)
    for (const wrong of ['flow=-1', 'flow=1e9', 'eta=0', 'momentum=1', 'follow=z', 'tau=0'])
      expect(read(`at=flow&${wrong}`).problems).toHaveLength(1)
  })

  test('of long vectors costs two coordinates, and stays in their plane', () => {
    const next = uniform(3)
    const [x, y] = [draw(next, 700), draw(next, 700)]
    const state = played(20, change(start, { x, y, eta: 100 }))
    const shown = shownOf(state)
    expect(offPlane(basis(x, y), shown.x)).toBeLessThan(1e-14)
    const { at, planeCoordinates } = toPlaneCoordinates(x, y)
    const long = played(20, change(start, { ...at, planeCoordinates, eta: 100 }))
    expect(angleOf(long)).toBeCloseTo(angleOf(state), 12)
    // The path is drawn, in the basis that stays.
    const marks = viewOf({ state, size }).front.marks()
    const trail = marks.find(({ key }) => key === 'trail-x')
    expect(trail?.kind === 'path' && trail.d.split('L')).toHaveLength(21)
  })

  test('is drawn in the plane and in space, on the near side of the ball', () => {
    for (const more of [{}, { x: [1.6, -0.7, 0.9], y: [0.5, 1.2, 1.1] }]) {
      const { front } = viewOf({ state: played(8, change(start, more)), size })
      expect(front.marks().some(({ key }) => key.startsWith('dots-x'))).toBe(true)
    }
    const elsewhere = { ...played(8), place: { id: 'calculus', step: null } } as const
    const marks = viewOf({ state: elsewhere, size }).front.marks()
    expect(marks.some(({ key }) => key.startsWith('trail'))).toBe(false)
  })
})

describe('what the chapter tells of a walk', () => {
  test('the ledger closes to the last digits', () => {
    const { sum, truth, added } = ledgerOf(pause(played(30)).settings)
    expect(added).toHaveLength(30)
    expect(Math.abs(sum - truth)).toBeLessThan(40 * 2 ** -52 * truth)
  })

  test('ten steps: a step size that does it, and those that do not', () => {
    const at = (eta: number) => tenSteps({ ...start.settings, flow: 10, eta })
    const all = Array.from({ length: 60 }, (_, k) => at(0.1 * (k + 1)))
    expect(all.filter(({ solved }) => solved).length).toBeGreaterThan(0)
    expect(all.filter(({ solved }) => !solved).length).toBeGreaterThan(0)
    expect(tenSteps({ ...start.settings, flow: 9, eta: 1.5 }).solved).toBe(false)
  })

  test('doubling: one long step from 30° to the other side', () => {
    const degree = Math.PI / 180
    const x = [Math.cos(30 * degree), Math.sin(30 * degree)]
    const settings = { ...start.settings, x, y: [1, 0], eta: 2 * Math.sqrt(3), flow: 1 }
    const { longer, change: changed, solved } = doubling(settings)
    expect(longer).toBeCloseTo(2, 12)
    expect(changed).toBeCloseTo(0, 12)
    expect(solved).toBe(true)
    expect(doubling({ ...settings, eta: 3 }).solved).toBe(false)
    expect(doubling({ ...settings, flow: 0 }).solved).toBe(false)
  })

  test('the stall: nothing moves, a small turn frees it, and it takes ln(1/δ) until it is seen', () => {
    const stall = { id: 'flow', step: 'stall' } as const
    const stuck = begin(settingsAt(stall), null, stall)
    const tried = advance(play(stuck))
    expect(shownOf(tried).x).toEqual(stuck.settings.x)
    expect(angleOf(tried)).toBe(Math.PI)
    expect(tried.notice).toContain('gradient is zero')
    expect(isRunning(tried)).toBe(false)

    const rows = leavings.map(({ leaving }) => leaving(stuck.settings))
    const square = length(stuck.settings.x) ** 2
    for (const [i, { by }] of turns.entries()) {
      expect(rows[i]?.time).toBeCloseTo(square * Math.log(2 / by), 3)
      const freed = free(stuck, by)
      expect(Math.PI - angleOf(freed)).toBeCloseTo(by, 12)
      expect(length(freed.settings.x)).toBeCloseTo(length(stuck.settings.x), 14)
      const steps = rows[i]?.steps ?? 0
      expect(angleOf(goToStep(freed, steps))).toBeLessThan(Math.PI / 2)
      expect(angleOf(goToStep(freed, steps - 1))).toBeGreaterThan(Math.PI / 2)
    }
    // So it is where the lengths are as far apart as doubles are; where x is longer than any double it is said.
    for (const [x, y] of [
      [1e300, 1e-320],
      [1e-300, 1e308],
    ] as const) {
      const far = free(change(stuck, { x: [x, 0, 0, 0], y: [y, y, 0, y] }), 1e-3)
      expect(Math.PI - angleOf(far)).toBeCloseTo(1e-3, 10)
      expect(length(far.settings.x) / x).toBeCloseTo(1, 14)
    }
    // Nothing has walked there, and ‖x‖ is what it was, though no double.
    const longest = change(stuck, { x: [1.7e308, 1.7e308, 0, 0], y: [1, 2, 3, 4] })
    expect(free(longest, 1e-3).notice).toContain('in doubles')
    expect(doubling(longest.settings)).toMatchObject({ longer: 1, solved: false })
    // In five dimensions as in two, and on a line not at all.
    const y = [1, 2, -1, 0.5, 3]
    const long = free(change(stuck, { x: scale(-0.5, y), y }), 1e-3)
    expect(Math.PI - angleOf(long)).toBeCloseTo(1e-3, 10)
    expect(free(change(stuck, { x: [-1], y: [2] }), 1e-3).notice).toContain('no way around')
  })

  test('at 0° a turn heals: the walker comes back', () => {
    const stall = { id: 'flow', step: 'stall' } as const
    const turned = disturb(begin(settingsAt(stall), null, stall), 0.1)
    expect(angleOf(turned)).toBeCloseTo(0.1, 12)
    expect(angleOf(toEnd(turned))).toBeLessThan(1e-3)
    // Downhill it does not.
    expect(angleOf(toEnd(change(turned, { way: 'down' })))).toBeGreaterThan(3)
  })

  test('the chart tells on which side of y each step is: beyond it only where η is too large', () => {
    const { settings } = begin(settingsAt({ id: 'flow', step: 'time' }))
    const beyond = (eta: number) => courseOf({ ...settings, eta, flow: 8 }).crossed
    expect(beyond(0.5)).toEqual(Array.from({ length: 9 }, () => false))
    expect(beyond(9)).toContain(true)
    // In space as in the plane.
    const space = { x: [1.7, 0.5, 0.9], y: [0.6, 1.5, 0.5] }
    expect(courseOf({ ...start.settings, ...space, eta: 0.5, flow: 8 }).crossed).not.toContain(true)
    expect(courseOf({ ...start.settings, ...space, eta: 12, flow: 8 }).crossed).toContain(true)
  })

  test('a batch rests beside y, and the exact flow is not drawn for what it does not tell', () => {
    const batched = change(start, { batch: 5, tau: 0.5 })
    expect(courseOf(batched.settings).exact).toBeNull()
    expect(courseOf(start.settings).exact?.(0)).toBeCloseTo(angleOf(start), 14)
    const { front } = viewOf({ state: batched, size })
    expect(front.marks().filter(({ className }) => className === 'given')).toHaveLength(4)
    expect(angleOf(toEnd(batched))).toBeGreaterThan(0.01)
    // More components than can be drawn have no batch.
    const many = change(start, { x: [1, 2, 3, 4], y: [4, 3, 2, 1], batch: 5 })
    expect(courseOf(many.settings).exact).not.toBeNull()
  })
})
