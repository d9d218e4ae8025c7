import { expect, test } from 'vitest'
import { shapesOf } from '../python/diagnosis/shapes.ts'
import { layoutIds, layoutOf, layouts } from './layouts.ts'

test('The shapes in which code is tried are those that the reader can choose', () => {
  for (const n of [1, 2, 5, 6, 16, 24]) {
    const offered = layoutIds.flatMap((id) => layouts[id].shape(n)?.join() ?? [])
    expect(shapesOf(n).map(String).toSorted()).toEqual(offered.toSorted())
    for (const shape of shapesOf(n)) {
      const id = layoutOf(shape)
      expect(id && layouts[id].shape(n)).toEqual(shape)
    }
  }
})
