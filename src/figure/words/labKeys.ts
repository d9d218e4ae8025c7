import type { KeyHelp } from '../keys.ts'

// The help for what comes in a chunk of its own; the code is in `page/PowerSheet.tsx` and `epsAxis.ts`.

/** What the keys do on the ring of the power map. */
export const mapKeys: readonly KeyHelp[] = [
  { keys: '← ↑ → ↓', does: 'move the point of the check; with Shift farther, with Alt less far' },
  { keys: 'Escape', does: 'give the vectors back' },
]

/** What the keys do on the line of eps. */
export const scopeKeys: readonly KeyHelp[] = [
  { keys: '← and →', does: 'move eps by a quarter of a power of ten' },
  { keys: 'Page ↑ and ↓', does: 'move eps by a power of ten' },
  { keys: 'Home and End', does: 'the smallest eps and the largest' },
  { keys: 'Escape', does: 'give eps back' },
]

/** What the keys do among the buttons that make a walker walk. */
export const flowKeys: readonly KeyHelp[] = [
  { keys: 'P', does: 'play or pause' },
  { keys: '← and →', does: 'one step back, one step on; on a slider they move it' },
  { keys: 'Home', does: 'back to the start' },
]
