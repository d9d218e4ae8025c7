import type { Call, Expr } from '../syntax/ast.ts'
import { edit, type Maker } from './arithmetic.ts'
import type { Change, Edit } from './edit.ts'
import { say } from '../../words/say.ts'

/** What takes many entries to one, over all entries or along a dimension, and can keep that. */
const reductions: ReadonlySet<string> = new Set(['norm', 'vector_norm', 'sum', 'mean'])
/** What works along a dimension and never keeps it as one entry. */
const others: ReadonlySet<string> = new Set(['normalize', 'cosine_similarity'])

/** A length or a sum along each row, in the place of one over all entries or along columns. */
export const otherDims: Maker = (source, { expr }) => {
  if (expr.kind !== 'call' || expr.callee.kind !== 'attribute') return []
  const { name } = expr.callee
  if (name === 'einsum') return otherEquations(source, expr)
  const keeping = reductions.has(name)
  if (!keeping && !others.has(name)) return []
  const dim = expr.keywords.find((each) => each.name === 'dim')?.value ?? placed(expr)
  const keeps = !keeping || expr.keywords.some((each) => each.name === 'keepdim')
  const found: Edit[] = []
  const put = (text: string) => found.push(withWords(source, expr, text))
  if (dim === undefined) {
    if (keeping) for (const text of ['dim=-1, keepdim=True', 'dim=-1']) put(text)
    return found
  }
  if (isNumber(dim)) {
    const own = source.slice(dim.from, dim.to)
    const over: Change = { from: dim.from, to: dim.to, text: '-1' }
    if (own !== '-1' && own !== '1') {
      found.push(edit('number', say`${'-1'} for ${own}`, expr.line, over))
      if (!keeps) {
        const { title, changes } = withWords(source, expr, 'keepdim=True')
        found.push(
          edit('number', say`${say`${'-1'} for ${own}`}, ${title}`, expr.line, over, ...changes),
        )
      }
    }
  }
  if (!keeps) put('keepdim=True')
  return found
}

/** A dimension that is given by its place: behind the tensor, and of a norm behind its power. */
function placed({ callee, args }: Call): Expr | undefined {
  if (callee.kind !== 'attribute') return undefined
  const { name, object } = callee
  const isFunction =
    (object.kind === 'name' && /^(torch|F|LA)$/.test(object.id)) || object.kind === 'attribute'
  if (others.has(name)) return args[2]
  return args[Number(isFunction) + Number(name !== 'sum' && name !== 'mean')]
}

const isNumber = (expr: Expr) =>
  expr.kind === 'literal' || (expr.kind === 'unary' && expr.operand.kind === 'literal')

function withWords(source: string, { to, line }: Call, text: string): Edit {
  const before = source.slice(0, to - 1).trimEnd()
  const joint = before.endsWith('(') ? '' : before.endsWith(',') ? ' ' : ', '
  return edit('call', say`with \`${text}\``, line, { from: to - 1, to: to - 1, text: joint + text })
}

/** The rows of both factors, one by one: `bi,bi->b`. */
function otherEquations(source: string, { args, to, line }: Call): Edit[] {
  const [equation] = args
  if (equation?.kind !== 'literal' || equation.value.type !== 'string') return []
  const own = source.slice(equation.from, equation.to)
  const [, quote, rows, after] = /^(['"])\s*(\w)\w\s*,.*->\s*(\w*)\s*\1$/.exec(own) ?? []
  if (quote === undefined || rows === undefined || after === rows) return []
  const text = own.replace(/->.*$/, `->${rows}${quote}`)
  const over: Change = { from: equation.from, to: equation.to, text }
  const column: Change = { from: to, to, text: '.unsqueeze(-1)' }
  const title = say`${text} for ${own}`
  return [edit('call', title, line, over, column), edit('call', title, line, over)]
}
