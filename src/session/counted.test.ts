import { expect, test } from 'vitest'
import { countedIn } from './counted.ts'

test('What differs is counted by entries, and in fast mode by directional derivatives', () => {
  expect(countedIn({}).differ(3, 8, null)).toBe('3 of 8 entries differ')
  expect(countedIn({ fastMode: true }).differ(1, 2, 'grad_x')).toBe(
    '1 of 2 directional derivatives differ, all in grad_x',
  )
})
