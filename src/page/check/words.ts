import { short } from '../../figure/words/format.ts'
import { inWords } from '../../lesson/story/words.ts'
import type { Check } from '../../session/check.ts'
import type { Checking } from '../../session/state.ts'

/** What PyTorch's program prints. */
export function verdictWord({ status, check }: Checking): string {
  if (status === 'running') return 'checking …'
  if (status === 'held' || check?.own?.refused) return 'not run'
  if (status !== 'done') return 'unfinished'
  return check?.report.ok ? 'success!' : 'failure...'
}

/** What fails where the Jacobians agree. */
const stages = {
  not_reentrant: 'But two runs of backward() differ.',
  not_multiplied_by_grad_output: 'But backward() does not multiply by grad_output.',
} as const

/** How many entries agree, and how near the worst comes, in a sentence. */
export function agreement({ check, question, status }: Checking): string {
  if (!check) return ''
  const { report, compared, all } = check
  if (check.own && !isCompared(check)) return ''
  const { entries, failure } = report
  const fast = question.options.fastMode === true
  const agreeing = entries.filter((entry) => entry.ok).length
  const what = fast ? 'directional derivatives' : 'entries'
  const few =
    compared < all
      ? `${compared} of ${all} ${what} compared, ${agreeing} of them agree`
      : agreeing === all
        ? `all ${all} ${what} agree`
        : `${all - agreeing} of ${all} ${what} differ${only(check)}`
  if (status === 'running') return few
  if (check.own && !report.ok && agreeing === all) return `${few}, but …`
  if (failure && failure.stage !== 'jacobian') return `${few}. ${stages[failure.stage]}`
  return few
}

/** Whether there is anything to count: of pasted code that breaks off there is not. */
function isCompared({ report, own }: Check): boolean {
  return own?.refused === null && report.entries.length > 0
}

/** Where all that differs is in one of the gradients. */
function only({ report }: Check): string {
  const inputs = new Set(report.entries.filter(({ ok }) => !ok).map(({ input }) => input))
  const all = new Set(report.entries.map(({ input }) => input))
  return inputs.size === 1 && all.size === 2 ? `, all in grad_${[...inputs][0]}` : ''
}

/** The headline over the bars: what the eye should see in them. */
export function headline({ check }: Checking): { readonly mark: string; readonly text: string } {
  if (!check) return { mark: '', text: 'checking …' }
  const { entries, ok, failure } = check.report
  const nothing = entries.every(({ numerical, analytical }) => numerical === 0 && analytical === 0)
  if (ok && nothing && entries.length > 0)
    return { mark: '', text: `0 = 0, ${inWords(entries.length)} times` }
  const differ = entries.filter((entry) => !entry.ok).length
  if (ok) return { mark: '✓', text: `all ${entries.length} entries agree` }
  if (differ === 0 && failure && failure.stage !== 'jacobian')
    return { mark: '✗', text: `all ${entries.length} entries agree, but …` }
  return { mark: '✗', text: `${differ} of ${entries.length} entries differ` }
}

/** A ratio to what is allowed, in words. */
export function timesAllowed(ratio: number): string {
  if (ratio === Infinity) return 'beyond any tolerance'
  return `${short(ratio)} × what is allowed`
}
