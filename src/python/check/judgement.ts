import { amount } from '../diagnosis/amounts.ts'
import { distance } from '../diagnosis/distance.ts'
import { entryName } from '../diagnosis/entryNames.ts'
import { ofAutograd, ofBackward, type Words } from './judgementWords.ts'
import type { Findings } from '../diagnosis/diagnose.ts'
import type { Jacobians, OutputValues } from './outputs.ts'
import type { FullSetting } from './setting.ts'
import { aboutGradients } from './stages.ts'
import type { Truth } from './truth.ts'
import type { Verdict } from './verdict.ts'
import { say } from '../../words/say.ts'

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
  /** Whether the program has a backward of its own; else it is PyTorch’s that is judged. */
  readonly own: boolean
}

const judged: ReadonlySet<string> = new Set(aboutGradients)

/** Null if there is nothing to judge. */
export function judge({ ok, stage }: Verdict, evidence: Evidence): Judgement | null {
  if (!ok && (stage === null || !judged.has(stage))) return null
  const words = evidence.own ? ofBackward : ofAutograd
  if (!evidence.truth.exact.flat(2).every(Number.isFinite))
    return { kind: 'no derivative', sentence: words.noDerivative }
  const worst = worstClaim(evidence)
  if (ok) {
    if (worst !== null) return { kind: 'blind', sentence: blindHere(worst, evidence, words) }
    if (wrongElsewhere(evidence.findings)) return { kind: 'blind', sentence: words.blindElsewhere }
    return { kind: 'right', sentence: words.right }
  }
  if (stage !== 'jacobian') return { kind: 'caught', sentence: words.seen }
  if (worst !== null) return { kind: 'caught', sentence: words.caught }
  const [alarm, more] = [falseAlarm(evidence, words), besides(evidence.findings, words)]
  return { kind: 'false alarm', sentence: more === null ? alarm : say`${alarm} ${more}` }
}

/** What is wrong near the reader’s vectors, where the quotients are wrong at them; null if the diagnosis says it. */
function besides({ diagnosis, differences }: Findings, { gradient }: Words): string | null {
  if (diagnosis !== null) return null
  const parts = differences.flatMap(({ input, worst }) =>
    worst === null
      ? []
      : say`${gradient(named(input))} is wrong: ${worst.name} is ${amount(worst.claimed)} and should be ${amount(worst.exact)}`,
  )
  const [one, two] = parts
  if (one === undefined) return null
  return two === undefined
    ? say`At other vectors near by, though, ${one}.`
    : say`At other vectors near by, though, ${one}, and ${two}.`
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
        const share = distance(given, value) / allowed
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

function blindHere(
  { input, entry, claimed, exact }: Worst,
  { setting }: Evidence,
  words: Words,
): string {
  const allowed = setting.atol + setting.rtol * Math.abs(exact)
  const name = entryName(input, entry, (input === 0 ? setting.x : setting.y).shape)
  const off = say`${name} is off by ${amount(Math.abs(claimed - exact))}, and ${amount(allowed)} is allowed.`
  return say`${words.blindHere} ${off}`
}

function falseAlarm({ setting, forward, numerical, truth }: Evidence, words: Words): string {
  const because = (why: string) => say`${words.falseAlarm} ${why}`
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
  const off = amount(most)
  if (most <= 64 * noise)
    return because(
      say`It is off by ${off}: the last digit of your output, divided by 2 eps, is ${amount(noise)} already.`,
    )
  if (eps > 1e-3 * size)
    return because(
      say`It is off by ${off}: eps is ${amount(eps / size)} of ‖${named(where)}‖, too large a step.`,
    )
  return because(
    say`It is off by ${off}: within eps of these vectors your forward is no straight line.`,
  )
}
