import { useState } from 'react'
import { short } from '../../figure/words/format.ts'
import { backwardIds, backwards } from '../../gradcheck/backwards.ts'
import { pointIds, points } from '../../gradcheck/points.ts'
import { dtypes } from '../../gradcheck/torch/dtype.ts'
import type { Check } from '../../session/check.ts'
import { checkingOf } from '../../session/session.ts'
import { initial, modes, requirements } from '../../session/settings.ts'
import { change, checked, type Checking } from '../../session/state.ts'
import { Worth } from './Worth.tsx'
import { Entries } from './Entries.tsx'
import { Export } from '../lab/Lazy.tsx'
import { useSelector, useSession } from '../store/live.tsx'
import { Chooser, SettingField } from '../ui/Setting.tsx'
import { useSteady } from '../store/useSteady.ts'
import './gradcheck.css'

const named = (ids: readonly string[]) => ids.map((id) => [id, id] as const)

/** The post's experiment, run on each change of any of its settings. */
export function Gradcheck() {
  const checking = useSteady(checkingOf)
  const backward = useSelector(({ settings }) => settings.backward)
  const point = useSteady(({ settings }) => settings.point)
  const mode = useSelector(({ settings }) => settings.mode)
  const dtype = useSelector(({ settings }) => settings.dtype)
  const { question, status } = checking
  const shown = useShown(checking)
  const { check } = shown
  const fast = shown.question.options.fastMode === true
  const needs: readonly string[] = points[point].needs
  const idle = (field: string) =>
    needs.includes(field) ? undefined : `“${point}” does not depend on ${field}`
  return (
    <section id="gradcheck" className="gradcheck card" aria-label="gradcheck" tabIndex={-1}>
      <h3>
        gradcheck <small>as in PyTorch, to the last bit</small>
      </h3>
      <div className="verdict" data-ok={status === 'done' ? check?.report.ok : 'unknown'}>
        <strong data-testid="verdict">{verdict(checking)}</strong>{' '}
        <span>{checking.check && agreement(checking.check, fast, status)}</span>
        {status !== 'done' && <Unfinished checking={checking} />}
      </div>
      <div className="gradcheck-fields">
        <Chooser id="backward" options={named(backwardIds)} />
        <Chooser id="point" options={named(pointIds)} />
        <SettingField id="n" idle={idle('n')} instead={question.at.x.length} />
        <SettingField id="seed" idle={idle('seed')} />
        <SettingField id="eps" />
        <SettingField id="atol" />
        <SettingField id="rtol" />
        <Chooser id="mode" options={named(Object.keys(modes))} />
        <Chooser id="dtype" options={named(Object.keys(dtypes))} />
        <Chooser id="requires" label="requires_grad" options={requiring} />
        <PostSettings />
      </div>
      <p className="gradcheck-what">
        <strong>{backward}</strong>: {backwards[backward].title} <strong>{point}</strong>:{' '}
        {points[point].title}. <strong>{mode}</strong>: {modes[mode].title}.{' '}
        <strong>{dtype}</strong>: {dtypes[dtype].title}.
      </p>
      {check && (
        <div aria-busy={status === 'running'} className={checking.check ? undefined : 'stale'}>
          <Entries report={check.report} fast={fast} />
          {check.report.message && (
            // It can be longer than its box, and must then be scrollable by keys.
            <pre className="failure" role="region" aria-label="Message" tabIndex={0}>
              {check.report.message}
            </pre>
          )}
          {check.report.warnings.length > 0 && (
            <ul className="warnings" aria-label="Warnings">
              {check.report.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {status === 'done' && check && (
        <>
          <Worth check={check} question={question} />
          <Export question={question} report={check.report} label={point} />
        </>
      )}
    </section>
  )
}

const requiring = Object.entries(requirements).map(([id, { title }]) => [id, title] as const)

/** The newest checking of which there is anything: until a large one has said something, the one before. */
function useShown(checking: Checking): Checking {
  const [last, setLast] = useState(checking)
  if (checking.check !== null && checking !== last) setLast(checking)
  return checking.check ? checking : last
}

function verdict({ status, check }: Checking): string {
  if (status === 'running') return 'checking …'
  if (status !== 'done') return 'unfinished'
  return check?.report.ok ? 'success!' : 'failure...'
}

/** How far a large check is, and what can be done about it. */
function Unfinished({ checking }: { readonly checking: Checking }) {
  const { act } = useSession()
  const { question, status, check } = checking
  const { compared = 0, all = 0 } = check ?? {}
  const running = status === 'running'
  return (
    <div className="unfinished">
      <progress
        aria-label="Entries compared"
        max={Math.max(1, all)}
        value={compared}
        hidden={!running}
      />
      {!running && <span>{ended(checking)}</span>}
      {/* One button, so that it keeps the focus. */}
      <button
        type="button"
        onClick={() =>
          act((state) => checked(state, running ? { question, status: 'cancelled', check } : null))
        }
      >
        {running ? 'Cancel' : 'Check again'}
      </button>
    </div>
  )
}

function ended({ status, check }: Checking): string {
  const why = status === 'broken' ? 'The worker ended.' : 'Cancelled.'
  return check ? `${why} What was compared until then is below.` : why
}

function PostSettings() {
  const { act } = useSession()
  const { backward, point, n, seed, eps, atol, rtol, mode, dtype, requires } = initial
  return (
    <button
      type="button"
      className="quiet"
      title="n = 16, x = y = ones, eps 1e-6, atol 1e-4, rtol 1e-3, slow mode, float64, the post’s backward"
      onClick={() =>
        act((state) =>
          change(state, { backward, point, n, seed, eps, atol, rtol, mode, dtype, requires }),
        )
      }
    >
      the post’s settings
    </button>
  )
}

function agreement(
  { report, compared, all }: Check,
  fast: boolean,
  status: Checking['status'],
): string {
  const { entries, worst, failure } = report
  const agreeing = entries.filter((entry) => entry.ok).length
  const what = fast ? 'directional derivatives' : 'entries'
  const few =
    compared < all
      ? `${compared} of ${all} ${what} compared, ${agreeing} of them agree`
      : `${agreeing} of ${all} ${what} agree`
  if (status === 'running') return few
  if (failure && failure.stage !== 'jacobian') return `${few}. ${stages[failure.stage]}`
  if (!worst) return `${few}.`
  if (worst.ratio === 0) return `${few}, without any difference.`
  const name = fast ? `that of ${worst.input}` : `${worst.input}[${worst.index}]`
  return `${few}. Worst is ${name}: its difference is ${short(worst.ratio)} × what is allowed.`
}

/** What fails where the Jacobians agree. */
const stages = {
  not_reentrant: 'But two runs of backward() differ.',
  not_multiplied_by_grad_output: 'But backward() does not multiply by grad_output.',
} as const
