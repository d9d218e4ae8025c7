import type { ChapterFrame, Step, StepFrame } from './chapter.ts'
import { story } from './story.ts'

type StepsOf<Steps extends readonly Pick<Step, 'id'>[]> = {
  readonly [At in keyof Steps]: StepFrame & Pick<Steps[At], 'id'>
}

export type Frames = {
  readonly [Id in keyof typeof story]: Omit<ChapterFrame, 'steps'> & {
    readonly steps: StepsOf<(typeof story)[Id]['steps']>
  }
}

function frameOf({ blocks: _blocks, note: _note, title: _title, ...frame }: Step): StepFrame {
  return frame
}

/**
 * The story without its words: places and what the figure shows there. The first view needs no more; the site is built
 * with this written out (`tools/site/written.ts`), and the words come with the chapters.
 */
export const frames = Object.fromEntries(
  Object.entries(story).map(([id, { short, pair, steps }]) => [
    id,
    { short, pair, steps: steps.map(frameOf) },
  ]),
) as unknown as Frames
