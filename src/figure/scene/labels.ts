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

/** What labels keep clear of: small marks, and an upright line. */
interface Obstacles {
  readonly marks: readonly Px[]
  /** Where the line stands, in pixels from the left. */
  readonly line: number
}

/**
 * Labels moved onto the paper and off the line, and down, or else up, until none lies on another or on a small mark; of
 * those of which one is enough the first that has room where it is, or beside the line, or none.
 */
export function apart(
  edges: Edges,
  labels: readonly Label[],
  choices: readonly (readonly Label[])[],
  { marks, line }: Obstacles,
): Label[] {
  const { west, east, north, south } = edges
  const placed: Label[] = []
  const free = (label: Label) =>
    placed.every((other) => !overlap(label, other)) && marks.every((mark) => !covers(label, mark))
  for (const label of labels) {
    const { from, to } = extentOf(label)
    const left = label.left + Math.max(0, west + 4 - from) - Math.max(0, to - east + 4)
    const top = Math.max(north + 12, Math.min(south - 5, label.top))
    const way = top + (placed.length + marks.length) * lineHeight > south - 5 ? -1 : 1
    let there = besides({ ...label, left: round(left), top: round(top) }, line, edges)
    while (!free(there)) there = { ...there, top: there.top + way }
    placed.push(there)
  }
  for (const names of choices) {
    const name = [...names, ...names.map((label) => besides(label, line, edges))].find(
      (label) =>
        free(label) &&
        !isOn(label, line) &&
        extentOf(label).from > west &&
        extentOf(label).to <= east + 8,
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

/** Pixels between a label and an upright line. */
const gap = 5

function isOn(label: Label, line: number): boolean {
  const { from, to } = extentOf(label)
  return from - gap < line && line < to + gap
}

/** A label that an upright line goes through, moved to its nearer side, or to the other if there is no room. */
export function besides(
  label: Label,
  line: number,
  { west, east }: Pick<Edges, 'west' | 'east'>,
): Label {
  if (!isOn(label, line)) return label
  const { from, to } = extentOf(label)
  const [back, on] = [line - gap - to, line + gap - from]
  const fits = (by: number) => from + by > west && to + by <= east + 8
  const ways = Math.abs(back) < on ? [back, on] : [on, back]
  return { ...label, left: round(label.left + (ways.find(fits) ?? ways[0]!)) }
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
