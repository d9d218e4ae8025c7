// The main stories, as a reader lives them, told once for all browsers. Each gives what there was to see: numbers in full
// precision, verdicts, sentences. What depends on pixels of a font is left out, or drawn to the grid.
import { stories as lab } from './stories/lab.mjs'
import { stories as lesson } from './stories/lesson.mjs'
import { stories as links } from './stories/links.mjs'
import { stories as page } from './stories/page.mjs'

/** @typedef {{ title: string, live: (hand: import('./hand.mjs').Hand) => Promise<Record<string, unknown>> }} Story */

/** @type {readonly Story[]} */
export const stories = [...links, ...lesson, ...lab, ...page]
