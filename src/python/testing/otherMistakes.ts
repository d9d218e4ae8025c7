import type { WrongCosine } from './wrongCosines.ts'

const gradients = `gx = y / (nx * ny) - s * x / nx ** 2
gy = x / (nx * ny) - s * y / ny ** 2`

/** Mistakes that are not in the formula: what differs from the right program. */
interface Other {
  readonly id: string
  readonly layout?: WrongCosine['layout']
  /** The lines of forward, and of backward, and what stands before and after the class. */
  readonly forward?: string
  readonly backward?: string
  readonly before?: string
  readonly after?: string
  /** Instead of all that. */
  readonly source?: string
}

const saving = `nx, ny = x.norm(), y.norm()
s = (x * y).sum() / (nx * ny)
ctx.save_for_backward(x, y, nx, ny, s)
return s`

const taking = 'x, y, nx, ny, s = ctx.saved_tensors'
const returning = (what: string) => `${taking}\n${gradients}\nreturn ${what}`
const right = returning('g * gx, g * gy')

const others: readonly Other[] = [
  { id: 'right' },
  { id: 'returns_one', backward: returning('g * gx') },
  { id: 'returns_three', backward: returning('g * gx, g * gy, g') },
  { id: 'returns_list', backward: returning('[g * gx, g * gy]') },
  { id: 'returns_nothing', backward: `${taking}\n${gradients}\ngx, gy = g * gx, g * gy` },
  { id: 'returns_float', backward: returning('float(g), g * gy') },
  { id: 'returns_float', forward: saving.replace('return s', 'return s.item()') },
  { id: 'shape_flat', layout: 'n1', backward: returning('(g * gx).flatten(), g * gy') },
  { id: 'transposed', layout: 'n1', backward: returning('(g * gx).t(), g * gy') },
  { id: 'shape_scalar', backward: returning('(g * gx).sum(), (g * gy).sum()') },
  { id: 'shape_broadcast', layout: 'n1', backward: returning('g * gx - gx.t(), g * gy') },
  { id: 'right', backward: returning('g * gx, g * gy, None, None') },
  { id: 'right', backward: returning('(g * gx).unsqueeze(0), g * gy') },
  {
    id: 'saved_modified',
    forward: saving,
    source: `import torch


class Cosine(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        nx, ny = x.norm(), y.norm()
        s = (x * y).sum() / (nx * ny)
        ctx.save_for_backward(x, y, nx, ny, s)
        return s, nx

    @staticmethod
    def backward(ctx, g, _):
        x, y, nx, ny, s = ctx.saved_tensors
        return g * (y / (nx * ny) - s * x / nx ** 2), g * (x / (nx * ny) - s * y / ny ** 2)


def f(x, y):
    s, nx = Cosine.apply(x, y)
    with torch.no_grad():
        nx.add_(1)
    return s
`,
  },
  {
    id: 'input_modified',
    forward: `nx, ny = x.norm(), y.norm()\nx.div_(nx)\ny.div_(ny)\ns = (x * y).sum()\nctx.save_for_backward(x, y, nx, ny, s)\nreturn s`,
  },
  {
    id: 'graph_cut',
    source:
      'import torch\n\ndef f(x, y):\n    return (x.detach() * y.detach()).sum() / (x.detach().norm() * y.detach().norm())\n',
  },
  {
    id: 'graph_cut',
    source:
      'import torch\n\ndef f(x, y):\n    with torch.no_grad():\n        return (x * y).sum() / (x.norm() * y.norm())\n',
  },
  {
    id: 'detached_norm',
    source:
      'import torch\n\ndef f(x, y):\n    with torch.no_grad():\n        n = x.norm() * y.norm()\n    return (x * y).sum() / n\n',
  },
  {
    id: 'non_differentiable',
    forward: saving.replace('return s', 'ctx.mark_non_differentiable(s)\nreturn s'),
  },
  { id: 'undefined_grad', forward: `ctx.set_materialize_grads(False)\n${saving}` },
  {
    id: 'right',
    forward: `ctx.set_materialize_grads(False)\n${saving}`,
    backward: `if g is None:\n    return None, None\n${right}`,
  },
  {
    id: 'no_backward',
    source: `import torch\n\nclass Cosine(torch.autograd.Function):\n    @staticmethod\n    def forward(ctx, x, y):\n        return (x * y).sum() / (x.norm() * y.norm())\n`,
  },
  { id: 'apply_keyword', after: '\ndef f(x, y):\n    return Cosine.apply(x, y=y)\n' },
  { id: 'legacy', after: '\ndef f(x, y):\n    return Cosine()(x, y)\n' },
  { id: 'raises_forward', forward: `assert x.dim() == 7\n${saving}` },
  { id: 'raises_backward', backward: `${taking}\nreturn g * grad_x, g * grad_y` },
  { id: 'raises_backward', backward: `a, b = ctx.saved_tensors\nreturn g * a, g * b` },
  { id: 'not_reentrant', backward: returning('g * gx + 1e-4 * torch.rand_like(gx), g * gy') },
  {
    id: 'not_reentrant',
    before: 'runs = 0\n',
    backward: `global runs\nruns += 1\n${returning('g * gx * (1 + runs * 1e-8), g * gy')}`,
  },
  { id: 'float32_forward', forward: saving.replace('return s', 'return s.float()') },
  { id: 'float32_backward', backward: returning('(g * gx).float(), (g * gy).float()') },
  {
    id: 'float32_backward',
    backward: `x, y, nx, ny, s = [t.float() for t in ctx.saved_tensors]\n${gradients}\nreturn gx * g, gy * g`,
  },
  { id: 'eps_ignored', forward: saving.replace('(nx * ny)', '(nx * ny + 1e-6)') },
  {
    id: 'eps_ignored',
    forward: saving.replace(
      'nx, ny = x.norm(), y.norm()',
      'nx, ny = x.norm() + 1e-8, y.norm() + 1e-8',
    ),
    backward: right.replace(taking, `${taking}\nnx, ny = x.norm(), y.norm()`),
  },
  {
    id: 'eps_ignored',
    forward: saving.replace(
      'nx, ny = x.norm(), y.norm()',
      'nx, ny = ((x * x).sum() + 1e-12).sqrt(), ((y * y).sum() + 1e-12).sqrt()',
    ),
    backward: right.replace(taking, `${taking}\nnx, ny = x.norm(), y.norm()`),
  },
  {
    id: 'clamp_ignored',
    forward: saving.replace('return s', 'return s.clamp(-1 + 1e-6, 1 - 1e-6)'),
  },
  { id: 'clamp_ignored', forward: saving.replace('(nx * ny)', '(nx * ny).clamp(min=1e-6)') },
  {
    id: 'clamp_ignored',
    forward: saving.replace(
      'x.norm(), y.norm()',
      'torch.clamp(x.norm(), min=1e-8), torch.clamp(y.norm(), min=1e-8)',
    ),
  },
  {
    id: 'mean_for_sum',
    backward: right.replace(taking, `${taking}\ns = (x * y).mean() / (nx * ny)`),
  },
  {
    id: 'wrong_saved',
    forward: `nx, ny = x.norm(), y.norm()\nx, y = x / nx, y / ny\ns = (x * y).sum()\nctx.save_for_backward(x, y, nx, ny, s)\nreturn s`,
  },
  {
    id: 'wrong_saved',
    forward: saving.replace('(x, y, nx', '(y, x, nx').replace('nx, ny, s)', 'ny, nx, s)'),
  },
  {
    id: 'l1_norm',
    backward: right.replace(taking, `${taking}\nnx, ny = x.norm(p=1), y.norm(p=1)`),
  },
  {
    id: 'l1_norm',
    backward: right.replace(taking, `${taking}\nnx, ny = x.abs().max(), y.abs().max()`),
  },
  { id: 'grad_output_abs', backward: returning('g.abs() * gx, g.abs() * gy') },
]

