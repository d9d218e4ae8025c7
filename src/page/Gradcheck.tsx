import { short } from '../figure/format.ts'
import { backwardIds, backwards } from '../lesson/backwards.ts'
import { pointIds, points } from '../lesson/points.ts'
import { ratio, type Report } from '../math/gradcheck.ts'
import { checkOf } from '../session/session.ts'
import { dimension, initial } from '../session/shared.ts'
import { change, resting } from '../session/state.ts'
import { Blindness } from './Blindness.tsx'
import { Entries } from './Entries.tsx'
import { useLab, useSession } from './live.tsx'
import { Chooser, SettingField } from './Setting.tsx'
import './gradcheck.css'

const named = (ids: readonly string[]) => ids.map((id) => [id, id] as const)

/** The post's experiment, run on each change of any of its settings. */
export function Gradcheck() {
  // At the figure’s own vectors, n² work is not for each move of a drag.
  const check = useLab((state) =>
    checkOf(
      state.shared.point === 'figure' && dimension(state.shared) > 16
        ? resting(state)
        : state.shared,
    ),
  )
  const { of, at, report } = check
  const needs: readonly string[] = points[of.point].needs
  const idle = (field: string) =>
    needs.includes(field) ? undefined : `“${of.point}” does not depend on ${field}`
  return (
    <section id="gradcheck" className="gradcheck" aria-label="gradcheck" tabIndex={-1}>
      <h3>
        gradcheck <small>as in PyTorch: slow mode, float64</small>
      </h3>
      <div className="gradcheck-fields">
        <Chooser id="backward" options={named(backwardIds)} />
        <Chooser id="point" options={named(pointIds)} />
        <SettingField id="n" idle={idle('n')} instead={at.x.length} />
        <SettingField id="seed" idle={idle('seed')} />
        <SettingField id="eps" />
        <SettingField id="atol" />
        <SettingField id="rtol" />
        <PostSettings />
      </div>
      <p className="gradcheck-what">
        <strong>{of.backward}</strong>: {backwards[of.backward].title} <strong>{of.point}</strong>:{' '}
        {points[of.point].title}.
      </p>
      <p className="verdict" data-ok={report.ok}>
        <strong data-testid="verdict">{report.ok ? 'success!' : 'failure...'}</strong>{' '}
        <span>{agreement(report)}</span>
      </p>
      <Entries report={report} />
      {report.message && <pre className="failure">{report.message}</pre>}
      <Blindness check={check} />
    </section>
  )
}

function PostSettings() {
  const { act } = useSession()
  const { backward, point, n, seed, eps, atol, rtol } = initial
  return (
    <button
      type="button"
      className="quiet"
      title="n = 16, x = y = ones, eps 1e-6, atol 1e-4, rtol 1e-3, the post’s backward"
      onClick={() => act((state) => change(state, { backward, point, n, seed, eps, atol, rtol }))}
    >
      the post’s settings
    </button>
  )
}

function agreement({ entries, worst }: Report): string {
  const agreeing = entries.filter((entry) => entry.ok).length
  const all = `${agreeing} of ${entries.length} entries agree`
  if (!worst) return all
  const name = `${worst.input}[${worst.index}]`
  return `${all}. Worst is ${name}: its difference is ${short(ratio(worst))} × what is allowed.`
}
