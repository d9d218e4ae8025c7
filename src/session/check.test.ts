import type { BackwardId } from '../gradcheck/backwards.ts'
import { describe, expect, test } from 'vitest'
import {
  ask,
  backwardShown,
  check,
  checking,
  checkingOf,
  isBlind,
  isSameQuestion,
  passes,
  passing,
  questionOf,
  sharper,
  soFar,
  type Question,
} from './check.ts'
import { wrongIds } from '../gradcheck/mutants.ts'
import { passingAtPost } from '../gradcheck/testing/golden.ts'
import { drag } from './gesture.ts'
import { initial, type Settings } from './settings.ts'
import { begin, change, checked, type State } from './state.ts'
import { carried, replacedOwn } from './vectors.ts'
import { maxChecked } from './limits.ts'

const found = (settings: Settings) => check(ask(settings, settings.backward as BackwardId))

describe('the check of the post', () => {
  const post = found(initial)

  test('prints success, at x = y = ones(16), with 32 entries', () => {
    expect(post.report.ok).toBe(true)
    expect(post.report.entries).toHaveLength(32)
  })

  test('is blind: zeros pass, and so do those wrong backwards that pass in PyTorch', () => {
    expect(isBlind(post)).toBe(true)
    expect(passing(post)).toEqual({ passing: passingAtPost.length, all: wrongIds.length })
  })

  test('is mended by a random point, where zeros fail', () => {
    const better = sharper(initial)
    expect(better).toEqual({ point: 'random', n: 16 })
    const mended = found({ ...initial, ...better! })
    expect(isBlind(mended)).toBe(false)
    expect(mended.report.ok).toBe(true)
    expect(found({ ...initial, ...better!, backward: 'zeros' }).report.ok).toBe(false)
  })
})

describe('a sharper point', () => {
  test('has two dimensions at least, because in one the gradient is 0 everywhere', () => {
    expect(sharper({ ...initial, n: 1 })?.n).toBe(2)
  })

  test('is near zero, where gradients are large, if atol is large', () => {
    expect(sharper({ ...initial, atol: 100 })?.point).toBe('near-zero')
  })

  test('does not exist where the tolerances allow everything', () => {
    expect(sharper({ ...initial, rtol: 1 })).toBeNull()
    expect(sharper({ ...initial, atol: 1e300 })).toBeNull()
  })
})

describe('the check that the pane shows', () => {
  const at = (id: 'opening' | 'trust' | 'lab', step: string | null, more: Partial<Settings> = {}) =>
    begin({ ...initial, ...more }, null, { id, step })

  test('is of the step’s backward in the story, and of the chosen one elsewhere', () => {
    expect(backwardShown(at('opening', null, { backward: 'negated' }))).toBe('correct')
    expect(backwardShown(at('opening', 'zeros'))).toBe('zeros')
    expect(backwardShown(at('trust', 'ones', { backward: 'negated' }))).toBe('correct')
    expect(backwardShown(at('trust', 'wrong'))).toBe('zeros')
    expect(backwardShown(at('trust', 'wrong', { backward: 'negated' }))).toBe('negated')
    expect(backwardShown(at('lab', null, { backward: 'negated' }))).toBe('negated')
  })

  test('says at the post’s point that both pass, and away from it that zeros fail', () => {
    const post = checkingOf(at('opening', 'zeros'))
    expect([passes(post, 'correct'), passes(post, 'zeros')]).toEqual([true, true])
    const away = checkingOf(at('opening', 'zeros', { point: 'random' }))
    expect([passes(away, 'correct'), passes(away, 'zeros')]).toEqual([true, false])
  })

  test('waits for the end of a gesture where vectors are long', () => {
    const ones = (n: number) => Array.from({ length: n }, () => 1)
    const start = begin({ ...initial, point: 'own', cx: ones(80), cy: ones(80) })
    const moved = change(start, { cx: ones(80).with(0, 2) }, drag('x'))
    expect(questionOf(moved).at.x[0]).toBe(1)
    expect(questionOf({ ...moved, gesture: null }).at.x[0]).toBe(2)
  })

  test('is none in the lab where the vectors are too long: at their two coordinates it would be of others', () => {
    const brought = (n: number, backward: Settings['backward']) => {
      const x = Array.from({ length: n }, (_, i) => Math.sin(i + 1))
      const { pair, planeCoordinates } = carried({ x, y: x.toReversed() }, maxChecked)
      return checkingOf(at('lab', null, { backward, ...replacedOwn(pair, planeCoordinates) }))
    }
    for (const backward of ['correct', 'own'] as const)
      expect(brought(maxChecked + 1, backward)).toMatchObject({ status: 'held', check: null })
    expect(brought(maxChecked, 'correct').status).toBe('running')
  })
})

