import type { Label, Mark, Path, Run } from '../scene/mark.ts'

/**
 * Puts marks into `g`, which belongs to this function alone: joined by their keys, in the order given.
 * Only what differs from the mark painted before is written, because a drag paints at each move; where the same
 * marks come again in the same order, as they mostly do, nothing is joined either.
 *
 * @param words whether labels say at once what they say now, or when `paintWords` is called: a number is shaped anew
 *   for each digit, and nobody reads sixty in a second.
 */
export function paint(
  g: SVGGElement,
  marks: readonly Mark[],
  words: 'now' | 'later' = 'now',
): void {
  const before = onPaper.get(g)
  if (before && isSameCast(before.marks, marks)) {
    for (const [i, mark] of marks.entries()) write(before.elements[i]!, mark, before.marks[i])
    before.marks = marks
    if (words === 'now') paintWords(g)
    return
  }
  const known = new Map(before?.marks.map((mark, i) => [keyOf(mark), before.elements[i]!]))
  let next = g.firstElementChild
  const elements = marks.map((mark) => {
    const key = keyOf(mark)
    const element = known.get(key) ?? create(mark)
    known.delete(key)
    if (element === next) next = next.nextElementSibling
    else g.insertBefore(element, next)
    write(element, mark, painted.get(element))
    return element
  })
  for (const element of known.values()) element.remove()
  onPaper.set(g, { marks, elements })
  paintWords(g)
}

/** Writes what the labels say by now. */
export function paintWords(g: SVGGElement): void {
  const paper = onPaper.get(g)
  for (const [i, mark] of paper?.marks.entries() ?? [])
    if (mark.kind === 'text') writeWords(paper!.elements[i] as SVGGElement, mark)
}

const keyOf = (mark: Mark) => `${tagOf(mark)} ${mark.key}`

/** A polygon is no property of a style sheet's, as a path is: what moves it styles nothing anew. */
const tagOf = (mark: Mark) => (mark.kind === 'text' ? 'g' : mark.straight ? 'polygon' : 'path')

/** A label stands in a group: where the group moves, the words in it are not laid out anew. */
type Drawn = SVGPathElement | SVGPolygonElement | SVGGElement

/** What each group shows, and each element. */
const onPaper = new WeakMap<SVGGElement, { marks: readonly Mark[]; readonly elements: Drawn[] }>()
const painted = new WeakMap<Drawn, Mark>()
/** The words that stand in each group of a label. */
const said = new WeakMap<SVGGElement, readonly Run[]>()

function isSameCast(before: readonly Mark[], now: readonly Mark[]): boolean {
  return (
    before.length === now.length &&
    now.every((mark, i) => mark.key === before[i]!.key && tagOf(mark) === tagOf(before[i]!))
  )
}

function write(element: Drawn, mark: Mark, before?: Mark): void {
  if (before === mark) return
  if (mark.kind === 'path') writePath(element, mark, before as Path | undefined)
  else writeLabel(element as SVGGElement, mark, before as Label | undefined)
  painted.set(element, mark)
}

const svg = 'http://www.w3.org/2000/svg'

function create(mark: Mark): Drawn {
  const element = document.createElementNS(svg, tagOf(mark))
  if (mark.kind === 'text') element.append(document.createElementNS(svg, 'text'))
  if (mark.part) (element.firstElementChild ?? element).setAttribute('data-part', mark.part)
  return element
}

function writePath(element: Element, mark: Path, before?: Path): void {
  if (mark.className !== before?.className) element.setAttribute('class', mark.className)
  if (mark.d === before?.d) return
  if (mark.straight) element.setAttribute('points', cornersOf(mark.d))
  else element.setAttribute('d', mark.d)
}

/** The corners of an outline of straight lines. */
const cornersOf = (d: string) => d.replaceAll(/[MLZ]/g, ' ').trim()

function writeLabel(place: SVGGElement, mark: Label, before?: Label): void {
  const element = place.firstElementChild!
  if (mark.className !== before?.className) element.setAttribute('class', mark.className)
  if (mark.anchor !== before?.anchor) element.setAttribute('text-anchor', mark.anchor)
  if (mark.left !== before?.left || mark.top !== before.top || mark.turn !== before.turn)
    place.style.transform = placed(mark)
  const words = said.get(place)
  if (!words || !isSameShape(mark.runs, words)) writeWords(place, mark)
}

function placed({ left, top, turn }: Label): string {
  const there = `translate(${left}px, ${top}px)`
  return turn ? `${there} rotate(${turn}deg)` : there
}

function writeWords(place: SVGGElement, { runs }: Label): void {
  const element = place.firstElementChild!
  const before = said.get(place)
  if (before === runs) return
  said.set(place, runs)
  if (before && isSameShape(runs, before)) {
    // Words alone: nothing is styled anew for them.
    for (const [i, { text }] of runs.entries())
      if (text !== before[i]!.text) element.childNodes[i]!.firstChild!.nodeValue = text
  } else writeRuns(element, runs)
}

/** Whether labels differ in nothing but what they say. */
function isSameShape(runs: readonly Run[], before: readonly Run[]): boolean {
  return (
    runs.length === before.length &&
    runs.every(({ text, face, of }, i) => {
      const last = before[i]!
      return face === last.face && of === last.of && text !== '' && last.text !== ''
    })
  )
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
