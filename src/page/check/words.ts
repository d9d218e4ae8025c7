import { short } from '../../figure/words/format.ts'
import { verdictOf } from '../../gradcheck/verdict.ts'
import { wasRun } from '../../python/check/wasRun.ts'
import { inWords } from '../../lesson/story/words.ts'
import type { Check } from '../../session/check.ts'
import { countedIn, entryWords } from '../../session/counted.ts'
import type { Checking } from '../../session/state.ts'
import { say } from '../../words/say.ts'

/** What PyTorch's program prints. */
export function verdictWord({ status, check }: Checking): string {
  if (status === 'running') return say`checking …`
  if (status === 'held') return say`not run`
  if (status !== 'done') return say`unfinished`
  if (check?.own && !wasRun(check.own)) return check.own.stopped ? say`stopped` : say`not run`
  return verdictOf({ ok: check?.report.ok === true })
}

/** What fails where the Jacobians agree. */
const stages = {
  not_reentrant: say`But two runs of backward() differ.`,
  not_multiplied_by_grad_output: say`But backward() does not multiply by grad_output.`,
} as const

/** How many wrong backwards pass. */
export function passWords(passing: number): string {
  return passing === 1 ? say`1 pass` : say`${passing} pass`
}

/** How many entries agree, and how near the worst comes, in a sentence. */
export function agreement({ check, question, status }: Checking): string {
  if (!check) return ''
  const { report, compared, all } = check
  if (check.own && !isCompared(check)) return ''
  const { entries, failure } = report
  const agreeing = entries.filter((entry) => entry.ok).length
  const counted = countedIn(question.options)
  const few =
    compared < all
      ? counted.compared(compared, all, agreeing)
      : agreeing === all
        ? counted.agree(all)
        : counted.differ(all - agreeing, all, only(check))
  if (status === 'running') return few
  if (check.own && !report.ok && agreeing === all) return say`${few}, but …`
  if (failure && failure.stage !== 'jacobian') return say`${few}. ${stages[failure.stage]}`
  return few
}

/** Whether there is anything to count: of pasted code that breaks off there is not. */
function isCompared({ report, own }: Check): boolean {
  return own?.refused === null && report.entries.length > 0
}

/** The gradient in which all is that differs; null where it is in both, or where only one is checked. */
function only({ report }: Check): string | null {
  const inputs = new Set(report.entries.filter(({ ok }) => !ok).map(({ input }) => input))
  const all = new Set(report.entries.map(({ input }) => input))
  return inputs.size === 1 && all.size === 2 ? `grad_${[...inputs][0]}` : null
}

/** The headline over the bars: what the eye should see in them. */
export function headline({ check }: Checking): { readonly mark: string; readonly text: string } {
  if (!check) return { mark: '', text: say`checking …` }
  const { entries, ok, failure } = check.report
  const nothing = entries.every(({ numerical, analytical }) => numerical === 0 && analytical === 0)
  if (ok && nothing && entries.length > 0)
    return { mark: '', text: say`0 = 0, ${inWords(entries.length)} times` }
  const differ = entries.filter((entry) => !entry.ok).length
  if (ok) return { mark: '✓', text: entryWords.agree(entries.length) }
  if (differ === 0 && failure && failure.stage !== 'jacobian')
    return { mark: '✗', text: say`${entryWords.agree(entries.length)}, but …` }
  return { mark: '✗', text: entryWords.differ(differ, entries.length, null) }
}

/** A ratio to what is allowed, in words. */
export function timesAllowed(ratio: number): string {
  if (ratio === Infinity) return say`beyond any tolerance`
  return say`${short(ratio)} × what is allowed`
}
