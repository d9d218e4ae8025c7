import { gradgradcheck } from '../../torch/gradcheck/gradgradcheck.ts'
import { settled, type OwnSetting } from '../check/setting.ts'
import { fresh, prepare } from '../check/subject.ts'
import { wantedIn } from '../check/truth.ts'
import { passed, verdictOf, type Verdict } from '../check/verdict.ts'
import { clean } from '../text/clean.ts'
import { say } from '../../words/say.ts'

/** Second derivatives of what code? In slow mode and double precision, as asked for. */
export interface OwnSecondQuestion {
  readonly source: string
  readonly setting: OwnSetting
}

/** What PyTorch’s gradgradcheck would say; of a mismatch, `input` 2 is grad_output. */
export interface OwnSecond extends Verdict {
  readonly sentence: string
}

/** Yields the share that is done. Null if the code cannot be loaded. */
export function* ownSecond({
  source,
  setting,
}: OwnSecondQuestion): Generator<number, OwnSecond | null> {
  const full = settled(setting)
  const prepared = prepare(clean(source).text, full.entry)
  if ('verdict' in prepared) return null
  const { eps, atol, rtol } = full
  try {
    yield* gradgradcheck(fresh(prepared.subject, full), { eps, atol, rtol })
    return withSentence(passed)
  } catch (thrown) {
    return withSentence(verdictOf(thrown, [...wantedIn(full), 2]))
  }
}

const names = ['x', 'y', 'grad_output']

function withSentence(verdict: Verdict): OwnSecond {
  return { ...verdict, sentence: sentenceOf(verdict) }
}

function sentenceOf({ ok, refused, stage, input, message, line }: Verdict): string {
  if (ok) return say`Your backward can be differentiated again, and what comes out is right.`
  if (refused !== null) return refused
  if (stage === 'jacobian') {
    const of = names[input ?? 0] ?? 'x'
    return say`Your backward can be called, and differentiated again it is wrong with respect to ${of}: whatever forward worked out and saved counts as constant there. Save the inputs alone, and work out the rest in backward from them.`
  }
  if (stage === 'once_differentiable')
    return say`Your backward is marked as differentiable once, so it has no second derivatives.`
  if (stage === 'no_graph')
    return say`What your backward gives hangs together with nothing: it was made outside of the graph, by \`detach\`, \`item\` or \`no_grad\`.`
  const why = message ?? stage ?? ''
  return line === null
    ? say`Second derivatives fail: ${why}`
    : say`Second derivatives fail (line ${line}): ${why}`
}
