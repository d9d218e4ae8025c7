import { say } from '../../words/say.ts'
import type { Block, Step } from './chapter.ts'
import { chapterIds, stepOf, type Place } from './places.ts'
import { story } from './story.ts'

/** What stands on one screen before a room, and what the teacher is told of it. */
export interface Screen {
  readonly place: Place
  /** Prose with $inline$ TeX. */
  readonly title: string
  /** What to ask, and what comes back. */
  readonly note: string
  /** The pieces of the step; null in the opening, whose parts are the program and its verdicts. */
  readonly blocks: readonly Block[] | null
  /** In how many parts it can be shown, one after another; at least one. */
  readonly parts: number
}

/** The opening is no chapter: it is shown twice, with zeros the second time. */
const opening: readonly [Screen, Screen] = [
  {
    place: { id: 'opening', step: null },
    title: say`This check passes.`,
    note: say`Let the class read the last line of the program before it runs, and ask what success would prove. Most say that the gradient is right. Leave the answer open; the next screen gives it.`,
    blocks: null,
    parts: 2,
  },
  {
    place: { id: 'opening', step: 'zeros' },
    title: say`Zeros pass, too.`,
    note: say`Ask for a reason before you turn x. At x = y the true gradient is zero, so zeros are right there, and by luck alone. Then turn x away a little: the zeros fail, the post’s lines do not.`,
    blocks: null,
    parts: 2,
  },
]

/** The screens of a talk: the opening, and then each step of the story. */
export const screens: readonly [Screen, ...Screen[]] = [
  ...opening,
  ...chapterIds.flatMap((id) =>
    story[id].steps.map(({ id: step, title, note, blocks }: Step): Screen => ({
      place: { id, step },
      title,
      note,
      blocks,
      parts: blocks.length,
    })),
  ),
]

/** Which screen shows a place: that of its step, a chapter’s first one, or 0 where a talk does not come. */
export function screenAt(place: Place): number {
  const step = stepOf(place)?.id ?? place.step
  return Math.max(
    0,
    screens.findIndex((screen) => screen.place.id === place.id && screen.place.step === step),
  )
}
