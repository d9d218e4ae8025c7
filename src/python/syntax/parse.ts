import type { SyntaxNode, Tree } from '@lezer/common'
import { parser } from '@lezer/python'
import type { Program } from './ast.ts'
import { checkLayout } from './layout.ts'
import { Problem } from './problem.ts'
import { childrenOf, Reader } from './reader.ts'
import { statementReader } from './statements.ts'
import { checkPlaces } from './places.ts'

/**
 * The syntax tree of a program.
 *
 * @throws Problem if it is no Python, for what Python would find first.
 * @throws Refused if it uses a part of the language that is not known here.
 */
export function parse(source: string): Program {
  if (last?.source !== source) last = read(source)
  return last
}

/** The program that was read last: it is asked for when it is cleaned, and again when it is run. */
let last: Program | null = null

function read(source: string): Program {
  const tree = parser.parse(source)
  const reader = new Reader(source)
  const problem = firstProblem(layoutProblem(source), treeProblem(tree, reader), reader)
  if (problem) throw problem
  const body = statementReader(reader).body(childrenOf(tree.topNode))
  checkPlaces(body, reader)
  return { source, body }
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
  return treeProblem(parser.parse(whole), new Reader(whole)) ? ofTree : layout
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
  // What is missing at the end of a line is told with that line.
  let at = node.from
  if (node.from === node.to) while (at > 0 && /\s/.test(source.charAt(at - 1))) at--
  const parent = node.parent
  const missing = parent?.name === 'Body' && parent.firstChild?.from === node.from
  if (missing) return reader.problem("expected ':'", { from: Math.max(0, at - 1) })
  return reader.problem('invalid syntax', {
    from: node.from === node.to ? Math.max(0, at - 1) : at,
  })
}
