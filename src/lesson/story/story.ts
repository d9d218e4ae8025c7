import type { Chapter } from './chapter.ts'
import { alike } from './alike.ts'
import { calculus } from './calculus.ts'
import { direction } from './direction.ts'
import { flow } from './flow.ts'
import { reach } from './reach.ts'
import { trust } from './trust.ts'

/** The story with all its words, in the order in which it is read. A new chapter goes here. */
export const story = {
  alike,
  direction,
  flow,
  calculus,
  trust,
  reach,
} as const satisfies Record<string, Chapter>
