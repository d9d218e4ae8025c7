import { select } from 'd3'
import type { Label, Mark, Path, Run } from '../scene/mark.ts'

/**
 * Puts marks into `g`, which belongs to this function alone: d3's keyed join, in the order given.
 * Only what differs from the mark painted before is written, because a drag paints at each move; where the same
 * marks come again in the same order, as they mostly do, nothing is joined either.
 */
export function paint(g: SVGGElement, marks: readonly Mark[]): void {
  const before = onPaper.get(g)
  if (before && isSameCast(before.marks, marks)) {
    for (const [i, mark] of marks.entries()) write(before.elements[i]!, mark, before.marks[i])
    before.marks = marks
    return
  }
  const joined = select(g)
    .selectChildren<Drawn, Mark>()
    .data(marks, (mark) => `${mark.kind} ${mark.key}`)
    .join((enter) => enter.append((mark) => create(mark)))
    .order()
    .each(function rewrite(mark) {
      write(this, mark, painted.get(this))
    })
  onPaper.set(g, { marks, elements: joined.nodes() })
}

type Drawn = SVGPathElement | SVGTextElement

/** What each group shows, and each element. */
const onPaper = new WeakMap<SVGGElement, { marks: readonly Mark[]; readonly elements: Drawn[] }>()
const painted = new WeakMap<Drawn, Mark>()

function isSameCast(before: readonly Mark[], now: readonly Mark[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ kind, key }, i) => kind === before[i]!.kind && key === before[i]!.key)
  )
}

function write(element: Drawn, mark: Mark, before?: Mark): void {
  if (before === mark) return
  if (mark.kind === 'path') writePath(element, mark, before as Path | undefined)
  else writeLabel(element, mark, before as Label | undefined)
  painted.set(element, mark)
}

function create(mark: Mark): SVGPathElement | SVGTextElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', mark.kind)
  if (mark.part) element.setAttribute('data-part', mark.part)
  return element
}

function writePath(element: Element, mark: Path, before?: Path): void {
  if (mark.className !== before?.className) element.setAttribute('class', mark.className)
  if (mark.d !== before?.d) element.setAttribute('d', mark.d)
}

function writeLabel(element: Element, mark: Label, before?: Label): void {
  if (mark.className !== before?.className) element.setAttribute('class', mark.className)
  if (mark.anchor !== before?.anchor) element.setAttribute('text-anchor', mark.anchor)
  if (mark.left !== before?.left) element.setAttribute('x', String(mark.left))
  if (mark.top !== before?.top) element.setAttribute('y', String(mark.top))
  if (!sameRuns(mark.runs, before?.runs)) writeRuns(element, mark.runs)
}

function sameRuns(runs: readonly Run[], before: readonly Run[] = []): boolean {
  return runs.length === before.length && runs.every((run, i) => run.text === before[i]!.text)
}

/** An index is lowered, and the run after it comes back up. */
function writeRuns(element: Element, runs: readonly Run[]): void {
  select(element)
    .selectAll('tspan')
    .data(runs)
    .join('tspan')
    .attr('class', (run) => [run.face, run.of].filter(Boolean).join(' ') || null)
    .attr('dy', (run, i) =>
      run.face === 'index' ? '0.25em' : runs[i - 1]?.face === 'index' ? '-0.175em' : null,
    )
    .text((run) => run.text)
}
