import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { components, number, numbers, oneOf, someOf, vector } from './field.ts'

const colours = { red: {}, green: {}, blue: {} }
const some = someOf(colours)
const any = vector([1, 2], 'numbers, not all 0', (v) => v.some((entry) => entry !== 0))
const three = numbers([0, 0, 1], '3 numbers', () => true)

describe('some of a registry', () => {
  test('are none at first, and none is the empty text', () => {
    expect(some.initial).toEqual([])
    expect(some.write([])).toBe('')
    expect(some.read('')).toEqual({ value: [] })
  })

  test('come out in the order of the registry, each once', () => {
    expect(some.read('blue,red')).toEqual({ value: ['red', 'blue'] })
    expect(some.read('red,red')).toEqual({ value: ['red'] })
  })

  test('survive being written', () => {
    fc.assert(
      fc.property(fc.subarray(['red', 'green', 'blue'] as const), (chosen) => {
        expect(some.read(some.write(chosen))).toEqual({ value: chosen })
      }),
      { seed: 161 },
    )
  })

  test.each(['pink', 'red,pink', 'red,', ',', 'Red', 'red green', 'toString', '__proto__'])(
    '%j is a problem that names what can be',
    (text) => {
      const reading = some.read(text)
      expect(reading).toHaveProperty('problem')
      expect('problem' in reading && reading.problem).toContain('red, green, blue')
    },
  )
})

describe('a vector', () => {
  test.each([
    ['3', [3]],
    ['1,2,3', [1, 2, 3]],
    [' 1 , −2 ', [1, -2]],
    ['1e-300,0', [1e-300, 0]],
  ])('is read from %j', (text, value) => expect(any.read(text)).toEqual({ value }))

  test.each([
    ['', 'component 0 is empty'],
    ['1,', 'component 1 is empty'],
    ['1,,3', 'component 1 is empty'],
    ['1 2', 'component 0 “1 2” could be one number or two'],
    ['1,2 -3', 'component 1 “2 -3” could be one number or two'],
    ['1,2\u00a03', 'component 1 “2\u00a03” could be one number or two'],
    ['1,2,x', 'component 2 “x” is not a number'],
    ['1e400', 'beyond the largest double'],
    ['NaN,1', 'component 0 “NaN”'],
    ['1;2', 'component 0'],
    ['0,0', 'out of range'],
  ])('is not read from %j: %s', (text, problem) => {
    const reading = any.read(text)
    expect('problem' in reading && reading.problem).toContain(problem)
    expect('problem' in reading && reading.problem).toContain('it must be numbers, not all 0')
  })

  test('survives being written, to the last bit and of any length', () => {
    const entry = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), (v) => {
        fc.pre(v.some((entry) => entry !== 0))
        expect(any.read(any.write(v))).toEqual({ value: v.map((entry) => entry + 0) })
      }),
      { seed: 162 },
    )
  })

  test('quotes at most a little of a long text', () => {
    const reading = any.read(Array(900).fill('0').join(','))
    expect('problem' in reading && reading.problem.length).toBeLessThan(120)
  })
})

describe('so many numbers', () => {
  test('are read when there are so many', () =>
    expect(three.read('1,2,3')).toEqual({ value: [1, 2, 3] }))

  test.each([
    ['1,2', '2 components'],
    ['1,2,3,4', '4 components'],
    ['', '1 component;'],
  ])('%j has the wrong number', (text, problem) => {
    const reading = three.read(text)
    expect('problem' in reading && reading.problem).toContain(problem)
    expect('problem' in reading && reading.problem).toContain('it must be 3 numbers')
  })
})

test('one of a registry is one of its own ids', () => {
  const one = oneOf(colours, 'green')
  expect(one.initial).toBe('green')
  expect(one.read(one.write('blue'))).toEqual({ value: 'blue' })
  for (const text of ['', 'pink', 'toString', 'red,blue'])
    expect(one.read(text)).toHaveProperty('problem')
})

test('a number meets its condition', () => {
  const even = number(2, 'even', (v) => v % 2 === 0)
  expect(even.read('4')).toEqual({ value: 4 })
  expect(even.read('3')).toEqual({ problem: '“3” is out of range; it must be even' })
})

test('components are counted in words', () =>
  expect([1, 2].map(components)).toEqual(['1 component', '2 components']))
