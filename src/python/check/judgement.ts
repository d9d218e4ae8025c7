import { amount } from '../diagnosis/amounts.ts'
import type { Findings } from '../diagnosis/diagnose.ts'
import type { Jacobians, OutputValues } from './report.ts'
import type { FullSetting } from './setting.ts'
import type { Truth } from './truth.ts'
import type { Verdict } from './verdict.ts'

/** What a verdict is worth, held against what is true. */
export interface Judgement {
  /**
   * `right`: it passes and should; `caught`: it fails and should; `false alarm`: it fails, and backward is right;
   * `blind`: it passes, and backward is wrong; `no derivative`: there is nothing that backward could give.
   */
  readonly kind: 'right' | 'caught' | 'false alarm' | 'blind' | 'no derivative'
  readonly sentence: string
}

/** What a verdict is held against. */
export interface Evidence {
  readonly setting: FullSetting
  readonly forward: readonly OutputValues[]
  readonly numerical: Jacobians
  readonly analytical: Jacobians
  readonly truth: Truth
  readonly findings: Findings
}

/** Stages that are about gradients, and not about an error on the way. */
const judged = new Set([
  'jacobian',
  'not_reentrant',
  'not_multiplied_by_grad_output',
  'expected_zero',
  'undefined_grad_raises',
  'undefined_grad_nonzero',
])

/** Null if there is nothing to judge. */
export function judge({ ok, stage }: Verdict, evidence: Evidence): Judgement | null {
  if (!ok && (stage === null || !judged.has(stage))) return null
  if (!evidence.truth.exact.flat(2).every(Number.isFinite)) return noDerivative
  const worst = worstClaim(evidence)
  const elsewhere = wrongElsewhere(evidence.findings)
  if (ok) {
    if (worst !== null) return { kind: 'blind', sentence: blindHere(worst, evidence.setting) }
    if (elsewhere)
      return {
        kind: 'blind',
        sentence:
          'Blind: your backward is wrong, and the check cannot see it here, since at these vectors it gives what it should.',
      }
    return {
      kind: 'right',
      sentence: 'The verdict is right: your backward gives the derivative of your forward.',
    }
  }
  if (stage !== 'jacobian')
    return {
      kind: 'caught',
      sentence: 'The verdict is right: your backward is wrong, and the check sees it.',
    }
  if (worst !== null)
    return {
      kind: 'caught',
      sentence: 'The verdict is right: what backward gives is not the derivative of your forward.',
    }
  const more = elsewhere ? ' Elsewhere it is wrong, though.' : ''
  return { kind: 'false alarm', sentence: `${falseAlarm(evidence)}${more}` }
}

const noDerivative: Judgement = {
  kind: 'no derivative',
  sentence:
    'Your forward has no derivative at these vectors: what comes out is no number. No backward can pass here, and the verdict says nothing about yours.',
}

function wrongElsewhere({ diagnosis, differences }: Findings): boolean {
  return differences.length > 0 || (diagnosis !== null && diagnosis.id !== 'right')
}

/** A gradient that is wrong at the reader’s vectors. */
interface Worst {
  readonly input: number
  readonly entry: number
  readonly claimed: number
  readonly exact: number
}

/** Where backward is furthest from the exact derivative; null if it is right as far as rounding allows to tell. */
function worstClaim({ setting, forward, analytical, truth }: Evidence): Worst | null {
  const tolerance = setting.dtype === 'float64' ? 1e-6 : 1e-3
  let worst: (Worst & { readonly share: number }) | null = null
  for (const [input, of] of truth.exact.entries()) {
    let claim = 0
    for (const [output, exact] of of.entries()) {
      const claimed = truth.differentiable[output] ? analytical[input]?.[claim++] : undefined
      if (truth.differentiable[output] && claimed === undefined) continue
      const allowed =
        tolerance * sizeOf(exact, forward[output], input === 0 ? setting.x : setting.y)
      for (const [entry, value] of exact.entries()) {
        const given = claimed?.[entry] ?? 0
        const share = Math.abs(given - value) / allowed
        if (share > 1 && share > (worst?.share ?? 1))
          worst = { input, entry, claimed: given, exact: value, share }
      }
    }
  }
  return worst
}

/** How large the terms of a gradient are: as its entries, or as the output over the input. */
function sizeOf(
  exact: readonly number[],
  output: OutputValues | undefined,
  { values }: { readonly values: ArrayLike<number> },
): number {
  const largest = (numbers: ArrayLike<number>) =>
    Array.from(numbers).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return Math.max(largest(exact), largest(output?.values ?? []) / (largest(values) || 1))
}

const named = (input: number) => (input === 0 ? 'x' : 'y')

function blindHere({ input, claimed, exact }: Worst, { atol, rtol }: FullSetting): string {
  const allowed = atol + rtol * Math.abs(exact)
  return `Blind: your backward is wrong, and the check cannot see it here. The gradient of ${named(input)} is off by ${amount(Math.abs(claimed - exact))}, and ${amount(allowed)} is allowed.`
}

function falseAlarm({ setting, forward, numerical, truth }: Evidence): string {
  const say = (why: string) => `False alarm: the quotient is wrong, not your backward. ${why}`
  const { eps, dtype } = setting
  const value = Math.max(...(forward[0]?.values ?? []).map(Math.abs))
  const single = dtype === 'float32' || forward[0]?.dtype === 'float32'
  const noise = ((single ? 2 ** -24 : 2 ** -53) * value) / eps
  let [most, where] = [0, 0]
  for (const [input, of] of truth.exact.entries())
    for (const [output, exact] of of.entries())
      for (const [entry, right] of exact.entries()) {
        const off = Math.abs((numerical[input]?.[output]?.[entry] ?? NaN) - right)
        if (off > most) [most, where] = [off, input]
      }
  const size = Math.hypot(...Array.from((where === 0 ? setting.x : setting.y).values))
  const off = `It is off by ${amount(most)}`
  if (most <= 64 * noise)
    return say(
      `${off}: the last digit of your output, divided by 2 eps, is ${amount(noise)} already.`,
    )
  if (eps > 1e-3 * size)
    return say(`${off}: eps is ${amount(eps / size)} of ‖${named(where)}‖, too large a step.`)
  return say(`${off}: within eps of these vectors your forward is no straight line.`)
}
