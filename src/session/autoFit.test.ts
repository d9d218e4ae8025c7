import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepInSight } from './autoFit.ts'
import { homeward, inReach, inSight, zoomed } from './camera.ts'
import { drag, typing } from './gesture.ts'
import { read, write } from './link.ts'
import { changeShown, replaceShown, shownOf } from './pane.ts'
import { createSession, type Session } from './session.ts'
import { initial } from './settings.ts'
import { arrive, begin, change, redo, release, undo, type State } from './state.ts'
import { cameraOf, viewportOf } from './view.ts'

const size = { width: 600, height: 480 }
const turned = { width: 300, height: 700 }
const alike = { id: 'alike', step: null } as const

/** A page that has just been opened at a link. */
function opened(fragment = 'at=alike'): Session {
  const { settings, place, touched } = read(fragment)
  const session = createSession(begin(settings, null, place, touched))
  return session
}

const cameraNow = ({ store }: Session, at = size) =>
  cameraOf({ shown: shownOf(store.getState()), size: at })

type Deed =
  | { readonly kind: 'type' | 'drag'; readonly x: readonly [number, number] }
  | { readonly kind: 'replace'; readonly x: readonly number[] }
  | { readonly kind: 'home' | 'zoom' | 'undo' }

function done({ store, act }: Session, deed: Deed): void {
  const shown = shownOf(store.getState())
  switch (deed.kind) {
    case 'type':
      act((state) => changeShown(state, { x: deed.x }, typing('x')))
      return act(release)
    case 'drag':
      act((state) => changeShown(state, { x: deed.x }, drag('x')))
      return act(release)
    case 'replace':
      return act((state) => replaceShown(state, { x: deed.x, y: deed.x.map(() => 1) }))
    case 'home':
      return act((state) => changeShown(state, { camera: homeward(shown, size) }))
    case 'zoom':
      return act((state) => changeShown(state, { camera: zoomed(shown, true, size) }))
    case 'undo':
      return act(undo)
  }
}

const entry = fc.oneof(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.constantFrom(1e-320, 1e-6, 40, 300, 1e15, 1e300),
)
// In the plane: what changes the dimension replaces both.
const plane = fc.tuple(entry, entry).filter(([a, b]) => a !== 0 || b !== 0)
const deeds = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('type', 'drag'), x: plane }),
    fc.record({ kind: fc.constant('replace'), x: plane }),
    fc.record({ kind: fc.constantFrom('home', 'zoom', 'undo') }),
  ),
  { maxLength: 12 },
) as fc.Arbitrary<Deed[]>

const all = ({ act, store }: Session, step: (state: State) => State) => {
  for (let i = 0; i < 50; i++) {
    const before = store.getState()
    act(step)
    if (step(before) === before) return
  }
}

describe('where the figure looks by itself', () => {
  test('is the same after all is undone and redone, as often as one likes', () =>
    fc.assert(
      fc.property(deeds, (list) => {
        const page = opened()
        keepInSight(page, size)
        for (const deed of list) done(page, deed)
        all(page, redo)
        const end = cameraNow(page)
        all(page, undo)
        const start = cameraNow(page)
        all(page, redo)
        expect(cameraNow(page)).toEqual(end)
        all(page, undo)
        expect(cameraNow(page)).toEqual(start)
      }),
    ))

  test('is the same after a reload', () =>
    fc.assert(
      fc.property(deeds, (list) => {
        const page = opened()
        keepInSight(page, size)
        for (const deed of list) done(page, deed)
        const again = opened(write(page.store.getState()))
        keepInSight(again, size)
        expect(cameraNow(again)).toEqual(cameraNow(page))
      }),
    ))

  test('is where the vectors are, once the paper has another size, until the reader looks elsewhere', () => {
    const page = opened('at=alike&x=300,0&y=200,100')
    const stop = keepInSight(page, size)
    const wide = cameraNow(page)
    stop()
    keepInSight(page, turned)
    expect(inSight(shownOf(page.store.getState()), turned)).toBe(true)
    done(page, { kind: 'zoom' })
    const chosen = cameraNow(page)
    done(page, { kind: 'type', x: [9e9, 0] })
    expect(cameraNow(page)).toEqual(chosen)
    expect(chosen).not.toEqual(wide)
  })

  test('is home as soon as the paper is large enough for it', () => {
    const page = opened('at=calculus.misprint&x=2,0.5&y=1,2')
    const stop = keepInSight(page, { width: 620, height: 520 })
    expect(shownOf(page.store.getState()).camera).not.toBeNull()
    stop()
    keepInSight(page, { width: 620, height: 744 })
    expect(shownOf(page.store.getState()).camera).toBeNull()
  })

  test('is home for those who ask for it, also where nothing is to be seen from there', () => {
    const page = opened('at=alike&x=300,0&y=200,100')
    keepInSight(page, size)
    done(page, { kind: 'home' })
    const home = cameraOf({ shown: shownOf(begin(initial, null, alike)), size })
    expect(cameraNow(page)).toEqual(home)
    all(page, undo)
    all(page, redo)
    expect(cameraNow(page)).toEqual(home)
  })

  test('is where the reader looked when she pulled a tip to the rim', () => {
    const page = opened()
    keepInSight(page, size)
    const before = cameraNow(page)
    const { place, invert } = viewportOf({ shown: shownOf(page.store.getState()), size })
    const rim = { left: size.width - 15, top: place([0, 0]).top }
    done(page, { kind: 'drag', x: invert(rim) })
    expect(cameraNow(page)).toEqual(before)
    page.act(undo)
    page.act(redo)
    expect(cameraNow(page)).toEqual(before)
  })

  test('follows a tip that was pulled off the paper, so that it can be taken again, also where the reader had zoomed', () => {
    const page = opened()
    keepInSight(page, size)
    for (const x of [
      [300, 0],
      [9000, 10],
    ] as const) {
      done(page, { kind: 'drag', x })
      expect(inReach(shownOf(page.store.getState()), 'x', size)).toBe(true)
      done(page, { kind: 'zoom' })
    }
  })

  test('stays where the reader zoomed to one tip and moved it, though the other is off the paper', () => {
    const page = opened('at=alike&x=2,0.5&y=0.75,1.5')
    keepInSight(page, size)
    const close = { centre: [2, 0.5], halfExtent: 0.3 } as const
    page.act((state) => changeShown(state, { camera: close }))
    done(page, { kind: 'drag', x: [2.1, 0.5] })
    expect(cameraNow(page)).toEqual(close)
  })

  test('is where the reader moved the paper to, also where that is away from the tips', () => {
    const page = opened()
    keepInSight(page, size)
    const away = { centre: [40, 40], halfExtent: 1 } as const
    page.act((state) => changeShown(state, { camera: away }, drag('paper')))
    page.act(release)
    expect(cameraNow(page)).toEqual(away)
  })

  test('is that of the link which came while the reader pulled at a tip', () => {
    const link = 'at=alike.ball&x=10,20,30&y=20,0,10'
    const page = opened()
    keepInSight(page, size)
    page.act((state) => changeShown(state, { x: [1, 0.5] }, drag('x')))
    const { place, settings } = read(link)
    page.act((state) => change(arrive(state, place), settings))
    page.act(release)
    const other = opened(link)
    keepInSight(other, size)
    expect(cameraNow(page)).toEqual(cameraNow(other))
    expect(inSight(shownOf(page.store.getState()), size)).toBe(true)
  })
})
