import { expect, test } from 'vitest'
import { checkSource } from './check.ts'

/* Programs for another shape than that of x and y. */

const [x, y] = [
  [0.3, -0.7, 1.2, 0.5, -0.1, 0.9],
  [0.8, 0.2, -0.4, 1.1, 0.6, -0.5],
]

const reportIn = (source: string, shape: readonly number[]) =>
  checkSource(source, {
    x: { shape, values: x },
    y: { shape, values: y },
  })

const rows = `import torch
def f(x, y):
    nx = x.norm(dim=1)
    ny = y.norm(dim=1)
    return (x * y).sum(dim=1) / (nx * ny)
`

const column = `import torch
def f(x, y):
    return torch.mm(x.t(), y) / (x.norm() * y.norm())
`

const nowhere = `import torch
def f(x, y):
    raise ValueError("no")
`

test('Of a dimension that a vector has not it is said which there are, and in which shape it runs', () => {
  const { diagnosis, runsIn } = reportIn(rows, [6])
  expect(diagnosis).toMatchObject({ id: 'raises_forward' })
  expect(diagnosis?.sentence).toBe(
    'Your forward ends in an error. ' +
      'Line 3 asks for dim 1 of what has one dimension, dim 0; x and y have the shape (6,). ' +
      'dim=-1 is the last one in any shape. It runs where x and y have the shape (2, 3).',
  )
  expect(runsIn).toEqual([2, 3])
  expect(reportIn(rows, [2, 3])).toMatchObject({ ok: true, runsIn: null })
})

test('Of a matrix too it is said which dimensions it has', () => {
  const { diagnosis } = reportIn(rows.replaceAll('dim=1', 'dim=2'), [2, 3])
  expect(diagnosis?.sentence).toContain(
    'Line 3 asks for dim 2 of what has 2 dimensions, counted from 0',
  )
})

test('A program for columns is sent to columns', () => {
  const { diagnosis, runsIn } = reportIn(column, [6])
  expect(diagnosis?.sentence).toContain('the shape (6, 1)')
  expect(runsIn).toEqual([6, 1])
})

test('Where no shape helps, none is offered', () => {
  const { diagnosis, runsIn } = reportIn(nowhere, [6])
  expect(diagnosis?.sentence).toBe('Your forward ends in an error.')
  expect(runsIn).toBeNull()
})
