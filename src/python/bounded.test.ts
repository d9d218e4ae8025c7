import { describe, expect, test } from 'vitest'
import { checkSource } from './check.ts'
import type { OwnSetting } from './check/setting.ts'

/* Forwards that bound a length from below, or add to it, with a mistake beside that. */

const x = [0.3, -0.7, 1.2, 0.5, -0.1, 0.9]
const y = [0.8, 0.2, -0.4, 1.1, 0.6, -0.5]

const at = (shape: readonly number[] = [6], size = 1): OwnSetting => ({
  x: { shape, values: x.map((each) => size * each) },
  y: { shape, values: y },
})

/** A program with a way to take lengths, and the gradient of x with one mistake. */
const own = (...lengths: readonly string[]) => `import torch
class C(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        ${lengths.join('\n        ')}
        s = (x * y).sum() / (nx * ny)
        ctx.save_for_backward(x, y, nx, ny, s)
        return s
    @staticmethod
    def backward(ctx, g):
        x, y, nx, ny, s = ctx.saved_tensors
        gx = g * (y / (nx * ny) - s * x / nx)
        gy = g * (x / (nx * ny) - s * y / ny ** 2)
        return gx, gy
`

/** A forward on one line, and a backward that adds the second term in the gradient of x. */
const of = (forward: string) => `import torch
import torch.nn.functional as F
class C(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return ${forward}
    @staticmethod
    def backward(ctx, g):
        x, y = ctx.saved_tensors
        nx, ny = x.norm(), y.norm()
        s = (x * y).sum() / (nx * ny)
        gx = g * (y / (nx * ny) + s * x / nx ** 2)
        gy = g * (x / (nx * ny) - s * y / ny ** 2)
        return gx, gy
`

const rows = `import torch
class C(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        nx = x.norm(dim=1, keepdim=True).clamp(min=1e-8)
        ny = y.norm(dim=1, keepdim=True).clamp(min=1e-8)
        s = (x * y).sum(dim=1, keepdim=True) / (nx * ny)
        ctx.save_for_backward(x, y, nx, ny, s)
        return s.squeeze(1)
    @staticmethod
    def backward(ctx, g):
        x, y, nx, ny, s = ctx.saved_tensors
        g = g.unsqueeze(1)
        gx = g * (y / (nx * ny) - s * x / nx ** 2)
        gy = g * (x / (nx * ny) + s * y / ny ** 2)
        return gx, gy
`

const programs: readonly (readonly [string, string, string])[] = [
  [
    '.clamp(min=…)',
    own('nx = x.norm(dim=-1).clamp(min=1e-8)', 'ny = y.norm(dim=-1).clamp(min=1e-8)'),
    'gx = ',
  ],
  ['.clamp_min(…)', own('nx = x.norm().clamp_min(1e-6)', 'ny = y.norm().clamp_min(1e-6)'), 'gx = '],
  [
    'torch.clamp',
    own('eps = 1e-8', 'nx = torch.clamp(x.norm(), min=eps)', 'ny = torch.clamp(y.norm(), min=eps)'),
    'gx = ',
  ],
  [
    'torch.maximum',
    own(
      'eps = torch.tensor(1e-8, dtype=x.dtype)',
      'nx = torch.maximum(x.norm(), eps)',
      'ny = torch.maximum(y.norm(), eps)',
    ),
    'gx = ',
  ],
  ['max', own('eps = 1e-8', 'nx = max(x.norm(), eps)', 'ny = max(y.norm(), eps)'), 'gx = '],
  [
    'a bound of the product',
    of('(x * y).sum() / torch.clamp(x.norm() * y.norm(), min=1e-8)'),
    'gx = ',
  ],
  [
    'F.normalize',
    of('(F.normalize(x, dim=0, eps=1e-8) * F.normalize(y, dim=0, eps=1e-8)).sum()'),
    'gx = ',
  ],
  ['F.cosine_similarity', of('F.cosine_similarity(x, y, dim=0, eps=1e-6)'), 'gx = '],
  ['something added', of('(x * y).sum() / (x.norm() * y.norm() + 1e-8)'), 'gx = '],
  ['rows', rows, 'gy = '],
]

const lineOf = (source: string, start: string) =>
  source.split('\n').findIndex((line) => line.trim().startsWith(start)) + 1

describe.each(programs)('with %s', (name, source, wrong) => {
  const setting = at(name === 'rows' ? [2, 3] : [6])
  const { ok, diagnosis, repair } = checkSource(source, setting)

  test('the wrong line is named, and mended', () => {
    expect(ok).toBe(false)
    expect(diagnosis?.line).toBe(lineOf(source, wrong))
    expect(repair?.lines.map(({ line }) => line)).toEqual([lineOf(source, wrong)])
    const again = checkSource(repair!.source, setting)
    expect(again.ok).toBe(true)
    // Of the bound backward still does not know, if it shows at all.
    expect(again.diagnosis?.id).toMatch(/^(right|clamp_ignored|eps_ignored)$/)
    if (again.diagnosis?.id !== 'right')
      expect(diagnosis?.sentence).toMatch(/With that mended it is right/)
  })
})

test('Where the bound is reached, nothing is offered that would not pass there', () => {
  const source = programs[1]![1]
  const { diagnosis, repair } = checkSource(source, at([6], 1e-7))
  expect(diagnosis?.line).toBe(lineOf(source, 'gx = '))
  expect(repair).toBeNull()
})

test('A bound that backward does not know of is not said to be unseen because of where x and y stand', () => {
  const source = of('(x * y).sum() / torch.clamp(x.norm() * y.norm(), min=1e-8)').replace(
    /gx = .*/,
    'gx = g * (y / (nx * ny) - s * x / nx ** 2)',
  )
  const ones = { shape: [6], values: x.map(() => 1) }
  const { diagnosis } = checkSource(source, { ...at(), x: ones, y: ones })
  expect(diagnosis?.id).toBe('clamp_ignored')
  expect(diagnosis?.sentence).not.toMatch(/no difference/)
})
