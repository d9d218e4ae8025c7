import { Dice } from './expressions.ts'

/** A program with the point and the settings at which it is checked. */
export interface TorchProgram {
  readonly text: string
  readonly shape: readonly number[]
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly dtype: 'float64' | 'float32'
  readonly settings: {
    readonly eps: number
    readonly atol: number
    readonly rtol: number
    readonly fastMode: boolean
  }
}

/** A scalar, a vector (n,), a matrix (b, n), a column (b, 1), a vector (b,). */
type Kind = 's' | 'v' | 'm' | 'c' | 'r'

/** What can be made of a tensor of any shape; {} is the tensor. */
const anywhere = words(`
  {}.exp() | torch.exp(-{}) | {}.sin() | torch.cos({}) | torch.tanh({}) | {}.sigmoid() | {} ** 2 | {}.pow(3) | -{}
  {} / 2 | 2.5 * {} | {} - 1 | 1 - {} | {} + 0.5 | 3 / ({} * {} + 1) | {}.abs() | {}.clamp(-0.5, 0.5) | {}.clamp(min=0)
  torch.relu({}) | F.softplus({}) | F.logsigmoid({}) | {}.square() | ({} * {} + 1).sqrt() | ({}.abs() + 0.5).log()
  torch.log1p({}.abs()) | torch.expm1({}) | torch.atan({}) | torch.asin(torch.tanh({}) * 0.9) | torch.acos({}.tanh() * 0.9)
  torch.where({} > 0, {}, 0.1 * {}) | {}.masked_fill({} < 0, 0.3) | {}.sign() * {} | torch.erf({}) | ({} * {} + 1).rsqrt()
  ({} * {} + 1).reciprocal() | ({}.abs() + 0.1) ** 1.5 | ({}.abs() + 0.1) ** -0.5 | {}.clone() | {}.contiguous()
  torch.sinh({}) | {}.cosh() | torch.maximum({}, torch.zeros_like({})) | torch.minimum({}, torch.ones_like({}))
  {}.detach() * {} | {}.mul(2).sub(1) | torch.add({}, {}, alpha=0.5) | torch.sub({}, 1, alpha=3) | {}.round() + {} | {}.floor() * 0 + {}
  F.leaky_relu({}) | F.elu({}) | F.gelu({}) | F.silu({}) | torch.square({}).add(1e-3).sqrt() | {}.neg().exp() | {}.div(3.0)
  torch.lerp({}, torch.ones_like({}), 0.3) | {}.clamp_min(-0.2) | torch.atan2({}, torch.full_like({}, 2.0)) | {}.double() | {}.to({}.dtype)
  {} * math.pi | {} * torch.tensor(1.5) | {} * torch.tensor(2.0, dtype=torch.double) | {}.remainder(10) | {} * True | 0.5 ** {}
  {}.log_softmax(-1) | F.softmax({}, dim=-1) | {}.logsumexp(-1) * 1.0 | {}.float().double() | torch.abs({}).pow(0.5) | {} * 2 ** 3
  torch.nan_to_num({}) | {}.logit(eps=0.2) | {}.foo() | {}.norm(dim=7)
`)

const fromScalar = words(`
  {} * 2 | {}.unsqueeze(0).squeeze(0) | {}.view(1)[0] | {}.expand(3).mean() | {}.item() * {} | torch.stack([{}, {}]).sum()
`)

const vectorToVector = words(`
  {}.cumsum(0) | {}.flip(0) | torch.roll({}, 1, 0) | F.normalize({}, dim=0) | {}.sort()[0] | torch.cat([{}[1:], {}[:1]])
  {}.view(-1, 1).squeeze(1) | {}.unsqueeze(0).expand(2, -1).sum(0) | torch.stack([{}, {} * 2])[1] | {}.reshape(1, -1).t().reshape(-1)
  {} / {}.norm() | {} - {}.mean() | {} * {}.sum() | {}[torch.arange(len({}) - 1, -1, -1)] | {}[:, None].squeeze() | {}.masked_fill({} > 1, 0)
  {}.repeat(2)[: len({})] | {}.gather(0, torch.zeros(len({}), dtype=torch.long)) | torch.outer({}, {}).sum(0) | torch.diag({}).sum(1)
  {}.topk(len({}))[0] | {}.index_select(0, torch.arange(len({}))) | {}.softmax(0) | torch.cumprod({}.abs() + 0.5, 0) | {} @ torch.eye(len({}), dtype={}.dtype)
  torch.einsum('i,j->i', {}, {}) | torch.tril(torch.outer({}, {})).sum(1) | {}.view(len({})) | {}.expand_as({}) | ({} + {}.max()) | torch.chunk({}, 1)[0]
  {}[{}.argsort()] | torch.where({} > 0, {}, torch.zeros(1, dtype={}.dtype)) | {}.unfold(0, 1, 1)
`)

