import type { Shape } from '../../torch/core/shape.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'
import { writtenShape } from '../../writing/shape.ts'
import type { Subject } from '../check/subject.ts'
import { verdictOf } from '../check/verdict.ts'
import { isOtherThan } from '../runtime/errors.ts'
import { Prober, type Place } from '../probe/probe.ts'
import { cosineForward } from './forward.ts'
import { shapesOf } from './shapes.ts'

/** An error at the reader's own vectors: what more there is to say of it than PyTorch does. */
export interface RaisedHere {
  /** Why, and what could be done; empty where nothing is known of that. */
  readonly sentence: string
  /** Another shape of as many entries, in which the program ends in no error. */
  readonly runsIn: Shape | null
}

/** Null where there is no error. */
export function raisedAt(subject: Subject, place: Place): RaisedHere | null {
  const thrown = endOf(subject, place)
  if (thrown === null) return null
  const { shape, values } = place.x
  const others = shapesOf(values.length).filter((each) => each.join() !== shape.join())
  const cosineIn = others.find((each) => isCosineIn(each)) ?? null
  const runs = cosineIn ?? others.find((each) => runsAt(subject, reshaped(place, each))) ?? null
  const where = runs && say`It runs where x and y have the shape ${writtenShape(runs)}.`
  return { sentence: sentences([causeOf(thrown, shape), where]), runsIn: runs }

  function isCosineIn(each: Shape): boolean {
    try {
      return (
        runsAt(subject, reshaped(place, each)) && cosineForward(new Prober(subject), each) !== null
      )
    } catch {
      return false
    }
  }
}

const reshaped = ({ x, y }: Place, shape: Shape): Place => ({
  x: { shape, values: x.values },
  y: { shape, values: y.values },
})

/** Runs forward and backward. @throws what either ends in. */
function run(subject: Subject, place: Place): void {
  new Prober(subject).claimed(place, (floats) => floats.map(({ values }) => values.map(() => 1)))
}

/** What the error says is not asked for: it may take as long to write as a run may. */
function runsAt(subject: Subject, place: Place): boolean {
  try {
    run(subject, place)
    return true
  } catch {
    return false
  }
}

/** What forward or backward ends in; null if neither does. */
function endOf(subject: Subject, place: Place): unknown {
  try {
    run(subject, place)
    return null
  } catch (thrown) {
    return thrown
  }
}

/** Of a dimension that is not there PyTorch says which there are, and not why. */
function causeOf(thrown: unknown, shape: Shape): string | null {
  if (isOtherThan('IndexError', thrown)) return null
  const { message, line } = verdictOf(thrown)
  const found = /Dimension out of range .*\[(-?\d+), (-?\d+)\], but got (-?\d+)/.exec(message ?? '')
  if (found === null || line === null) return null
  const [, , highest = '', asked = ''] = found
  const dims = Number(highest) + 1
  // What has no dimension counts as having one: only of a vector itself it is known which it is.
  if (dims === 1 && shape.length !== 1) return null
  const has =
    dims === 1
      ? say`Line ${line} asks for dim ${asked} of what has one dimension, dim 0; x and y have the shape ${writtenShape(shape)}.`
      : say`Line ${line} asks for dim ${asked} of what has ${dims} dimensions, counted from 0; x and y have the shape ${writtenShape(shape)}.`
  return sentences([has, say`dim=-1 is the last one in any shape.`])
}
