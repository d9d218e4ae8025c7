import type { Label, Mark, Path, Run } from '../scene/mark.ts'

/**
 * Puts marks into `g`, which belongs to this function alone: joined by their keys, in the order given.
 * Only what differs from the mark painted before is written, because a drag paints at each move.
 */
export function paint(g: SVGGElement, marks: readonly Mark[]): void {
  const before = new Map<string, Element>()
  for (const element of g.children) before.set(keyOf(painted.get(element)), element)
  let next = g.firstElementChild
  for (const mark of marks) {
    const key = keyOf(mark)
    const known = before.get(key)
    before.delete(key)
    const element = known ?? create(mark)
    if (element === next) next = next.nextElementSibling
    else g.insertBefore(element, next)
    const last = painted.get(element)
    if (last === mark) continue
    if (mark.kind === 'path') writePath(element, mark, last as Path | undefined)
    else writeLabel(element, mark, last as Label | undefined)
    painted.set(element, mark)
  }
  for (const element of before.values()) element.remove()
}

const keyOf = (mark: Mark | undefined) => (mark ? `${mark.kind} ${mark.key}` : '')

const painted = new WeakMap<Element, Mark>()

const svg = 'http://www.w3.org/2000/svg'

function create(mark: Mark): SVGPathElement | SVGTextElement {
  const element = document.createElementNS(svg, mark.kind)
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
  const pieces = runs.map((run, i) => {
    const piece = document.createElementNS(svg, 'tspan')
    const className = [run.face, run.of].filter(Boolean).join(' ')
    if (className) piece.setAttribute('class', className)
    if (run.face === 'index') piece.setAttribute('dy', '0.25em')
    else if (runs[i - 1]?.face === 'index') piece.setAttribute('dy', '-0.175em')
    piece.textContent = run.text
    return piece
  })
  element.replaceChildren(...pieces)
}