const vectorToScalar = words(`
  {}.sum() | {}.mean() | {}.norm() | torch.norm({}) | torch.linalg.norm({}) | torch.linalg.vector_norm({}) | {}.norm(1) | {}.norm(p=3)
  {}.norm(float('inf')) | {}.max() | {}.min() | ({} + 2).prod() | torch.logsumexp({}, 0) | {}.std() | {}.var(unbiased=False) | torch.dot({}, {})
  {} @ {} | ({} * {}).sum() | torch.einsum('i,i->', {}, {}) | {}[0] * {}[-1] | torch.inner({}, {}) | {}.sum(0) | {}.max(dim=0)[0] | {}.amax(0)
  F.mse_loss({}, torch.zeros_like({})) | {}.abs().sum() | {}.pow(2).sum().sqrt() | sum(v * v for v in {}) | sum([v.item() for v in {}]) * {}[0]
  torch.cosine_similarity({}, {}.flip(0), dim=0) | F.pairwise_distance({}, {}.flip(0)) | torch.sum({} * {}, dim=0) | {}.mean(0, keepdim=True).squeeze()
  F.cross_entropy({}.unsqueeze(0), torch.tensor([0])) | F.smooth_l1_loss({}, {} * 2) | {}.median() | torch.stack([{}, {}]).mean(0).sum() | {}.dot({}.detach())
`)

const matrixToMatrix = words(`
  {} / {}.norm(dim=1, keepdim=True) | F.normalize({}, dim=1) | {} - {}.mean(dim=0) | {} * {}.sum(1, keepdim=True) | F.softmax({}, dim=1)
  {}.t().t() | {}.transpose(0, 1).transpose(1, 0) | {}.flip(0) | torch.stack([r for r in {}]) | {}[[0] * len({})] | {}.clone() | {}.cumsum(dim=1)
  {}.log_softmax(dim=1) | torch.cat([{}[:, 1:], {}[:, :1]], dim=1) | {}.permute(1, 0).contiguous().t() | {} @ torch.ones({}.size(1), {}.size(1), dtype={}.dtype)
  ({}.t() @ {} @ {}.t()).t()[: len({})] | {}.unsqueeze(2).squeeze(-1) | {}.view(-1).view({}.shape) | {}.mT.mT | {}.T.T | {} + {}.max(dim=1, keepdim=True)[0]
  torch.bmm({}[None], {}.t()[None])[0] @ {} | {}.expand(len({}), -1) | torch.einsum('bi,ij->bj', {}, torch.eye({}.shape[1], dtype={}.dtype)) | {}.view({}.size(0), -1)
`)

const matrixToRow = words(`
  {}.sum(dim=1) | {}.mean(1) | {}.norm(dim=1) | torch.norm({}, p=2, dim=1) | {}.logsumexp(1) | {}.max(dim=1)[0] | {}.max(1).values | ({} * {}).sum(-1) | {}.std(dim=1)
  torch.einsum('bi,bi->b', {}, {}) | F.cosine_similarity({}, {}.flip(1), dim=1) | torch.diag({} @ {}.t()) | torch.linalg.norm({}, dim=1) | {}[:, 0] | {}.pow(2).sum(1).sqrt()
  torch.diagonal({} @ {}.T) | {}.var(1) | {}.prod(dim=1) | {}.amin(dim=1) | F.pairwise_distance({}, {}.flip(0)) | {}.norm(1, 1) | {}.select(1, 0) | {}.sum((1,)) | {}.sum(axis=1)
`)

const matrixToColumn = words(`
  {}.sum(dim=1, keepdim=True) | {}.norm(dim=1, keepdim=True) | {}[:, :1] | {}.mean(dim=-1, keepdim=True) | {}.max(1, keepdim=True)[0] | {}.sum(1).unsqueeze(1) | {}.norm(2, 1, True)
`)

