import type { Vec } from '../math/vec.ts'
import { say } from '../words/say.ts'

/** What a guess of ∇ₓS is held against: all in the coordinates of one plane. */
export interface GuessSample {
  readonly x: Vec
  readonly y: Vec
  /** Where ∇ₓS points, as long as may be; zero where it is. */
  readonly gradient: Vec
  /** How long it is; Infinity beyond doubles. */
  readonly length: number
}

/** Why a guess is off, where there is a reason that has a name. */
export type GuessMistake =
  /** Straight at the tip of y, or along y: no projection. */
  | 'toward y'
  /** On the other side of x. */
  | 'other side'
  /** Along x, outward or inward. */
  | 'along x'
  /** Right in direction, as long as sin θ: not divided by ‖x‖. */
  | 'not divided'

/** A guess, judged. */
export interface Judgement {
  /** The angle between guess and gradient, in degrees, from 0 to 180; null where the gradient is zero. */
  readonly degrees: number | null
  /** How many times as long as the gradient it is. */
  readonly ratio: number
  readonly mistake: GuessMistake | null
}

/** Nearer than this, in degrees, a direction is the one that is meant. */
const near = 12
/** So near, as a share, a length is the one that is meant. */
const close = 0.12

const { hypot, atan2, abs, PI } = Math
const turn = (u: Vec, v: Vec) => {
  const [a = 0, b = 0] = u
  const [c = 0, d = 0] = v
  return (abs(atan2(a * d - b * c, a * c + b * d)) * 180) / PI
}

/** Judges a guess by direction and length, and says which mistake it looks like. */
export function judgeGuess(guess: Vec, { x, y, gradient, length }: GuessSample): Judgement {
  if (!(hypot(...gradient) > 0)) return { degrees: null, ratio: Infinity, mistake: null }
  const degrees = turn(guess, gradient)
  const ratio = hypot(...guess) / length
  const at = { degrees, ratio }
  if (degrees <= 3) {
    const undivided = abs(ratio / hypot(...x) - 1) < close
    const told = undivided && abs(ratio - 1) > close
    return { ...at, mistake: told ? 'not divided' : null }
  }
  const toY = [(y[0] ?? 0) - (x[0] ?? 0), (y[1] ?? 0) - (x[1] ?? 0)]
  const candidates: readonly (readonly [GuessMistake, number])[] = [
    ['toward y', Math.min(turn(guess, toY), turn(guess, y))],
    ['other side', 180 - degrees],
    ['along x', Math.min(turn(guess, x), 180 - turn(guess, x))],
  ]
  const nearest = candidates.reduce((best, each) => (each[1] < best[1] ? each : best))
  return { ...at, mistake: nearest[1] <= near && degrees > 8 ? nearest[0] : null }
}

/** What is to be said about each mistake; prose. */
export const guessWords: Readonly<Record<GuessMistake, string>> = {
  'toward y': say`You pointed at $\\y$. But $\\cS$ does not care how far $\\x$ and $\\y$ are apart, only how far they are *turned* apart.`,
  'other side': say`You pointed to the other side: there $\\x$ turns away from $\\y$, and $\\cS$ falls.`,
  'along x': say`You pointed along $\\x$ itself. That changes its length alone, and $\\cS$ does not know lengths.`,
  'not divided': say`The direction is right, and the length is $\\sin\\theta$. It has still to be divided by $\\normx$: the farther out $\\x$ ends, the less a step turns it.`,
}
