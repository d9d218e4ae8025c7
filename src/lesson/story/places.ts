import type { PairId, StepFrame } from './chapter.ts'
import { frames } from './frames.ts'

/** The chapters, in the order in which they are read: their steps, and what the figure shows there. */
export const chapters = frames

export type ChapterId = keyof typeof chapters

export const chapterIds = Object.keys(chapters) as ChapterId[]

/** Where a reader can be: in the opening, in a chapter, in the lab. */
export type PlaceId = 'opening' | ChapterId | 'lab'

export const placeIds: readonly PlaceId[] = ['opening', ...chapterIds, 'lab']

/** The steps of the opening and of the lab, which are no chapters, by name. */
const otherSteps: Readonly<Record<'opening' | 'lab', readonly string[]>> = {
  opening: ['zeros'],
  lab: ['mutants', 'map', 'precision', 'second', 'flow', 'export'],
}

/** A place, and a step of it; null for the place as such. */
export interface Place {
  readonly id: PlaceId
  readonly step: string | null
}

export const opening: Place = { id: 'opening', step: null }

export function isChapter(id: PlaceId): id is ChapterId {
  return id in chapters
}

/** The names of the steps of a place. */
export function stepIds(id: PlaceId): readonly string[] {
  return isChapter(id) ? chapters[id].steps.map((step) => step.id) : otherSteps[id]
}

/** The step that is being read: the first one where only the chapter is named; null outside of chapters. */
export function stepOf({ id, step }: Place): StepFrame | null {
  if (!isChapter(id)) return null
  const steps: readonly [StepFrame, ...StepFrame[]] = chapters[id].steps
  return steps.find((each) => each.id === step) ?? steps[0]
}

/** The pair that the pane shows. */
export function pairOf(id: PlaceId): PairId {
  return isChapter(id) ? chapters[id].pair : 'check'
}

/** Whether the story shows there what a check finds. */
export function showsCheck(place: Place): boolean {
  if (place.id === 'opening') return true
  return isChapter(place.id) && pairOf(place.id) === 'check' && stepOf(place)?.pane !== 'figure'
}

/** Whether x and y walk at a place: there the pane shows where their walk has led. */
export function isWalked({ id, step }: Place): boolean {
  return id === 'flow' || (id === 'lab' && step === 'flow')
}

/** Whether the whole circle around the origin is to be seen at a place. */
export function isRound(place: Place): boolean {
  return stepOf(place)?.round === true
}
