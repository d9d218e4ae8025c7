import type { OwnReport } from '../../python/check.ts'
import { aboutGradients } from '../../python/check/stages.ts'
import { say } from '../../words/say.ts'

/** Stages that are about what backward gives, and not about an error on the way. */
const verdicts: ReadonlySet<string> = new Set([...aboutGradients, 'no_input_requires_grad'])

/** What keeps pasted code from being checked, in a sentence; null if nothing does. */
export function problemOf(report: OwnReport): string | null {
  const { ok, refused, error, stage, line, column, message } = report
  if (refused !== null) return refused
  if (ok || error === null || (stage !== null && verdicts.has(stage))) return null
  const said = `${error}: ${firstLine(message)}`
  if (line === null) return said
  return column === null
    ? say`Line ${line}: ${said}`
    : say`Line ${line}: ${said} (column ${column})`
}

/** The first line of a message of PyTorch's; they go on for many. */
export function firstLine(message: string | null): string {
  return message?.split('\n')[0] ?? ''
}
