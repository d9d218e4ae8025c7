import { maxSteps } from '../../math/flow/walk.ts'
import type { PairId } from '../../lesson/story/chapter.ts'
import { say } from '../../words/say.ts'
import { number, oneOf, orAuto, vectors, whole } from '../field.ts'

/** Which vectors follow their gradients. */
export const followers = {
  x: { title: say`x alone` },
  y: { title: say`y alone` },
  both: { title: say`both` },
} as const

/** Along the gradient, or against it. */
export const ways = {
  up: { title: say`up: S grows` },
  down: { title: say`down: S falls` },
} as const

/** Whether what has moved gets its old length back. */
export const spheres = {
  off: { title: say`no: lengths grow` },
  on: { title: say`yes: lengths stay` },
} as const

/** How many steps a second a walk plays. */
export const paces = {
  '2': { title: say`2 a second` },
  '8': { title: say`8 a second` },
  '20': { title: say`20 a second` },
  '60': { title: say`60 a second` },
} as const

/** So many given vectors a batch has at most, y among them. */
export const maxGiven = 9

/** All of a walk beside its pair: the rule, and how many steps are made. With x and y it is all that a link needs. */
const walkFields = {
  /** How many steps have been made from x and y. */
  flow: whole(0, 0, maxSteps),
  /** Step size η. */
  eta: number(1, say`a number above 0, such as 0.5`, (v) => v > 0),
  follow: oneOf(followers, 'x'),
  way: oneOf(ways, 'up'),
  sphere: oneOf(spheres, 'off'),
  /** Weight decay λ. */
  decay: number(0, say`0 or a positive number, such as 0.05`, (v) => v >= 0),
  /** μ. */
  momentum: number(0, say`a number from 0 to below 1, such as 0.9`, (v) => v >= 0 && v < 1),
  /** How many given vectors pull and push x, y among them. */
  batch: whole(1, 1, maxGiven),
  /** Those beside y that the reader has put somewhere; the others stand where the page puts them. */
  given: vectors(say`vectors of numbers that are not all 0, such as 1,2;-1,0.5`, (v) =>
    v.some((entry) => entry !== 0),
  ),
  /** Temperature τ of the batch. */
  tau: number(0.5, say`a number from 0.01, such as 0.5`, (v) => v >= 0.01),
}

export type WalkField = keyof typeof walkFields

export const walkFieldIds = Object.keys(walkFields) as WalkField[]

type WalkFields = typeof walkFields

/** The lesson's pair walks by fields of these names; the check's by the same with a c before them, as its vectors have. */
export const flowFields = {
  ...walkFields,
  ...(Object.fromEntries(walkFieldIds.map((id) => [`c${id}`, walkFields[id]])) as {
    [Id in Exclude<WalkField, 'eta'> as `c${Id}`]: WalkFields[Id]
  }),
  /** Null: what suits the lengths of x and y, which may be anything here. */
  ceta: orAuto(walkFields.eta),
  pace: oneOf(paces, '8'),
}

/** The name of a walk's field for one of the two pairs. */
export function fieldOf<Id extends WalkField>(pair: PairId, id: Id): Id | `c${Id}` {
  return pair === 'lesson' ? id : `c${id}`
}
