import type { Shape } from '../../torch/core/shape.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'
import type { Subject } from '../check/subject.ts'
import { verdictOf, type Verdict } from '../check/verdict.ts'
import { Prober, type Place } from '../probe/probe.ts'
import { cosineForward } from './forward.ts'
import { shapesOf } from './shapes.ts'

/** An error at the reader's own vectors: what more there is to say of it than PyTorch does. */
export interface Raised {
  /** Why, and what could be done; empty where nothing is known of that. */
  readonly sentence: string
  /** Another shape of as many entries, in which the program ends in no error. */
  readonly runsIn: Shape | null
}

/** Null where there is no error. */
export function raisedAt(subject: Subject, place: Place): Raised | null {
  const verdict = endOf(subject, place)
  if (verdict === null) return null
  const { shape, values } = place.x
  const others = shapesOf(values.length).filter((each) => each.join() !== shape.join())
  const runsIn = others.find((each) => isCosineIn(subject, each)) ?? null
  const runs = runsIn ?? others.find((each) => runsAt(subject, reshaped(place, each))) ?? null
  const where = runs && say`It runs where x and y have the shape ${written(runs)}.`
  return { sentence: sentences([causeOf(verdict, shape), where]), runsIn: runs }

  function isCosineIn(of: Subject, each: Shape): boolean {
    try {
      return runsAt(of, reshaped(place, each)) && cosineForward(new Prober(of), each) !== null
    } catch {
      return false
    }
  }
}

const reshaped = ({ x, y }: Place, shape: Shape): Place => ({
  x: { shape, values: x.values },
  y: { shape, values: y.values },
})

const runsAt = (subject: Subject, place: Place): boolean => endOf(subject, place) === null

/** The error in which forward or backward ends; null if neither does. */
function endOf(subject: Subject, place: Place): Verdict | null {
  try {
    const prober = new Prober(subject)
    prober.claimed(place, (floats) => floats.map(({ values }) => values.map(() => 1)))
    return null
  } catch (thrown) {
    return verdictOf(thrown)
  }
}

/** Of a dimension that is not there PyTorch says which there are, and not why. */
function causeOf({ message, line }: Verdict, shape: Shape): string | null {
  const found = /Dimension out of range .*\[(-?\d+), (-?\d+)\], but got (-?\d+)/.exec(message ?? '')
  if (found === null || line === null) return null
  const [, , highest = '', asked = ''] = found
  const dims = Number(highest) + 1
  const has =
    dims === 1
      ? say`Line ${line} asks for dim ${asked} of what has one dimension, dim 0; x and y have the shape ${written(shape)}.`
      : say`Line ${line} asks for dim ${asked} of what has ${dims} dimensions, counted from 0; x and y have the shape ${written(shape)}.`
  return sentences([has, say`dim=-1 is the last one in any shape.`])
}

/** A shape as PyTorch writes it. */
function written(shape: Shape): string {
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`
}
