import { expect, test } from 'vitest'
import { Words } from './words.ts'

test('words that become no name are not kept without end', () => {
  const words = new Words({ file: 'a', line: 1, column: 1 })
  expect(() => {
    for (let i = 0; i < 20; i++) words.add('w', false)
  }).toThrow('a: “w” in line 1, column 1 is not a number')
})
