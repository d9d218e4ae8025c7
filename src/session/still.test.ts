import { expect, test } from 'vitest'
import { read } from './link.ts'
import { shownOf } from './pane.ts'
import { begin } from './state.ts'
import { stillOf } from './still.ts'

const size = { width: 620, height: 330 }
const at = (fragment: string) => {
  const { settings, place, touched } = read(fragment)
  return begin(settings, null, place, touched)
}

test('a still figure has both tips on its paper, however long the vectors are', () => {
  for (const link of ['at=alike', 'at=alike&x=900,3&y=-20,40', 'at=alike&x=90,3,1&y=-2,4,0']) {
    const { view } = stillOf(at(link), size)
    for (const { left, top } of [view.tips.x, view.tips.y]) {
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThan(size.width)
      expect(top).toBeGreaterThan(0)
      expect(top).toBeLessThan(size.height)
    }
  }
})

test('a still figure keeps the camera where everything is in sight already', () => {
  const state = at('at=alike&camera=0.5,0.5,2')
  expect(shownOf(stillOf(state, size).state).camera).toEqual(shownOf(state).camera)
})
