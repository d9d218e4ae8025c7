import { describe, expect, test, vi } from 'vitest'
import { checkSource } from './check.ts'

/* Backwards of batches, a pair in each row: their mistakes are found, named and mended as those of single vectors are. */

vi.setConfig({ testTimeout: 60_000 })

/** How forward and backward come by the lengths and S, and how these are written in a gradient. */
interface Way {
  readonly forward: readonly string[]
  readonly back: readonly string[]
  readonly as: (text: string) => string
}

const saved = 'x, y, nx, ny, s = ctx.saved_tensors'
const saves = 'ctx.save_for_backward(x, y, nx, ny, s)'

const ways = {
  'with the dimension kept': {
    forward: [
      'nx = x.norm(dim=-1, keepdim=True)',
      'ny = y.norm(dim=-1, keepdim=True)',
      's = (x * y).sum(-1, keepdim=True) / (nx * ny)',
      saves,
      'return s.squeeze(-1)',
    ],
    back: [saved, 'g = g.unsqueeze(-1)'],
    as: (text) => text,
  },
  'with columns made of rows': {
    forward: [
      'nx, ny = x.norm(dim=1), y.norm(dim=1)',
      's = (x * y).sum(1) / (nx * ny)',
      saves,
      'return s',
    ],
    back: [saved],
    as: (text) => text.replace(/\b(nx|ny|s|g)\b/g, '$1[:, None]'),
  },
  'with einsum': {
    forward: [
      "nx = torch.einsum('bi,bi->b', x, x).sqrt()",
      "ny = torch.einsum('bi,bi->b', y, y).sqrt()",
      "s = torch.einsum('bi,bi->b', x, y) / (nx * ny)",
      saves,
      'return s',
    ],
    back: [saved, 'nx, ny, s, g = nx[:, None], ny[:, None], s[:, None], g[:, None]'],
    as: (text) => text,
  },
} satisfies Record<string, Way>

const mirrored = (text: string) =>
  text.replace(/\b(nx|ny|x|y)\b/g, (name) => ({ x: 'y', y: 'x', nx: 'ny', ny: 'nx' })[name] ?? name)

const right = 'y / (nx * ny) - s * x / nx ** 2'

function program(way: Way, ofX: string, between: readonly string[] = [], ofY = mirrored(ofX)) {
  const lines = (of: readonly string[]) => of.map((line) => `        ${line}`).join('\n')
  return `import torch


class Rows(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
${lines(way.forward)}

    @staticmethod
    def backward(ctx, g):
${lines([...way.back, ...between])}
        grad_x = ${way.as(`g * (${ofX})`)}
        grad_y = ${way.as(`g * (${ofY})`)}
        return grad_x, grad_y
`
}

const numbers = (step: number) => Array.from({ length: 12 }, (_, i) => Math.sin(1 + i * step) + 0.1)
const setting = {
  x: { shape: [2, 6], values: numbers(1.3) },
  y: { shape: [2, 6], values: numbers(2.1) },
}

const both = (id: string, ofX: string) => [id, ofX, mirrored(ofX)] as const

const formulas: readonly (readonly [id: string, ofX: string, ofY: string])[] = [
  ['norm_x_not_squared', 'y / (nx * ny) - s * x / nx', mirrored(right)],
  both('missing_projection', 'y / (nx * ny)'),
  both('missing_norms', 'y - s * x'),
  both('missing_s', 'y / (nx * ny) - x / nx ** 2'),
  both('missing_product', 'y - s * x / nx ** 2'),
  both('projection_only', '-s * x / nx ** 2'),
]

describe.each(Object.entries(ways))('a backward %s', (_, way) => {
  test('that is right is left as it is', () => {
    const { ok, diagnosis, repair } = checkSource(program(way, right), setting)
    expect([ok, diagnosis?.id, repair]).toEqual([true, 'right', null])
  })

  test.each(formulas)('with the mistake %s is mended in the lines that are wrong', (id, x, y) => {
    expectMended(program(way, x, [], y), id)
  })
})

const kept = ways['with the dimension kept']

test('a length that a mistake is told with is that of the first row, and says so', () => {
  const [, x, y] = both('missing_norms', 'y - s * x')
  const { diagnosis } = checkSource(program(kept, x, [], y), setting)
  const length = Math.hypot(...setting.x.values.slice(0, 6))
  expect(diagnosis?.sentence).toContain(`‖x[0]‖² = ${(length ** 2).toPrecision(3)}`)
})

describe('lengths and sums over the wrong entries', () => {
  test.each([
    ['of the whole batch', ['nx = x.norm()', 'ny = torch.norm(y)']],
    ['of columns', ['nx = x.norm(dim=0, keepdim=True)', 'ny = y.norm(dim=0, keepdim=True)']],
    ['of columns, by place', ['nx, ny = x.norm(2, 0, True), y.norm(2, 0, True)']],
    ['by squares of all', ['nx = x.pow(2).sum().sqrt()', 'ny = y.pow(2).sum().sqrt()']],
    [
      'by einsum over all',
      ["nx = torch.einsum('bi,bi->', x, x).sqrt()", "ny = torch.einsum('bi,bi->', y, y).sqrt()"],
    ],
  ])('%s are mended', (_, between) => {
    expectMended(program(kept, right, between), 'wrong_dim_norm')
  })

  test('in S are mended', () => {
    expectMended(program(kept, right, ['s = (x * y).sum() / (nx * ny)']), 'wrong_dim_sum')
  })
})

/** It is named, and after its repair, which says its lines, the check passes and nothing is left to mend. */
function expectMended(source: string, id: string): void {
  const { ok, diagnosis, repair } = checkSource(source, setting)
  expect([ok, diagnosis?.id]).toEqual([false, id])
  expect(diagnosis?.sentence).toMatch(/\(lines? \d+( and \d+)*\)/)
  const lines = source.split('\n')
  for (const { line, after } of repair!.lines) lines[line - 1] = after
  expect(lines.join('\n')).toBe(repair!.source)
  const again = checkSource(repair!.source, setting)
  expect([again.ok, again.diagnosis?.id]).toEqual([true, 'right'])
}
