import { chainIds, derivation, type ChainId } from '../derivation.ts'
import type { Chain, Line } from '../line.ts'
import { outline } from './outline.ts'

/** A line of the derivation by its id, and the chain that it belongs to. */
export function findLine(id: string): { readonly chain: ChainId; readonly line: Line } {
  for (const chain of chainIds)
    for (const line of linesOf(chain)) if (line.id === id) return { chain, line }
  throw new RangeError(`outline: there is no line “${id}”`)
}

/** The lines of a chain that are folded: all but those that stand open. */
export function foldedLines(chain: ChainId): readonly Line[] {
  const open = new Set(
    outline.flatMap((item) => (item.kind === 'row' ? [item.left, item.line] : [])),
  )
  return linesOf(chain).filter(({ id }) => !open.has(id))
}

function linesOf(id: ChainId): readonly Line[] {
  const chain: Chain = derivation[id]
  return chain.lines
}
