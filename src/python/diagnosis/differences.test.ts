import { describe, expect, test } from 'vitest'
import { makePoint } from '../../gradcheck/points.ts'
import { checkSource } from '../check.ts'
import { programs } from '../testing/corpus.ts'

/* What is said of gradients that are wrong, where the function is no cosine similarity. */

const ones = { x: [1], y: [1] }
const at = makePoint('random', 12, 3, { lesson: ones, own: ones })
const setting = {
  x: { shape: [3, 4], values: Array.from(at.x) },
  y: { shape: [3, 4], values: Array.from(at.y) },
}

const saidOf = (source: string) =>
  checkSource(source, setting).differences.map(({ sentence }) => sentence)

/** A function of x and y with the two gradients that its backward returns. */
const withGradients = (forward: string, gradients: string) => `import torch

class F(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return ${forward}

    @staticmethod
    def backward(ctx, g):
        x, y = ctx.saved_tensors
        return ${gradients}
`

test('entries that are 0, and should be, speak against no factor', () => {
  const { source, entry } = programs['margin_loss_mean_forgotten']!
  const { analytical, exact, differences } = checkSource(source, { ...setting, entry })
  expect(analytical[0]![0]!.filter((value) => value === 0).length).toBeGreaterThan(0)
  expect(exact[0]![0]!.filter((value) => value === 0).length).toBeGreaterThan(0)
  expect(differences.map(({ sentence }) => sentence)).toEqual([
    'Your gradient of x is 3 times too large, which is how many rows there are.',
    'Your gradient of y is 3 times too large, which is how many rows there are.',
  ])
  expect(differences.map(({ factor }) => factor)).toEqual(
    [3, 3].map((each) => expect.closeTo(each)),
  )
})

test('what is no number is furthest off, and no false alarm', () => {
  for (const gradients of ['g * y, g * x * float("nan")', 'g * y, (x - x) / (x - x)']) {
    const source = withGradients('(x * y).sum()', gradients)
    const { differences, judgement } = checkSource(source, setting)
    expect(differences.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/ in all 12 entries, .*; grad_y\[0, 0\] is NaN and should be 0\.44\.$/),
    ])
    expect(judgement?.kind).toBe('caught')
  }
})

describe('a factor is told by what it counts', () => {
  test.each([
    [
      '(x * y).relu().mean()',
      'g * y * (x * y > 0)',
      '12 times too large, which is how many entries',
    ],
    ['(x * y).mean(1).sum()', 'g * y', '4 times too large, which is how many columns there are'],
    ['(x * y).sum()', 'g * y / 3', '1/3 of what it should be, and there are 3 rows'],
    ['(x * y).sum()', 'g * y / 12', '1/12 of what it should be, and there are 12 entries'],
    ['(x * y).relu().sum()', '-g * y * (x * y > 0)', 'has the wrong sign'],
    [
      '(x * y).sum()',
      '-g * y * 3',
      'of the wrong sign and 3 times too large, which is how many rows',
    ],
    ['(x * y).sum()', 'g * y * 2', '2 times what it should be, wherever that is'],
  ])('%s with %s', (forward, gradient, said) => {
    const other = gradient.replaceAll(/\by\b(?! >)/g, 'x').replace('(x * x', '(x * y')
    const [ofX, ofY] = saidOf(withGradients(forward, `${gradient}, ${other}`))
    expect(ofX).toContain(said)
    expect(ofY).toContain(said)
  })
})

test('entries are named as Python finds them', () => {
  const wrong = 'torch.tensor([[1., 1, 1, 1], [1, 1, 1, 2.5], [1, 1, 1, 1]])'
  const [said] = saidOf(withGradients('(x * y).sum()', `g * y * ${wrong}, g * x`))
  expect(said).toMatch(/^Your gradient of x differs in 1 of 12 entries \(grad_x\[1, 3\]\), by no/)
  expect(said).toMatch(/; grad_x\[1, 3\] is \S+ and should be \S+\.$/)
  const flat = checkSource(
    withGradients('(x * y).sum()', 'g * y, g * x * torch.tensor([1., 1, 4])'),
    { x: { shape: [3], values: [1, 2, 3] }, y: { shape: [3], values: [3, -1, 2] } },
  )
  expect(flat.differences.map(({ sentence }) => sentence)).toEqual([
    'Your gradient of y differs in 1 of 3 entries (grad_y[2]), by no common factor; grad_y[2] is 12 and should be 3.',
  ])
})

test('of a program without a backward of its own, PyTorch is what derives', () => {
  const [said] = saidOf('def f(x, y):\n    return (x.detach() * x * y).sum()\n')
  expect(said).toMatch(/^The gradient of x that PyTorch derives is 0.5 times what it should be/)
})
