import { whenRested } from '../../../outside/chunks.ts'
import { loadFonts } from '../../../outside/fonts.ts'
import { whenIdle } from '../../../outside/host/idle.ts'
import { isKeptStill } from '../still/keepStill.ts'

/*
 * What was served off the screen is laid out when it comes near the window. The rest follows piece by piece while the
 * page is at rest, so that no frame has a whole chapter to lay out, and once its fonts are there: each that came later
 * would have it laid out again. Until a piece has its mark, the style sheet of the story leaves it out.
 */

/** What is laid out by itself; a piece may hold others. The style sheets name the same. */
const pieces = '.block, .chain-row, .outline-items > li, .line .katex-mathml'
/** So many elements are laid out in one frame. */
const few = 250
/** Milliseconds before it is seen again whether the reader has let go of what she drags. */
const pause = 200

const waiting = new Set<HTMLElement>()
let begun = false

/** Lays a part of the text out: near the window at once with all that is in it, elsewhere when its turn comes. */
export function layOut(part: HTMLElement, near: boolean): void {
  if (near) layOutAll(part)
  else if (part.dataset['laid'] === undefined) wait(part)
}

function layOutAll(part: HTMLElement): void {
  part.dataset['laid'] = 'all'
  waiting.delete(part)
}

function wait(part: HTMLElement): void {
  waiting.add(part)
  if (!begun) void begin()
}

async function begin(): Promise<void> {
  begun = true
  await whenRested()
  await loadFonts('KaTeX')
  whenIdle(next)
}

function next(): void {
  // What is laid out above or beside what she watches would move it for a frame.
  if (isKeptStill()) {
    setTimeout(next, pause)
    return
  }
  const [part] = waiting
  if (!part) {
    begun = false
    return
  }
  const { bottom } = part.getBoundingClientRect()
  if (part.dataset['laid'] === undefined) part.dataset['laid'] = 'begun'
  else layOutSome(part)
  // Most browsers keep what is read in its place when something above it finds its size.
  if (bottom < 0 && !CSS.supports('overflow-anchor', 'auto'))
    scrollBy(0, part.getBoundingClientRect().bottom - bottom)
  requestAnimationFrame(() => whenIdle(next))
}

function layOutSome(part: HTMLElement): void {
  let count = 0
  let laid = false
  for (const piece of part.querySelectorAll<HTMLElement>(`:is(${pieces}):not([data-laid])`)) {
    count += sizeOf(piece)
    if (laid && count > few) return
    piece.dataset['laid'] = ''
    laid = true
  }
  layOutAll(part)
}

/** How many elements it has besides those of its pieces. */
function sizeOf(piece: HTMLElement): number {
  const all = piece.querySelectorAll('*').length
  return all - piece.querySelectorAll(`:scope :is(${pieces}) *`).length
}
