import { say } from '../../../words/say.ts'

interface Drawing {
  /** As it is named after “of”. */
  readonly title: string
  /** Where it stands on the page, as selectors. */
  readonly boxes: string
}

/** What is drawn on the page and can be saved as a picture, the most important first. A new one goes here. */
export const drawings = {
  figure: {
    title: say`the figure`,
    boxes: '.pane .surface, .embed .surface, .lab .surface:not(.power-surface)',
  },
  curves: { title: say`the curves`, boxes: '.scope' },
  map: { title: say`the map`, boxes: '.power-surface' },
  matrices: { title: say`the matrices`, boxes: '.matrices' },
  bars: { title: say`the bars`, boxes: '.bars-inputs' },
  walk: { title: say`the chart of the walk`, boxes: '.flow-paper' },
  components: { title: say`the components`, boxes: '.chart-rows' },
  misprint: { title: say`the graph of the misprint`, boxes: '.experiment .chart' },
} as const satisfies Readonly<Record<string, Drawing>>

export type DrawingId = keyof typeof drawings

const ids = Object.keys(drawings) as DrawingId[]

function isInWindow(box: Element): boolean {
  const { top, bottom } = box.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

/** Where a drawing stands now, in the window if it does; null where it does not. */
export function boxOf(id: DrawingId): HTMLElement | null {
  const seen = [...document.querySelectorAll<HTMLElement>(drawings[id].boxes)].filter(
    (box) => box.checkVisibility() && box.clientWidth > 0,
  )
  // In the story each step has its own: the one that is read counts.
  const inLab = document.querySelector('.lab') !== null
  return seen.find(isInWindow) ?? (inLab ? (seen[0] ?? null) : null)
}

/** What can be saved now, the most important first. */
export function drawnHere(): readonly DrawingId[] {
  return ids.filter((id) => boxOf(id) !== null)
}