const batches: readonly Other[] = [
  {
    id: 'wrong_dim_norm',
    forward:
      'nx, ny = x.norm(dim=1, keepdim=True), y.norm(dim=1, keepdim=True)\ns = (x * y).sum(1, keepdim=True) / (nx * ny)\nctx.save_for_backward(x, y, x.norm(dim=0, keepdim=True), y.norm(dim=0, keepdim=True), s)\nreturn s.squeeze(1)',
    backward: `g = g.unsqueeze(1)\n${right}`,
  },
  {
    id: 'wrong_dim_norm',
    forward:
      'nx, ny = x.norm(dim=1, keepdim=True), y.norm(dim=1, keepdim=True)\ns = (x * y).sum(1, keepdim=True) / (nx * ny)\nctx.save_for_backward(x, y, x.norm(), y.norm(), s)\nreturn s.squeeze(1)',
    backward: `g = g.unsqueeze(1)\n${right}`,
  },
  {
    id: 'wrong_dim_sum',
    forward:
      'nx, ny = x.norm(dim=1, keepdim=True), y.norm(dim=1, keepdim=True)\ns = (x * y).sum(1, keepdim=True) / (nx * ny)\nctx.save_for_backward(x, y, nx, ny, (x * y).sum() / (nx * ny))\nreturn s.squeeze(1)',
    backward: `g = g.unsqueeze(1)\n${right}`,
  },
  {
    id: 'wrong_dim_sum',
    forward:
      'nx, ny = x.norm(dim=1, keepdim=True), y.norm(dim=1, keepdim=True)\ns = (x * y).sum(1, keepdim=True) / (nx * ny)\nctx.save_for_backward(x, y, nx, ny, (x * y / (nx * ny)).sum())\nreturn s.squeeze(1)',
    backward: `g = g.unsqueeze(1)\n${right}`,
  },
]

/** Programs with mistakes of the other kinds, and right ones that are written unusually. */
export function otherMistakes(): WrongCosine[] {
  return [...others, ...batches.map((each) => ({ ...each, layout: 'bn' as const }))].map(
    (each) => ({
      id: each.id,
      ...(/^def f\(/m.test(each.source ?? each.after ?? '') ? { entry: 'f' } : {}),
      layout: each.layout ?? 'n',
      source: each.source ?? program(each),
    }),
  )
}

function program({ forward = saving, backward = right, before = '', after = '' }: Other): string {
  const indented = (lines: string) => lines.replace(/^(?=.)/gm, '        ')
  return `import torch

${before}
class Cosine(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
${indented(forward)}

    @staticmethod
    def backward(ctx, g):
${indented(backward)}
${after}`
}