describe('a question', () => {
  const question = (more: Partial<Settings> = {}) =>
    ask({ ...initial, point: 'own', ...more }, 'correct')
  const vector = () => [1, 2, 3]

  test('is the same by its numbers, wherever they stand', () => {
    const [a, b] = [
      question({ cx: vector(), cy: [3, 2, 1] }),
      question({ cx: vector(), cy: [3, 2, 1] }),
    ]
    expect(a.at.x).not.toBe(b.at.x)
    expect(isSameQuestion(a, b)).toBe(true)
    expect(isSameQuestion(a, question({ cx: vector(), cy: [3, 2, 1], eps: 1e-5 }))).toBe(false)
    expect(isSameQuestion(a, question({ cx: [1, 2, 4], cy: [3, 2, 1] }))).toBe(false)
    expect(isSameQuestion(a, question({ cx: vector(), cy: [3, 2, 1], requires: 'x' }))).toBe(false)
  })

  test('keeps its answer while something else is asked about in between', () => {
    const large: State = begin({ ...initial, point: 'random', n: 300 })
    const { question } = checkingOf(large)
    const done = checked(large, { question, status: 'done', check: check(question as Question) })
    expect(checkingOf(done).status).toBe('done')
    // Another state asks about something else; the answer to the first is still its answer.
    expect(checkingOf(change(done, { n: 301 })).status).toBe('running')
    expect(checkingOf(done).status).toBe('done')
    expect(checkingOf(change(change(done, { n: 301 }), { n: 300 })).status).toBe('done')
  })
})

describe('a check in slices', () => {
  const question = ask({ ...initial, point: 'random', n: 400 }, 'zeros')

  test('shows what is known so far: fewer entries, the same numbers', () => {
    const slices = checking(question)
    const { value } = slices.next()
    const part = soFar(question, value as Parameters<typeof soFar>[1])
    const whole = check(question)
    expect(part.compared).toBeGreaterThan(0)
    expect(part.compared).toBeLessThan(part.all)
    expect(part.all).toBe(800)
    expect(whole.report.entries.slice(0, part.compared)).toEqual(part.report.entries)
    expect(whole.compared).toBe(800)
    expect(whole.mutants.map(({ id }) => id)).toEqual(wrongIds)
  })

  test('counts only the inputs that require a gradient, and one number each in fast mode', () => {
    const some = { ...initial, requires: 'y', n: 5 } as const
    expect(found(some)).toMatchObject({ compared: 5, all: 5 })
    expect(found({ ...some, mode: 'fast' })).toMatchObject({ compared: 1, all: 1 })
    expect(found({ ...initial, mode: 'fast' })).toMatchObject({ compared: 2, all: 2 })
  })
})

describe('a fair check', () => {
  test('lets the right backward pass, whichever is chosen', () => {
    expect(found({ ...initial, backward: 'zeros' }).fair).toBe(true)
    expect(found({ ...initial, point: 'random', dtype: 'float32' }).fair).toBe(false)
    expect(found({ ...initial, point: 'near-zero' }).fair).toBe(false)
  })
})
