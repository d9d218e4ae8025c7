import type { Label, Run } from './mark.ts'
import { round } from './screen.ts'
import type { Px } from './viewport.ts'

/** Pixels that a letter of a label takes at most. */
const letter = 6.6
/** Pixels from one line of labels to the next. */
export const lineHeight = 15

/** The paper that labels are to stay on, in pixels. */
interface Edges {
  readonly west: number
  readonly east: number
  readonly north: number
  readonly south: number
}

/** Half of what a small mark takes, in pixels. */
const spot = 8

/**
 * Labels moved onto the paper, and down, or else up, until none lies on another or on a small mark; of those of which
 * one is enough the first that has room where it is, or none.
 */
export function apart(
  { west, east, north, south }: Edges,
  labels: readonly Label[],
  choices: readonly (readonly Label[])[],
  marks: readonly Px[] = [],
): Label[] {
  const placed: Label[] = []
  const free = (label: Label) =>
    placed.every((other) => !overlap(label, other)) && marks.every((mark) => !covers(label, mark))
  for (const label of labels) {
    const { from, to } = extentOf(label)
    const left = label.left + Math.max(0, west + 4 - from) - Math.max(0, to - east + 4)
    const top = Math.max(north + 12, Math.min(south - 5, label.top))
    const way = top + (placed.length + marks.length) * lineHeight > south - 5 ? -1 : 1
    let there = { ...label, left: round(left), top: round(top) }
    while (!free(there)) there = { ...there, top: there.top + way }
    placed.push(there)
  }
  for (const names of choices) {
    const name = names.find(
      (label) => free(label) && extentOf(label).from > west && extentOf(label).to <= east + 8,
    )
    if (name) placed.push(name)
  }
  return placed
}

/** How many letters are as wide as a text: a Chinese character, and a sign as wide as one, takes two. */
export function lettersIn(runs: readonly Run[]): number {
  const wide = /[\u2e80-\u9fff\uff00-\uff60]/g
  return runs.reduce((sum, { text }) => sum + text.length + (text.match(wide)?.length ?? 0), 0)
}

function extentOf({ runs, left, anchor }: Label): { from: number; to: number } {
  const wide = letter * lettersIn(runs)
  const from = left - { start: 0, middle: 0.5, end: 1 }[anchor] * wide
  return { from, to: from + wide }
}

function overlap(a: Label, b: Label): boolean {
  const [one, other] = [extentOf(a), extentOf(b)]
  return one.from < other.to && other.from < one.to && Math.abs(a.top - b.top) < lineHeight
}

/** Whether it lies on a small mark, with its letters above the line and below. */
function covers(label: Label, { left, top }: Px): boolean {
  const { from, to } = extentOf(label)
  const across = from < left + spot && left - spot < to
  return across && label.top - 11 < top + spot && top - spot < label.top + 4
}

/** A label of one run. */
export function text(
  key: string,
  className: string,
  written: string,
  left: number,
  top: number,
  anchor: Label['anchor'],
): Label {
  return {
    kind: 'text',
    key,
    className,
    left: round(left),
    top: round(top),
    anchor,
    runs: [{ text: written }],
  }
}