const matrixToScalar = words(`
  {}.sum() | {}.mean() | {}.norm() | torch.norm({}) | ({} * {}).sum() | torch.logsumexp({}, dim=(0, 1)) | {}.max() | {}.reshape(-1) @ {}.reshape(-1) | {}.sum((0, 1)) | torch.trace({} @ {}.t())
  F.cross_entropy({}, torch.zeros(len({}), dtype=torch.long)) | {}.sum(0).norm() | {}.std() | torch.linalg.norm({}) | F.mse_loss({}, torch.ones_like({})) | {}.flatten().dot({}.flatten()) | {}[0, 0] * {}[-1, -1]
  F.cosine_embedding_loss({}, {}.flip(0), torch.ones(len({}))) | -F.log_softmax({} @ {}.t(), dim=1).diagonal().mean() | F.nll_loss(F.log_softmax({}, dim=1), torch.zeros(len({}), dtype=torch.long))
`)

/** Of two tensors of one kind. */
const together: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  s: words(
    '{} * {1} | {} + {1} | {} - {1} | {} / ({1} * {1} + 1) | torch.max({}, {1}) | torch.where({} > {1}, {}, {1})',
  ),
  v: words(`
    {} * {1} | {} + {1} | {} - 2 * {1} | {} / ({1} * {1} + 1) | torch.maximum({}, {1}) | torch.where({} > {1}, {}, {1}) | torch.addcmul({}, {1}, {1}, value=0.5) | torch.stack([{}, {1}]).sum(0) | torch.lerp({}, {1}, 0.25) | torch.hypot({}, {1})
  `),
  m: words(
    '{} * {1} | {} + {1} | {} - {1} | torch.min({}, {1}) | {} @ {1}.t() @ {} | torch.mm({}, {1}.t()).mm({1}) | {} / ({1}.abs() + 1) | torch.cat([{}, {1}])[: len({})]',
  ),
  r: words('{} * {1} | {} - {1} | {} / ({1} ** 2 + 1)'),
  c: words('{} * {1} | {} + {1}'),
}

