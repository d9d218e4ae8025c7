import { describe, expect, test } from 'vitest'
import { drag, glide, heldTip, isDragging, isMoving, isSame, keys, typing } from './gesture.ts'

describe('a gesture', () => {
  test('is told from others by value, and each drag and glide is one of its own', () => {
    const one = drag('x')
    expect(isSame(one, { ...one })).toBe(true)
    expect(isSame(one, drag('x'))).toBe(false)
    expect(isSame(glide('paper'), glide('paper'))).toBe(false)
    expect(isSame(keys('x'), keys('x'))).toBe(true)
    expect(isSame(keys('x'), keys('y'))).toBe(false)
    expect(isSame(typing('eps'), typing('eps'))).toBe(true)
    expect(isSame(typing('eps'), typing('atol'))).toBe(false)
    expect(isSame(null, null)).toBe(true)
    expect(isSame(one, null)).toBe(false)
  })

  test('moves something unless it is typing', () => {
    expect(isMoving({ gesture: null })).toBe(false)
    expect(isMoving({ gesture: typing('eps') })).toBe(false)
    for (const gesture of [drag('x'), keys('map'), glide('paper')])
      expect(isMoving({ gesture })).toBe(true)
  })

  test('drags a thing only by pointer', () => {
    expect(isDragging({ gesture: drag('map') })).toBe(true)
    expect(isDragging({ gesture: drag('map') }, 'map')).toBe(true)
    expect(isDragging({ gesture: drag('map') }, 'x')).toBe(false)
    expect(isDragging({ gesture: keys('map') })).toBe(false)
  })

  test('holds a tip by pointer or by keys, and nothing else does', () => {
    expect(heldTip(drag('x'))).toBe('x')
    expect(heldTip(keys('y'))).toBe('y')
    for (const gesture of [null, drag('paper'), keys('eps'), typing('x'), glide('x')])
      expect(heldTip(gesture)).toBeNull()
  })
})
