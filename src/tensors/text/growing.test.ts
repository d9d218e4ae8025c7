import { expect, test } from 'vitest'
import { Growing } from './growing.ts'

test('numbers beyond the most are not kept', () => {
  const growing = new Growing(32)
  for (let i = 0; i < 100; i++) growing.push(i)
  expect(growing.part(0, 100)).toHaveLength(32)
  expect([...growing.part(1, 3, 10)]).toEqual([1, 11, 21])
})
