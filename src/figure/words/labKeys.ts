import type { KeyHelp } from './figureKeys.ts'
import { say } from '../../words/say.ts'

// The help for what comes in a chunk of its own; the code is in `page/PowerSheet.tsx` and `epsAxis.ts`.

/** What the keys do on the ring of the power map. */
export const mapKeys: readonly KeyHelp[] = [
  {
    keys: '← ↑ → ↓',
    does: say`move the point of the check; with Shift farther, with Alt less far`,
  },
  { keys: say`Escape`, does: say`give the vectors back` },
]

/** What the keys do on the line of eps. */
export const scopeKeys: readonly KeyHelp[] = [
  { keys: say`← and →`, does: say`move eps by a quarter of a power of ten` },
  { keys: say`Page ↑ and ↓`, does: say`move eps by a power of ten` },
  { keys: say`Home and End`, does: say`the smallest eps and the largest` },
  { keys: say`Escape`, does: say`give eps back` },
]

/** What the keys do in the editor, besides what any editor does. */
export const codeKeys: readonly KeyHelp[] = [
  { keys: say`Ctrl + Enter`, does: say`check the code at once` },
  { keys: say`Ctrl + [ and ]`, does: say`indent less, indent more; Tab goes on as everywhere` },
]

/** What the keys do among the buttons that make a walker walk. */
export const flowKeys: readonly KeyHelp[] = [
  { keys: 'P', does: say`play or pause` },
  { keys: say`← and →`, does: say`one step back, one step on; on a slider they move it` },
  { keys: say`Home`, does: say`back to the start` },
]
