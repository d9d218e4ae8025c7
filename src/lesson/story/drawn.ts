import { say } from '../../words/say.ts'
import { outline, type Row } from './outline.ts'

interface Drawn {
  /** The parts that the line is drawn by. */
  readonly about: readonly string[]
  /** What the figure shows then; prose. */
  readonly caption: string
}

/**
 * How the figure shows the lines of the outline, by their ids. The first view needs no more of them; the site is built
 * with this written out (`tools/site/written.ts`).
 */
export const drawn: Readonly<Record<string, Drawn>> = Object.fromEntries(
  outline
    .filter((item): item is Row => item.kind === 'row')
    .map(({ line, about, drawn }, i) => [
      line,
      { about, caption: say`Line ${i + 1}, drawn: ${drawn}` },
    ]),
)
