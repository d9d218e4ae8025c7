import { expect, test } from 'vitest'
import { settingsAt } from './scene.ts'
import { arrive, begin, change } from './state.ts'
import { exchangedWords } from './words.ts'

const opening = { id: 'opening', step: null } as const
const zeros = { id: 'opening', step: 'zeros' } as const

test('What the opening’s check says of another backward is told in a sentence, there and back', () => {
  const posted = begin(settingsAt(opening))
  const blank = arrive(posted, zeros)
  expect(exchangedWords(posted, blank)).toBe('backward() returns zeros: success!')
  expect(exchangedWords(blank, arrive(blank, opening))).toBe(
    'backward() returns the gradient: success!',
  )
  const apart = change(posted, { cx: [1, 2], cy: [2, 1], point: 'own' })
  expect(exchangedWords(apart, arrive(apart, zeros))).toBe('backward() returns zeros: failure...')
  // Who comes or goes has exchanged nothing.
  expect(exchangedWords(blank, change(blank, { eps: 1e-5 }))).toBeNull()
  expect(exchangedWords(blank, arrive(blank, { id: 'alike', step: null }))).toBeNull()
})
