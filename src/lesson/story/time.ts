import { outline } from './outline.ts'
import { chapterIds } from './places.ts'
import { story } from './story.ts'
import type { Block, Step } from './chapter.ts'

/** Words that are read in a minute, and seconds that a reader spends on something to do. */
const wordsPerMinute = 200
const secondsPerTask = 15

/** A language without blanks is read by characters, of which five take the time of three words. */
const character = /\p{Script=Han}/gu
const charactersPerWord = 5 / 3

function wordsIn(block: Block): number {
  if (!('text' in block)) return 0
  const characters = block.text.match(character)?.length ?? 0
  const words = block.text.replace(character, ' ').trim().split(/\s+/)
  return words.length + characters / charactersPerWord
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
