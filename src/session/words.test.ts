import { expect, test } from 'vitest'
import { about } from '../math/rotation.ts'
import { figureWords } from './figureWords.ts'
import { keys } from './gesture.ts'
import { settingsAt } from './scene.ts'
import { arrive, begin, change, guessed, reset } from './state.ts'
import { guessOf } from './view.ts'
import {
  directionWords,
  exchangedWords,
  gestureWords,
  guessGestureWords,
  guessMissedWords,
} from './words.ts'

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

test('A turn of space is told by where x and y point, and one of flat paper is not', () => {
  const spatial = begin({ ...settingsAt(opening), x: [1, 0, 0], y: [0, 1, 0] }, null, {
    id: 'alike',
    step: 'ball',
  })
  const turned = change(spatial, { turn: about([0, 0, 1], 1) })
  expect(gestureWords(spatial, turned)).toMatch(/^x points .*, y .*[.]$/)
  expect(gestureWords(turned, turned)).toBeNull()
  const flat = change(turned, { x: [1, 0], y: [0, 1] })
  expect(gestureWords(flat, change(flat, { turn: spatial.settings.turn }))).toBeNull()
})

const toGuess = { id: 'direction', step: 'guess' } as const
const hidden = begin({ ...settingsAt(toGuess), x: [1, 0], y: [0, 1] }, null, toGuess)
const put = (to: readonly [number, number], looked = false) =>
  guessed(hidden, { to, looked }, keys('guess'))

test('What moved the guess is told, with nothing of the gradient, as long as it is guessed', () => {
  expect(guessGestureWords(hidden, hidden)).toBeNull()
  expect(guessGestureWords(put([0, -1]), put([-1, 0]))).toBe(
    'Your guess points toward 9 o’clock, 1 long, turned 90° clockwise.',
  )
  expect(guessGestureWords(put([0, -1]), put([-1, 0], true))).toBeNull()
  expect(guessGestureWords(put([0, -1]), reset(put([0, -1])))).toBeNull()
  const elsewhere = arrive(put([0, -1]), { id: 'alike', step: null })
  expect(guessGestureWords(hidden, elsewhere)).toBeNull()
})

test('Where the guess points is told with the arrows and with the figure, and so is the gradient once it was looked at', () => {
  const found = 'Your guess points toward 7 o’clock, 0.516 long.'
  for (const words of [directionWords, figureWords]) {
    expect(words(hidden)).toContain(`to be guessed. ${found}`)
    expect(words(put([0, -2]))).toMatch(/Your guess points toward 6 o’clock, 2 long[.]$/)
    expect(words(put([0, -2]))).not.toMatch(/gradient in [xy],? (?:at|is \()/)
    expect(words(put([0, -2], true))).toMatch(/gradient in x.* Your guess points toward 6 o’clock/)
    // Who looks without a guess has none drawn.
    const unguessed = guessed(hidden, { ...guessOf(hidden), looked: true })
    expect(words(unguessed)).not.toContain('Your guess')
    expect(words(arrive(hidden, { id: 'alike', step: null }))).not.toContain('Your guess')
  }
  expect(guessMissedWords(put([1, 0.1], true), 84)).toBe(
    'Your guess lies clockwise of the gradient, which points toward 12 o’clock.',
  )
})