function words(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

const steps: Readonly<
  Partial<Record<Kind, readonly (readonly [to: Kind, words: readonly string[]])[]>>
> = {
  s: [['s', fromScalar]],
  v: [
    ['v', vectorToVector],
    ['s', vectorToScalar],
  ],
  m: [
    ['m', matrixToMatrix],
    ['r', matrixToRow],
    ['c', matrixToColumn],
    ['s', matrixToScalar],
  ],
  r: [
    ['v', ['{} * 1.0']],
    ['s', vectorToScalar],
  ],
  c: [['m', ['{} * 1.0']]],
}

interface Variable {
  readonly name: string
  readonly kind: Kind
}

/** Statements that make new tensors of x and y. */
function body(dice: Dice, kind: Kind, count: number): { lines: string[]; variables: Variable[] } {
  const variables: Variable[] = [
    { name: 'x', kind },
    { name: 'y', kind },
  ]
  const lines: string[] = []
  for (let i = 0; i < count; i++) {
    const of = dice.chance(0.6) ? variables.at(-1)! : dice.pick(variables)
    const name = `t${i}`
    const [to, text] = step(dice, of, variables)
    lines.push(`${name} = ${text}`)
    variables.push({ name, kind: to })
    if (dice.chance(0.12)) lines.push(...inPlace(dice, variables))
  }
  return { lines, variables }
}

function step(dice: Dice, of: Variable, variables: readonly Variable[]): [Kind, string] {
  const same = variables.filter(({ kind }) => kind === of.kind)
  const pairs = together[of.kind]
  if (pairs && dice.chance(0.3)) {
    const other = dice.pick(same)
    return [of.kind, filled(dice.pick(pairs), of.name, other.name)]
  }
  const ways = steps[of.kind]
  if (ways && dice.chance(0.5)) {
    const [to, templates] = dice.pick(ways)
    return [to, filled(dice.pick(templates), of.name)]
  }
  return [of.kind, filled(dice.pick(anywhere), of.name)]
}

function filled(template: string, first: string, second = first): string {
  return template.replaceAll('{1}', second).replaceAll('{}', first)
}

/** A change in place of something that is a result. */
function inPlace(dice: Dice, variables: Variable[]): string[] {
  const { name, kind } = variables.at(-1)!
  if (kind === 's') return [`${name} = ${name} + 0`, `${name} += 1`]
  return [
    `${name} = ${name}.clone()`,
    dice.pick([
      `${name} *= 2`,
      `${name}.add_(1)`,
      `${name}[0] = 0.5`,
      `${name}[0] = ${name}[-1] * 2`,
      `${name}.mul_(${name})`,
      `${name}.clamp_(-1, 1)`,
      `${name}[1:] += ${name}[:1]`,
      `${name}.div_(3)`,
      `${name}.zero_()`,
      `${name}[${name} > 0] = 0.25`,
      `${name} -= ${name}.mean()`,
      `${name}.copy_(${name} * 2)`,
      `${name}.exp_()`,
    ]),
  ]
}

/** What a hand-written backward gives for an input: mostly wrong, in many ways. */
function gradient(dice: Dice, input: string, scalar: boolean): string {
  const g = scalar ? 'g' : 'g.sum()'
  return dice.pick([
    `${g} * torch.ones_like(${input})`,
    `${g} * ${input} * 2`,
    `${g} * torch.zeros_like(${input})`,
    `torch.zeros_like(${input})`,
    'None',
    `${g}`,
    `torch.ones_like(${input})`,
    `${g} * ${input}.unsqueeze(0)`,
    `${g} * ${input}[:1]`,
    `${g} * ${g} * ${input}`,
    `(${g} * ${input}).float()`,
    `[${g} * ${input}]`,
    `1.0`,
    `${g} * missing`,
    `${g} * ${input} / 0`,
    `${g} * ctx.k * ${input}`,
  ])
}

/** A program with f(x, y): plain, or by a Function with a backward of its own. */
export function torchProgram(seed: number): TorchProgram {
  const dice = new Dice(seed)
  const matrix = dice.chance(0.4)
  const [b, n] = [1 + dice.below(4), dice.pick([1, 2, 3, 4, 5, 7, 9])]
  const shape = matrix ? [b, n] : [n]
  const size = shape.reduce((product, each) => product * each, 1)
  const { lines, variables } = body(dice, matrix ? 'm' : 'v', 2 + dice.below(5))
  const last = variables.at(-1)!
  const outputs = dice.chance(0.15)
    ? `${last.name}, ${dice.pick(variables.slice(2)).name}`
    : dice.chance(0.7) && last.kind !== 's'
      ? `${last.name}.sum()`
      : last.name
  const scalar = outputs.endsWith('.sum()') || last.kind === 's'
  const text = dice.chance(0.35)
    ? functionProgram(dice, lines, outputs, scalar)
    : plainProgram(lines, outputs)
  const double = dice.chance(0.85)
  return {
    text: `import math\nimport torch\nimport torch.nn.functional as F\n\n\n${text}`,
    shape,
    x: Array.from({ length: size }, () => dice.number()),
    y: Array.from({ length: size }, () => dice.number()),
    dtype: double ? 'float64' : 'float32',
    settings: {
      eps: double ? 1e-6 : 1e-2,
      atol: double ? 1e-5 : 1e-2,
      rtol: 1e-3,
      fastMode: dice.chance(0.2),
    },
  }
}

const indented = (lines: readonly string[], by: number) =>
  lines.map((line) => ' '.repeat(by) + line).join('\n')

function plainProgram(lines: readonly string[], outputs: string): string {
  return `def f(x, y):\n${indented([...lines, `return ${outputs}`], 4)}\n`
}

function functionProgram(
  dice: Dice,
  lines: readonly string[],
  outputs: string,
  scalar: boolean,
): string {
  const inside = outputs.includes(',')
    ? [`s, s2 = ${outputs}`, 'ctx.save_for_backward(x, y, s)', 'return s, s2']
    : [`s = ${outputs}`, 'ctx.save_for_backward(x, y, s)', 'return s']
  const before = dice.pick([[], [], ['ctx.k = 2.0'], ['ctx.mark_non_differentiable(x)']])
  const args = outputs.includes(',') ? 'ctx, g, g2' : 'ctx, g'
  const exact = dice.chance(0.3) && !outputs.includes(',')
  const backward = exact
    ? [
        'x, y, s = ctx.saved_tensors',
        'with torch.enable_grad():',
        '    x = x.detach().requires_grad_()',
        '    y = y.detach().requires_grad_()',
        ...lines.map((line) => `    ${line}`),
        `    s = ${outputs}`,
        'return torch.autograd.grad(s, (x, y), g, allow_unused=True)',
      ]
    : [
        'x, y, s = ctx.saved_tensors',
        `gx = ${gradient(dice, 'x', scalar)}`,
        `gy = ${gradient(dice, 'y', scalar)}`,
        dice.pick([
          'return gx, gy',
          'return gx, gy',
          'return gx, gy',
          'return gx',
          'return gx, gy, None',
          'return [gx, gy]',
          'return gy, gx',
        ]),
      ]
  return `class Made(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
${indented([...before, ...lines, ...inside], 8)}

    @staticmethod
    def backward(${args}):
${indented(backward, 8)}


f = Made.apply
`
}
