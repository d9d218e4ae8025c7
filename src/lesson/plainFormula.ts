import { group } from './group.ts'
import { partials } from './partials.ts'

const symbols: readonly (readonly [tex: RegExp, plain: string])[] = [
  [/\\gradx(?![a-z])/g, '∇ₓS'],
  [/\\grady(?![a-z])/g, '∇ᵧS'],
  [/\\nabla/g, '∇'],
  [/\\cS(?![a-zA-Z])/g, 'S'],
  [/\\bR(?![a-zA-Z])/g, 'ℝ'],
  [/\\Rnonzero(?![a-zA-Z])/g, 'ℝ^n_*'],
  [/\\Rn(?![a-zA-Z])/g, 'ℝ^n'],
  [/\\tx(?![a-zA-Z])/g, 'x̃'],
  [/\\ty(?![a-zA-Z])/g, 'ỹ'],
  [/\\x(?![a-zA-Z])/g, 'x'],
  [/\\y(?![a-zA-Z])/g, 'y'],
  [/\\theta/g, 'θ'],
  [/\\in(?![a-z])/g, '∈'],
  [/\\times/g, '×'],
  [/\\(?:cdot|applied)(?![a-z])/g, '·'],
  [/\\div(?![a-z])/g, '÷'],
  [/\\maps(?:to)?(?![a-z])/g, '↦'],
  [/\\dots/g, '…'],
  [/\\perp/g, '⊥'],
  [/\\parallel/g, '∥'],
  [/\\(?:langle)/g, '⟨'],
  [/\\(?:rangle)/g, '⟩'],
  [/\\(?:lVert|rVert)/g, '‖'],
  [/\\pi/g, 'π'],
  [/\\eta(?![a-z])/g, 'η'],
  [/\\tau(?![a-z])/g, 'τ'],
  [/\\delta/g, 'δ'],
  [/\\varrho/g, 'ϱ'],
  [/\\leftarrow/g, '←'],
  [/\\(sin|cos|tan|ln)(?![a-z])/g, '$1'],
  [/\\(?:left|right|bigl|bigr|Bigl|Bigr|displaystyle|allowbreak|mathbin)/g, ''],
  [/\\[,;! ]/g, ' '],
  [/\\_/g, '_'],
]

/** Commands with arguments, as they are read aloud or typed. */
const commands: Readonly<Record<string, (...groups: string[]) => string>> = {
  '\\frac': (a, b) => `(${a})/(${b})`,
  '\\tfrac': (a, b) => `${a}/${b}`,
  '\\inner': (a, b) => `⟨${a}, ${b}⟩`,
  '\\biginner': (a, b) => `⟨${a}, ${b}⟩`,
  '\\Biginner': (a, b) => `⟨${a}, ${b}⟩`,
  '\\tallinner': (a, b) => `⟨${a}, ${b}⟩`,
  '\\bigpairs': (a, b) => `⟨${a}, ${b}⟩`,
  '\\Bigpairs': (a, b) => `⟨${a}, ${b}⟩`,
  '\\norm': (a) => `‖${a}‖`,
  '\\transposed': (a) => `${a}ᵀ`,
  '\\valueof': (_, b) => b ?? '',
  '\\withvalue': (_, b) => b ?? '',
  '\\term': (_, b) => b ?? '',
  '\\sign': (_, b) => b ?? '',
  '\\code': (a) => a ?? '',
  '\\texttt': (a) => a ?? '',
  '\\text': (a) => a ?? '',
  '\\operatorname': (a) => a ?? '',
  '\\hat': (a) => `${a}̂`,
  '\\tilde': (a) => `${a}̃`,
  '\\underbrace': (a) => a ?? '',
}

/**
 * A formula as a line of plain text: for names, for titles of windows, and for the page when KaTeX has not
 * come. It says what the formula says, without its looks.
 */
export function plainFormula(tex: string): string {
  let text = tex
    .replace(/\\(?:partx|party)(?![a-z])/g, (name) => partials[name] ?? name)
    .replace(/\\norm([xy])(?![a-z])/g, '\\norm{\\$1}')
    .replace(/\\wholegrad(?![a-z])/g, '\\nabla\\Sxy')
    .replace(/\\Sxy(?![a-z])/g, '\\cS(\\x, \\y)')
  for (let round = 0; round < 40; round++) {
    const found = /\\[a-zA-Z]+(?=\{)/g
    const at = [...text.matchAll(found)].findLast(({ 0: name }) => name in commands)
    if (!at) break
    const start = at.index
    const command = commands[at[0]]
    const groups: string[] = []
    let end = start + at[0].length
    while (text[end] === '{' && groups.length < (command?.length ?? 0)) {
      const next = group(text, end)
      groups.push(next.text)
      end = next.end
    }
    text = `${text.slice(0, start)}${command?.(...groups) ?? ''}${text.slice(end)}`
  }
  for (const [symbol, plain] of symbols) text = text.replace(symbol, plain)
  return text
    .replace(/\^\{?2\}?/g, '²')
    .replace(/\^\{?3\}?/g, '³')
    .replace(/\\([{}])/g, '⦃$1')
    .replace(/(?<!⦃)[{}]/g, '')
    .replace(/⦃/g, '')
    .replace(/\\[a-zA-Z]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Prose without its marks: formulas as plain text, no stresses. */
export function plainProse(prose: string): string {
  return (
    prose
      .replace(/\$([^$]+)\$/g, (_, tex: string) => plainFormula(tex))
      .replace(/\*\*|`/g, '')
      // A star between two numbers is their product.
      .replace(/(?<!\w)\*([^*]+)\*(?!\w)/g, '$1')
  )
}
