import { say } from '../words/say.ts'
import { partials } from './partials.ts'

/**
 * The macros of the formulas. A symbol that also stands in the figure carries its name as
 * `data-term`, and takes the figure's colour from there.
 *
 * KaTeX makes HTML for the eye and MathML for those who listen. What has one meaning and could be read in
 * several ways says in MathML which it has: `\says{intent}{looks}{parts}`, where parts are the looks with
 * `\arg{name}{…}` around what the intent names as `$name`. The intent travels as the address of a link, which is
 * the one attribute that KaTeX lets MathML have; `spoken.ts` makes of it what the standard asks for. Names that the
 * standard knows (norm, transpose, inner-product, gradient) are the same in every language; those that are read as
 * they stand are words of the page, with hyphens for blanks.
 */
export const macros: Readonly<Record<string, string>> = {
  '\\says': '\\html@mathml{#2}{\\href{intent:#1}{#3}}',
  // The empty group keeps two links apart where one holds nothing but the other.
  '\\arg': '\\href{arg:#1}{{}#2}',
  '\\cS': '\\says{S}{\\mathcal{S}}{\\mathcal{S}}',
  '\\bR': '\\mathbb{R}',
  '\\Rn': '\\says{R-n}{\\bR^n}{\\bR^n}',
  '\\Rnonzero': `\\says{${say`R-n-without-zero`}}{\\bR^n_*}{\\bR^n_*}`,
  '\\term': '\\htmlData{term=#1}{#2}',
  '\\x': '\\term{x}{x}',
  '\\y': '\\term{y}{y}',
  '\\tx': '\\term{dx}{\\tilde{x}}',
  '\\ty': '\\term{dy}{\\tilde{y}}',
  '\\Sxy': '\\says{S($x,$y)}{\\cS(\\x, \\y)}{\\cS(\\arg{x}{\\x}, \\arg{y}{\\y})}',
  '\\grad': `\\says{${say`gradient-in-#1`}($f)}{\\nabla_{\\!#1}\\cS}{\\nabla_{\\!#1}\\arg{f}{\\cS}}`,
  '\\gradx': '\\term{gradient-x}{\\grad{x}}',
  '\\grady': '\\term{gradient-y}{\\grad{y}}',
  '\\wholegrad': '\\says{gradient($s)}{\\nabla\\Sxy}{\\nabla\\arg{s}{\\Sxy}}',
  // An inner product between two brackets, which can be larger, and can have an index.
  '\\innerof': '\\says{inner-product($a,$b)}{#1 #3, #4 #2}{#1 \\arg{a}{#3}, \\arg{b}{#4} #2}',
  '\\inner': '\\innerof{\\langle}{\\rangle}{#1}{#2}',
  '\\biginner': '\\innerof{\\bigl\\langle}{\\bigr\\rangle}{#1}{#2}',
  '\\Biginner': '\\innerof{\\Bigl\\langle}{\\Bigr\\rangle}{#1}{#2}',
  '\\tallinner': '\\innerof{\\left\\langle}{\\right\\rangle}{#1}{#2}',
  '\\bigpairs': '\\innerof{\\bigl\\langle}{\\bigr\\rangle_{\\Rn\\times\\Rn}}{#1}{#2}',
  '\\Bigpairs': '\\innerof{\\Bigl\\langle}{\\Bigr\\rangle_{\\Rn\\times\\Rn}}{#1}{#2}',
  // An exponent stands at the bar for the eye, and is the norm's for the ear.
  '\\norm': '\\@ifnextchar^{\\normto{#1}}{\\html@mathml{\\bars{#1}}{\\saidnorm{#1}}}',
  '\\normto': '\\html@mathml{\\bars{#1}#2{#3}}{\\saidnorm{#1}#2{#3}}',
  '\\bars': '\\lVert #1 \\rVert',
  '\\saidnorm': '\\href{intent:norm($v)}{\\lVert \\arg{v}{#1} \\rVert}',
  '\\normx': '\\norm{\\x}',
  '\\normy': '\\norm{\\y}',
  '\\transposed': '{\\says{transpose($m)}{#1^{\\top}}{\\arg{m}{#1}^{\\top}}}',
  '\\applied': `\\says{${say`applied-to`}}{\\cdot}{\\cdot}`,
  '\\maps': `\\says{${say`maps-to`}}{\\mapsto}{\\mapsto}`,
  // A sign that is a part, and a word of a program: MathML would have them in another way.
  '\\sign': '\\html@mathml{\\mathbin{\\term{#1}{#2}}}{#2}',
  '\\code': '\\html@mathml{\\texttt{#1}}{\\text{#1}}',
  ...partials,
  // A quantity whose value stands in its place, or below it: a box for the eye, a number for those who listen.
  '\\slot': '\\htmlData{value=#1}{\\texttt{0000000}}',
  '\\liveNumber': '\\href{value:#1}{0}',
  '\\valueof': '\\@firstoftwo{\\html@mathml{\\slot{#1}}{\\liveNumber{#1}}}{#2}',
  '\\withvalue': '\\html@mathml{\\underset{\\scriptsize\\slot{#1}}{#2}}{(#2 = \\liveNumber{#1})}',
}
