/** A Function whose forward is a cosine similarity, with a labelled mistake. */
export interface WrongCosine {
  readonly id: string
  readonly layout: 'n' | 'n1' | 'bn'
  readonly source: string
  /** What is checked, if not what the program offers first. */
  readonly entry?: string
}

/** How a layout writes lengths, S, and grad_output beside a gradient. */
const layouts = {
  n: { norm: (v: string) => `${v}.norm()`, dot: 'torch.dot(x, y)', g: 'g', dim: '', one: '' },
  n1: { norm: (v: string) => `torch.norm(${v})`, dot: '(x * y).sum()', g: 'g', dim: '', one: '' },
  bn: {
    norm: (v: string) => `torch.linalg.norm(${v}, dim=1, keepdim=True)`,
    dot: '(x * y).sum(1, keepdim=True)',
    g: 'g.unsqueeze(1)',
    dim: '.squeeze(1)',
    one: '',
  },
} as const

/** ∂x and ∂y of a mistake, before they are multiplied by grad_output. */
const rightX = 'y / (nx * ny) - s * x / nx ** 2'
const rightY = 'x / (nx * ny) - s * y / ny ** 2'
const both = (x: string): readonly [string, string] => [x, mirrored(x)]

/** What stands for y where this stands for x. */
function mirrored(text: string): string {
  const other: Readonly<Record<string, string>> = { x: 'y', y: 'x', nx: 'ny', ny: 'nx' }
  return text.replace(/\b(nx|ny|x|y)\b/g, (name) => other[name] ?? name)
}

/** Mistakes in the formula. */
const formulas: Readonly<Record<string, readonly [string, string]>> = {
  right: both(rightX),
  sign_projection: both('y / (nx * ny) + s * x / nx ** 2'),
  sign_x: ['y / (nx * ny) + s * x / nx ** 2', rightY],
  sign_y: [rightX, 'x / (nx * ny) + s * y / ny ** 2'],
  negated: both('s * x / nx ** 2 - y / (nx * ny)'),
  negated_y: [rightX, '-(x / (nx * ny) - s * y / ny ** 2)'],
  missing_projection: both('y / (nx * ny)'),
  missing_projection_x: ['y / (nx * ny)', rightY],
  projection_only: both('-s * x / nx ** 2'),
  norms_not_squared: both('y / (nx * ny) - s * x / nx'),
  norm_x_not_squared: ['y / (nx * ny) - s * x / nx', rightY],
  norm_y_not_squared: [rightX, 'x / (nx * ny) - s * y / ny'],
  norms_exchanged: both('y / (nx * ny) - s * x / ny ** 2'),
  norms_exchanged_y: [rightX, 'x / (nx * ny) - s * y / nx ** 2'],
  product_for_square: both('y / (nx * ny) - s * x / (nx * ny)'),
  missing_norms: both('y - s * x'),
  missing_product: both('y - s * x / nx ** 2'),
  scale_by_norm: both('y / ny - s * x / nx'),
  missing_s: both('y / (nx * ny) - x / nx ** 2'),
  dot_for_s: both('y / (nx * ny) - s * nx * ny * x / nx ** 2'),
  half: both(`0.5 * (${rightX})`),
  scale_c: both(`1.5 * (${rightX})`),
  half_x: [`(${rightX}) / 2`, rightY],
  own_for_other: both('x / (nx * ny) - s * x / nx ** 2'),
  swapped: [rightY, rightX],
  zeros: both('torch.zeros_like(x)'),
  zeros_y: [rightX, 'torch.zeros_like(y)'],
  bias: both(`${rightX} + 0.01`),
  l1_norm: both('y / (nx * ny) - s * x / x.abs().sum() ** 2'),
  one_entry_off: both(`torch.roll(${rightX}, 1, -1)`),
  reversed: both(`torch.flip(${rightX}, [-1])`),
}

/** Mistakes in how a gradient and grad_output come together; G stands for grad_output. */
const products: Readonly<Record<string, readonly [string, string]>> = {
  missing_grad_output: [rightX, rightY],
  missing_grad_output_x: [rightX, `G * (${rightY})`],
  grad_output_squared: [`G * G * (${rightX})`, `G ** 2 * (${rightY})`],
  grad_output_abs: [`G.abs() * (${rightX})`, `abs(G) * (${rightY})`],
  none_x: ['None', `G * (${rightY})`],
  none_y: [`G * (${rightX})`, 'None'],
  shape_scalar: [`(G * (${rightX})).sum()`, `G * (${rightY})`],
}

/** Every mistake in every layout that it makes sense in. */
export function wrongCosines(): WrongCosine[] {
  const found: WrongCosine[] = []
  for (const layout of ['n', 'n1', 'bn'] as const) {
    for (const [id, pair] of Object.entries(formulas)) {
      if (layout === 'n1' && (id === 'one_entry_off' || id === 'reversed')) continue
      if (layout === 'bn' && id === 'l1_norm') continue
      const [x, y] = pair.map((each) => `G * (${each})`)
      found.push({ id, layout, source: program(layout, x ?? '', y ?? '') })
    }
    for (const [id, [x, y]] of Object.entries(products))
      found.push({ id, layout, source: program(layout, x, y) })
  }
  return found
}

function program(layout: WrongCosine['layout'], x: string, y: string): string {
  const { norm, dot, g, dim } = layouts[layout]
  return `import torch


class Cosine(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        nx = ${norm('x')}
        ny = ${norm('y')}
        s = ${dot} / (nx * ny)
        ctx.save_for_backward(x, y, nx, ny, s)
        return s${dim}

    @staticmethod
    def backward(ctx, g):
        x, y, nx, ny, s = ctx.saved_tensors
        grad_x = ${x.replaceAll('G', g)}
        grad_y = ${y.replaceAll('G', g)}
        return grad_x, grad_y
`
}
