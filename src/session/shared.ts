import { home, type Camera } from '../figure/frame.ts'
import { papers } from '../figure/paper.ts'
import { snaps } from '../figure/snap.ts'
import { backwards } from '../lesson/backwards.ts'
import { points } from '../lesson/points.ts'
import { number, numbers, oneOf, type Field } from './field.ts'

/** How many components a vector of the check may have; n² work, and no more than a blink of it. */
export const mostComponents = 1024

/** By how much the gradients can be drawn enlarged. */
export const enlargements = { '1': 1, '2': 2, '5': 5, '10': 10, '100': 100 } as const

const notZero = (v: readonly number[]) => v.some((entry) => entry !== 0)
const vector = '2 numbers separated by a comma, not both 0, such as 2,0.5'
const tangent = '2 numbers separated by a comma, such as 1,0'
const whole = (least: number, most: number) => (v: number) =>
  Number.isInteger(v) && v >= least && v <= most

/**
 * All that a link carries and that undo brings back. A new setting goes here: its default, its place
 * in the link and its reader follow.
 */
export const fields = {
  x: numbers([2, 0.5], vector, notZero),
  y: numbers([0.75, 1.5], vector, notZero),
  /** The tangent (x̃, ỹ) of the derivation. */
  dx: numbers([0.5, 1], tangent, () => true),
  dy: numbers([1, -0.25], tangent, () => true),
  camera: camera(),
  /** Whose similarity colours the paper. */
  paper: oneOf(papers, 'y'),
  snap: oneOf(snaps, 'off'),
  /** How many times as long as they are the gradients are drawn. */
  enlarge: oneOf(enlargements, '1'),
  backward: oneOf(backwards, 'correct'),
  point: oneOf(points, 'ones'),
  /** Components of x and of y in the check. */
  n: number(16, `a whole number from 1 to ${mostComponents}`, whole(1, mostComponents)),
  seed: number(1, 'a whole number from 0 to 4294967295', whole(0, 2 ** 32 - 1)),
  eps: number(1e-6, 'a number above 0, such as 1e-6', (v) => v > 0),
  atol: number(1e-4, '0 or a positive number, such as 1e-4', (v) => v >= 0),
  rtol: number(1e-3, '0 or a positive number, such as 1e-3', (v) => v >= 0),
}

export type FieldId = keyof typeof fields

export type Shared = {
  readonly [Id in FieldId]: (typeof fields)[Id] extends Field<infer T> ? T : never
}

export const fieldIds = Object.keys(fields) as FieldId[]

export const initial = Object.fromEntries(
  fieldIds.map((id) => [id, fields[id].initial]),
) as unknown as Shared

/** Settings that are fine one by one but not together, with the one to blame; or null. */
export function conflict({ point, n }: Shared): { field: FieldId; problem: string } | null {
  const { least } = points[point]
  if (point === 'figure' || n >= least) return null
  return { field: 'point', problem: `“${point}” needs n of at least ${least}; n is ${n}` }
}

/** Centre and reach as three numbers. */
function camera(): Field<Camera> {
  const three = numbers(
    [...home.centre, home.reach],
    'the 2 numbers of the centre and a reach above 0, separated by commas, such as 0.5,0.5,2',
    ([, , reach = 0]) => reach >= 1e-300 && reach <= 1e300,
  )
  return {
    initial: home,
    write: ({ centre, reach }) => three.write([...centre, reach]),
    read: (text) => {
      const reading = three.read(text)
      if ('problem' in reading) return reading
      const [x = 0, y = 0, reach = 1] = reading.value
      return { value: { centre: [x, y], reach } }
    },
  }
}
