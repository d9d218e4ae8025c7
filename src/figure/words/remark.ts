import { arrowOf, type CosineReport } from '../../math/cosineReport.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'

/**
 * What the figure has to say about the place where the reader is, as prose with $formulas$, or null.
 *
 * @param spanned whether it is drawn in the span of x and y, which parallel vectors leave open.
 */
export function remark(report: CosineReport, spanned = false): string | null {
  const { x, angle } = report
  const parts = ['x', 'y'] as const
  const vanishes = parts.every((part) => arrowOf(report, part).every((entry) => entry === 0))
  if (!vanishes) return null
  const said =
    angle < 1
      ? say`$\\x$ ∥ $\\y$: $\\cS$ is at its maximum, 1. Any small turn lowers it only to second order, so both gradients are 0.`
      : say`$\\x$ ∥ −$\\y$: $\\cS$ is at its minimum, −1. Any small turn raises it only to second order, so both gradients are 0.`
  if (x.length === 1)
    return say`With one component $\\x$ and $\\y$ are always parallel: $\\cS$ is 1 or −1, and both gradients are 0.`
  return spanned && x.length > 2
    ? sentences([
        said,
        say`They span a line alone: the second direction of the picture is arbitrary.`,
      ])
    : said
}
