import { outline } from './outline.ts'
import { chapterIds } from './places.ts'
import { story } from './story.ts'
import type { Block, Step } from './chapter.ts'

/** Words that are read in a minute, and seconds that a reader spends on something to do. */
const wordsPerMinute = 200
const secondsPerTask = 15

function wordsIn(block: Block): number {
  return 'text' in block ? block.text.split(/\s+/).length : 0
}

function isTask(block: Block): boolean {
  return block.kind === 'try' || block.kind === 'widget'
}

/**
 * How long the story takes, in whole minutes: its words, its open lines, and what there is to do. The site is built
 * with the number written out (`tools/site/written.ts`).
 */
export const readingMinutes: number = (() => {
  const steps = chapterIds.flatMap((id): readonly Step[] => story[id].steps)
  const blocks = steps.flatMap(({ blocks }) => blocks)
  const words = blocks.reduce((sum, block) => sum + wordsIn(block), 0)
  const tasks = blocks.filter(isTask).length + outline.filter(({ kind }) => kind === 'row').length
  return Math.round(words / wordsPerMinute + (tasks * secondsPerTask) / 60)
})()
