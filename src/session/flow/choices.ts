import { maxSteps } from '../../math/flow/walk.ts'
import { number, oneOf } from '../field.ts'

/** Which vectors follow their gradients. */
export const followers = {
  x: { title: 'x alone' },
  y: { title: 'y alone' },
  both: { title: 'both' },
} as const

/** Along the gradient, or against it. */
export const ways = { up: { title: 'up: S grows' }, down: { title: 'down: S falls' } } as const

/** Whether what has moved gets its old length back. */
export const spheres = {
  off: { title: 'no: lengths grow' },
  on: { title: 'yes: lengths stay' },
} as const

/** How many steps a second a walk plays. */
export const paces = {
  '2': { title: '2 a second' },
  '8': { title: '8 a second' },
  '20': { title: '20 a second' },
  '60': { title: '60 a second' },
} as const

/** So many given vectors a batch has at most, y among them. */
export const maxGiven = 9

const whole = (least: number, most: number) => (v: number) =>
  Number.isInteger(v) && v >= least && v <= most

/** The rule of a walk, and how many steps of it are made: with x and y, where it starts, all that a link needs. */
export const flowFields = {
  /** How many steps have been made from x and y. */
  flow: number(0, `a whole number from 0 to ${maxSteps}`, whole(0, maxSteps)),
  /** Step size η. */
  eta: number(1, 'a number above 0, such as 0.5', (v) => v > 0),
  follow: oneOf(followers, 'x'),
  way: oneOf(ways, 'up'),
  sphere: oneOf(spheres, 'off'),
  /** Weight decay λ. */
  decay: number(0, '0 or a positive number, such as 0.05', (v) => v >= 0),
  /** μ. */
  momentum: number(0, 'a number from 0 to below 1, such as 0.9', (v) => v >= 0 && v < 1),
  /** How many given vectors pull and push x, y among them. */
  batch: number(1, `a whole number from 1 to ${maxGiven}`, whole(1, maxGiven)),
  /** Temperature τ of the batch. */
  tau: number(0.5, 'a number from 0.01, such as 0.5', (v) => v >= 0.01),
  pace: oneOf(paces, '8'),
}
