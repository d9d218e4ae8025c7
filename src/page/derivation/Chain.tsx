import { derivation, type ChainId } from '../../lesson/derivation.ts'
import type { Chain as ChainData, Line as LineData } from '../../lesson/line.ts'
import { Prose } from '../ui/formula/Prose.tsx'
import { Line } from './Line.tsx'

interface ChainProps {
  readonly id: ChainId
  readonly name: string
  /** Which lines of it; all where none are given. */
  readonly lines?: readonly LineData[]
  /** Whether it is part of something larger, whose formulas are walked together. */
  readonly inside?: boolean
}

/** Expressions that must be equal, line by line, with the reason for each beside it. */
export function Chain({ id, name, lines, inside = false }: ChainProps) {
  const chain: ChainData = derivation[id]
  const shown = lines ?? chain.lines
  return (
    <ol className={chain.vector ? 'chain of-vectors' : 'chain'} aria-label={name}>
      {shown.map((line, i) => (
        <li key={line.id} className="chain-row">
          <Line
            chain={chain}
            line={line}
            first={line === chain.lines[0]}
            entry={i === 0 && !inside}
          />
          <p className="line-why">
            <Prose text={line.why} />
          </p>
        </li>
      ))}
      {chain.misprints?.map((line) => (
        <li key={line.id} className="chain-row">
          <Line chain={chain} line={line} misprint />
          <p className="line-why">
            <Prose text={line.why} />
          </p>
        </li>
      ))}
    </ol>
  )
}
