import { backwards, type BackwardId } from './backwards.ts'
import { lineDiff, type LineDiff } from './lineDiff.ts'

/** The statements of a backward() in Python, and those of the right one, line by line. */
export function statementsOf(id: BackwardId): readonly string[] {
  return backwards[id].program.statements
}

/** The first line in which a wrong backward differs from the right one, operand by operand. */
export function wrongLine(id: BackwardId): LineDiff {
  const [right, wrong] = [statementsOf('correct'), statementsOf(id)]
  const name = (line: string) => /^(\w+(?:\[\d+\])?)\s*=/.exec(line)?.[1] ?? line.split(' ')[0]
  for (const line of wrong) {
    const twin = right.find((other) => name(other) === name(line))
    if (twin === line || line.startsWith('p = ')) continue
    return lineDiff(twin ?? '', line)
  }
  return lineDiff(right.at(-1) ?? '', wrong.at(-1) ?? '')
}
