import { derivation } from './derivation.ts'
import type { Chain, Line, Sample } from './line.ts'
import { isHidden, verdict } from './line.ts'
import { cosineSimilarity as cosine } from '../math/cosine.ts'
import { say } from '../words/say.ts'

const secondBox: Chain = derivation['second-box']
const line = (id: string): Line => {
  const found = [...secondBox.lines, ...(secondBox.misprints ?? [])].find((each) => each.id === id)
  if (!found) throw new Error(`the second box has no line ${id}`)
  return found
}

/**
 * Three slopes for the graph of t ↦ S(x + t x̃, y + t ỹ) at t = 0: the definition's, and those of the
 * second box, corrected and as the post prints it. Each is the value of its line in the derivation.
 */
export const tangents = {
  true: { title: say`the true slope`, line: line('second-box-left') },
  corrected: { title: say`the second box, corrected`, line: line('second-box-corrected') },
  printed: { title: say`the second box, as printed`, line: line('second-box-printed') },
} as const satisfies Record<string, { title: string; line: Line }>

export type TangentId = keyof typeof tangents

/** The slope that a tangent has at a place. */
export function slopeOf(id: TangentId, sample: Sample): number {
  return Number(verdict(secondBox, tangents[id].line, sample).value)
}

/** The two parts of the slope: what x̃ alone and what ỹ alone contribute. */
export function partialsOf(sample: Sample): { readonly x: number; readonly y: number } {
  const { 'partial-x': x, 'partial-y': y } = derivation
  return {
    x: Number(verdict(x, x.lines[0], sample).value),
    y: Number(verdict(y, y.lines[0], sample).value),
  }
}

/** By what the misprint is off: exactly 2 S ⟨y, ỹ⟩ / ‖y‖². So it looks right in two ways. */
export const ways = {
  orthogonal: {
    title: 'S = 0',
    why: say`Where $\\x$ and $\\y$ stand at right angles, $\\cS = 0$ takes the whole bracket away, sign and all.`,
  },
  still: {
    title: 'ỹ ⊥ y',
    why: say`Where $\\ty$ stands at right angles to $\\y$, $\\inner{\\y}{\\ty} = 0$: the term with the wrong sign is $0$, and $\\y$ turns without growing.`,
  },
} as const

export type WayId = keyof typeof ways

/** So little a slope may be off for two tangents to be one to the eye, in units of S per unit of t. */
const toTheEye = 0.012

/** Whether a step is so long against x or y that one of the slopes is no double, and there is nothing to compare. */
export function isBeyond(sample: Sample): boolean {
  const ids = Object.keys(tangents) as TangentId[]
  return !ids.every((id) => Number.isFinite(slopeOf(id, sample)))
}

/**
 * By how much the misprint is off, whatever else the slopes hold: they are linear in the step, and the sign that is
 * wrong stands before ỹ. So x̃ is left out, in which the difference could be lost.
 */
export function offAt({ at, along, gradOutput }: Sample): number {
  const alone = { at, along: { x: along.x.map(() => 0), y: along.y }, gradOutput }
  return Math.abs(slopeOf('printed', alone) - slopeOf('true', alone))
}

/** Whether rounding hides what the misprint is off by: x̃ is so long against x that doubles of that size lie too far apart. */
export const isLost = (sample: Sample): boolean =>
  isHidden(secondBox, tangents.printed.line, sample)

/** Which way, if any, makes the misprint look right at a place. */
export function wayAt(sample: Sample): WayId | null {
  if (!(offAt(sample) <= toTheEye)) return null
  // Of the two factors of the error the one that is smaller explains it.
  const { at, along } = sample
  const s = Math.abs(cosine(at.x, at.y))
  const lean = along.y.every((entry) => entry === 0) ? 0 : Math.abs(cosine(at.y, along.y))
  // Where y is long and ỹ short the error is small for a reason that is no way out.
  if (Math.min(s, lean) > 0.05 || isBeyond(sample)) return null
  return s < lean ? 'orthogonal' : 'still'
}
