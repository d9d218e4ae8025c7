import type { SyntaxNode, Tree } from '@lezer/common'
import { parser } from '@lezer/python'
import type { Program } from './ast.ts'
import { withinDepth } from './depth.ts'
import { checkLayout, tooDeep } from './layout.ts'
import { Problem } from './problem.ts'
import { readable } from './readable.ts'
import { childrenOf, Reader } from './reader.ts'
import { statementReader } from './statements.ts'
import { checkPlaces } from './places.ts'
import { say } from '../../words/say.ts'

/**
 * The syntax tree of a program.
 *
 * @throws Problem if it is no Python, for what Python would find first.
 * @throws Refused if it uses a part of the language that is not known here.
 */
export function parse(source: string): Program {
  if (last?.source !== source) last = withinDepth(source, () => read(source))
  return last
}

/** The program that was read last: it is asked for when it is cleaned, and again when it is run. */
let last: Program | null = null

function read(source: string): Program {
  const reader = new Reader(source)
  const layout = layoutProblem(source)
  if (layout?.message === tooDeep) throw layout
  const tree = strictTree(source, reader)
  if (tree === null || layout !== null) {
    const problem = firstProblem(layout, tree === null ? problemIn(source, reader) : null, reader)
    throw problem ?? reader.problem('invalid syntax', { from: 0 })
  }
  const body = statementReader(reader).body(childrenOf(tree.topNode))
  checkPlaces(body, reader)
  return { source, body }
}

/** A parser that stops at the first thing that it does not understand. */
const strict = parser.configure({ strict: true })

/**
 * Null if it is no Python.
 *
 * @throws Refused for a chain such as 1 + 1 + …, if it is so long that the parser gives up.
 */
function strictTree(source: string, reader: Reader | null = null): Tree | null {
  const parse = strict.startParse(readable(source))
  try {
    for (;;) {
      const tree = parse.advance()
      if (tree !== null) return tree
      if (reader !== null && isTooLong(parse))
        throw reader.refusal(
          say`An expression of this length`,
          { from: parse.parsedPos },
          say`write it in several statements`,
        )
    }
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null
    throw thrown
  }
}

/** The parser counts the links of a chain, and gives up after so many where they are long. */
const mostLinks = 300

function isTooLong(parse: object): boolean {
  return 'bigReductionCount' in parse && Number(parse.bigReductionCount) > mostLinks
}

/** Where the strict parser stopped. */
function stopOf(thrown: unknown): number | null {
  const found = /No parse at (\d+)/.exec(String(thrown))
  return found && Number(found[1])
}

/** So much is read beyond the place that the strict parser stops at: to go on after mistakes takes long. */
const beyond = 2000

/** The first place that is not understood. */
function problemIn(source: string, reader: Reader): Problem | null {
  const text = readable(source)
  let end = text.length
  try {
    strict.parse(text)
  } catch (thrown) {
    end = Math.min(end, (stopOf(thrown) ?? end) + beyond)
  }
  return treeProblem(parser.parse(text.slice(0, end)), reader)
}

/** The one that Python meets first. */
function firstProblem(
  layout: Problem | null,
  ofTree: Problem | null,
  reader: Reader,
): Problem | null {
  if (layout === null || ofTree === null) return layout ?? ofTree
  if (layout.type === 'SyntaxError') return layout.line <= ofTree.line ? layout : ofTree
  // A line that stands wrong confuses the parser as well. So it is asked about what stands before that.
  const before = reader.source.slice(0, reader.lines.startOf(layout.line))
  const whole = layout.message.startsWith('expected') ? `${before.trimEnd()} pass\n` : before
  return strictTree(whole) === null ? ofTree : layout
}

function layoutProblem(source: string): Problem | null {
  try {
    checkLayout(source)
    return null
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown
    throw thrown
  }
}

/** The first place that the parser did not understand. */
function treeProblem(tree: Tree, reader: Reader): Problem | null {
  let problem: Problem | null = null
  tree.iterate({
    enter: (node) => {
      if (problem === null && node.type.isError) problem = describe(node.node, reader)
      return problem === null
    },
  })
  return problem
}

function describe(node: SyntaxNode, reader: Reader): Problem {
  const { source } = reader
  // What is missing at the end of a line is told with that line, at its end.
  let at = node.from
  if (node.from === node.to) {
    while (at > 0 && /\s/.test(source.charAt(at - 1))) at--
    // Of a comment at the end of a line Python knows nothing.
    const before = node.resolveInner(at, -1)
    if (before.name === 'Comment') at = before.from
    while (/[ \t]/.test(source.charAt(at))) at++
  }
  const parent = node.parent
  const missing = parent?.name === 'Body' && parent.firstChild?.from === node.from
  if (missing) return reader.problem("expected ':'", { from: at })
  return reader.problem('invalid syntax', { from: at })
}
