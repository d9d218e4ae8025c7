import type { SyntaxNode } from '@lezer/common'
import { Lines } from '../text/lines.ts'
import type { Span } from './ast.ts'
import { Problem } from './problem.ts'
import { say } from '../../words/say.ts'

/** The source with the means to tell places in it. */
export class Reader {
  readonly source: string
  readonly lines: Lines

  constructor(source: string) {
    this.source = source
    this.lines = new Lines(source)
  }

  text({ from, to }: { readonly from: number; readonly to: number }): string {
    return this.source.slice(from, to)
  }

  span({ from, to }: { readonly from: number; readonly to: number }): Span {
    return { from, to, line: this.lines.lineAt(from) }
  }

  /** From the first of some nodes to the last. */
  across(nodes: readonly SyntaxNode[]): Span {
    const [first, last] = [nodes[0], nodes.at(-1)]
    return this.span({ from: first?.from ?? 0, to: last?.to ?? 0 })
  }

  problem(message: string, at: { readonly from: number }): Problem {
    const { lines } = this
    return new Problem('SyntaxError', message, lines.lineAt(at.from), lines.columnAt(at.from))
  }

  refusal(what: string, at: { readonly from: number }, instead: string): Refused {
    const { lines } = this
    return new Refused(what, instead, lines.lineAt(at.from), lines.columnAt(at.from))
  }
}

/** Something of Python that is not done here. */
export class Refused extends Error {
  readonly line: number
  readonly column: number

  constructor(what: string, instead: string, line: number, column: number) {
    super(say`${what} is not known here; ${instead}.`)
    this.line = line
    this.column = column
  }
}

/** What a node is made of, without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== 'Comment') children.push(child)
  return children
}

/** Nodes between commas; a comma at the end adds nothing. */
export function groups(nodes: readonly SyntaxNode[]): SyntaxNode[][] {
  const found: SyntaxNode[][] = [[]]
  for (const node of nodes)
    if (node.name === ',') found.push([])
    else found.at(-1)?.push(node)
  if (found.at(-1)?.length === 0) found.pop()
  return found
}

/** Without the first and the last, which are brackets. */
export function inner(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  return nodes.slice(1, -1)
}
