import { describe, expect, test } from 'vitest'
import { checkSource } from '../check.ts'
import { programs } from '../testing/corpus.ts'

/* What a verdict is worth, in words: of a backward, and of what PyTorch derives from a function without one. */

const vector = (...values: number[]) => ({ shape: [values.length], values })
const at = { x: vector(1, 2, 3), y: vector(3, -1, 2) }
const judged = (source: string, setting = {}) =>
  checkSource(source, { ...at, ...setting }).judgement

describe('of a function without a backward, PyTorch is what is judged', () => {
  const cut = 'def f(x, y):\n    return (x * y).sum() + 1e-6 * (x.detach() ** 2).sum()\n'
  const far = 'def f(x, y):\n    return (x * y).sum() + ((x - x.detach()) ** 2).sum()\n'
  const bent = 'def f(x, y):\n    return (x * y).sum() + (x - 1).relu().sum()\n'

  test.each([
    [
      'right',
      'def f(x, y):\n    return (x * y).sum()\n',
      /^The verdict is right: at every place that was tried, what PyTorch derives is the derivative of your function\.$/,
    ],
    [
      'blind',
      cut,
      /^Blind: what PyTorch derives is not the derivative of your function, and .* grad_x\[2\] is off by /,
    ],
    [
      'caught',
      'def f(x, y):\n    return (x * y.detach()).sum()\n',
      /^The verdict is right: what PyTorch derives is not the derivative of your function\.$/,
    ],
    ['false alarm', bent, /^False alarm: the quotient is wrong, not what PyTorch derives\. /],
    [
      'no derivative',
      'def f(x, y):\n    return (x * y).sum() / (x - x).sum()\n',
      /what PyTorch derives\.$/,
    ],
  ])('%s', (kind, source, said) => {
    const found = judged(source)
    expect(found).toMatchObject({ kind, sentence: expect.stringMatching(said) })
    expect(found?.sentence).not.toMatch(/backward/)
  })

  test('also where it is no derivative for rounding alone', () => {
    expect(judged(far)?.sentence ?? '').not.toMatch(/backward/)
  })
})

describe('a false alarm', () => {
  test('does not contradict itself where the diagnosis says why', () => {
    const { source, entry } = programs['cos_float32_forward']!
    const report = checkSource(source, { ...at, entry })
    expect(report.diagnosis?.id).toBe('float32_forward')
    expect(report.judgement?.kind).toBe('false alarm')
    expect(report.judgement?.sentence).not.toMatch(/lsewhere|near by/)
  })

  test('says what is wrong near by, and by how much', () => {
    // The bend at 1 spoils the quotient of the first entry; all are wrong where x is not whole.
    const source = `import torch

class F(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return (x * y).sum() + (x - 1).relu().sum()

    @staticmethod
    def backward(ctx, g):
        x, y = ctx.saved_tensors
        gx = y + (x > 1)
        return g * (gx + x - x.round()), g * x
`
    const found = judged(source)
    expect(found?.kind).toBe('false alarm')
    expect(found?.sentence).toMatch(
      /^False alarm: .* At other vectors near by, though, your gradient of x is wrong: grad_x\[\d\] is \S+ and should be \S+\.$/,
    )
  })
})

test('a function that runs in the reader’s shape alone is not said to end in an error', () => {
  const source = `import torch

def contrast(x, y):
    x, y = x.view(2, -1), y.view(2, -1)
    return torch.logsumexp(x @ y.T, dim=1).mean()
`
  const values = (step: number) => Array.from({ length: 6 }, (_, i) => Math.sin(1 + i * step))
  const { ok, diagnosis, judgement } = checkSource(source, {
    x: { shape: [6], values: values(1.3) },
    y: { shape: [6], values: values(2.1) },
  })
  expect([ok, diagnosis, judgement?.kind]).toEqual([true, null, 'right'])
})

describe('an error at other vectors', () => {
  const plain = (guard: string, eps = '') =>
    `import torch
def f(x, y):
    if ${guard}:
        raise ValueError("not these")
    return (x * y).sum() / (x.norm() * y.norm()${eps})
`
  const own = (
    of: { readonly forward?: string; readonly backward?: string; readonly times?: string } = {},
  ) => `import torch

class Cosine(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        if ${of.forward ?? 'False'}:
            raise ValueError("not these")
        ctx.save_for_backward(x, y)
        return (x * y).sum() / (x.norm() * y.norm())

    @staticmethod
    def backward(ctx, g):
        x, y = ctx.saved_tensors
        if ${of.backward ?? 'False'}:
            raise ValueError("not these")
        nx, ny = x.norm(), y.norm()
        s = (x * y).sum() / (nx * ny)
        gx = y / (nx * ny) - s * x / nx**2
        gy = x / (nx * ny) - s * y / ny**2
        return g * gx${of.times ?? ''}, g * gy${of.times ?? ''}
`

  test.each([
    ['too big', plain('x.dot(y) > 1e9', ' + 1e-8')],
    ['too short', plain('x.norm() < 1')],
    ['of a negative S', plain('(x * y).sum() < 0')],
    ['too short, with a backward', own({ forward: 'x.norm() < 1' })],
  ])('of a forward is no mistake: %s', (_, source) => {
    const { ok, diagnosis, judgement } = checkSource(source, at)
    expect([ok, diagnosis, judgement?.kind]).toEqual([true, null, 'right'])
  })

  test('does not hide what is wrong at the reader’s', () => {
    const { stage, diagnosis, differences, judgement } = checkSource(
      own({ forward: 'x.norm() < 1', times: ' * 2' }),
      at,
    )
    expect([stage, diagnosis, judgement?.kind]).toEqual(['jacobian', null, 'caught'])
    expect(differences.map(({ factor }) => factor)).toEqual([2, 2])
  })

  test('does not hide what is wrong near by', () => {
    const { ok, differences, judgement } = checkSource(
      own({ forward: 'x.norm() < 1 or x.norm() > 2.7 and x.norm() < 3', times: ' * 0' }),
      { x: vector(1, 2, 3), y: vector(2, 4, 6) },
    )
    expect([ok, judgement?.kind]).toEqual([true, 'blind'])
    expect(differences).toHaveLength(2)
  })

  test('of a backward is one, and is said to be elsewhere', () => {
    const { ok, diagnosis, judgement } = checkSource(own({ backward: 'x.norm() < 1' }), at)
    expect([ok, judgement?.kind]).toEqual([true, 'blind'])
    expect(diagnosis?.sentence).toBe('At some other vectors your backward ends in an error.')
  })

  test('within eps of the reader’s is one of the check itself', () => {
    const { stage, diagnosis } = checkSource(plain('x[0] > 1'), at)
    expect(stage).toBe('raises_in_forward')
    expect(diagnosis?.sentence).toBe('Your forward ends in an error (line 5).')
  })
})
