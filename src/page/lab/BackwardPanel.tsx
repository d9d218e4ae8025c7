import { backwardIds, backwards, type BackwardId } from '../../gradcheck/backwards.ts'
import { wrongIds } from '../../gradcheck/mutants.ts'
import { statementsOf } from '../../gradcheck/wrongLine.ts'
import { change } from '../../session/state.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'
import { backwardPanelId } from './own/code/bring.ts'
import { OwnCode } from './own/lazy.tsx'
import { useSelector, useSession } from '../store/session.tsx'
import { hanging, litCode } from '../ui/Code.tsx'
import { Chooser } from '../ui/fields/Setting.tsx'
import { compact, useMedia } from '../ui/window/useMedia.ts'

const options = [
  ...backwardIds.map((id) => [id, backwards[id].name] as const),
  ['own', say`Yours: paste your own`] as const,
]

/** The backward that is checked: the post's, one of the wrong ones as a difference to it, or the reader's own. */
export function BackwardPanel() {
  const { act } = useSession()
  const small = useMedia(compact)
  const backward = useSelector(({ settings }) => settings.backward)
  return (
    <section className="backward-panel" id={backwardPanelId} aria-label="backward()" tabIndex={-1}>
      <div className="panel-head">
        {!small && (
          <h2>
            <code translate="no">backward()</code>
          </h2>
        )}
        <button
          type="button"
          className="quiet"
          aria-pressed={backward === 'own'}
          onClick={() => act((state) => change(state, { backward: 'own' }))}
        >{say`Yours`}</button>
        <button
          type="button"
          className="quiet"
          aria-pressed={backward === 'correct'}
          onClick={() => act((state) => change(state, { backward: 'correct' }))}
        >{say`The post’s`}</button>
        <Chooser id="backward" options={options} />
      </div>
      {backward === 'own' ? <OwnCode /> : <Listed id={backward} />}
    </section>
  )
}

function Listed({ id }: { readonly id: BackwardId }) {
  const others = say`${wrongIds.length} wrong ones can be chosen instead, or your own.`
  return (
    <>
      <BackwardCode id={id} />
      <p className="panel-note">
        {id === 'correct' ? sentences([backwards.correct.title, others]) : backwards[id].title}
      </p>
    </>
  )
}

interface CodeLine {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** What every listing begins with: forward() saves what backward() needs. Post, section “Verification”. */
const head = [
  'class CosineSimilarity(Function):',
  '    @staticmethod',
  '    def forward(ctx, x, y):',
  '        x_norm = x.norm(keepdim=True)',
  '        y_norm = y.norm(keepdim=True)',
  '        s = torch.sum(x * y, dim=0, keepdim=True) / (x_norm * y_norm)',
  '        ctx.save_for_backward(x, y, x_norm, y_norm, s)',
  '        return s',
  '',
  '    @staticmethod',
  '    def backward(ctx, grad_output):',
  '        x, y, x_norm, y_norm, s = ctx.saved_tensors',
]

/** The lines of a backward beside those of the right one: what is gone, then what stands in its place. */
function linesOf(id: BackwardId): readonly CodeLine[] {
  const [right, wrong] = [statementsOf('correct'), statementsOf(id)]
  const lines: CodeLine[] = head.map((text) => ({ kind: 'same', text }))
  const indented = (text: string) => `        ${text}`
  let next = 0
  for (const text of wrong) {
    const twin = right.indexOf(text, next)
    if (twin >= 0) {
      for (; next < twin; next++) lines.push({ kind: 'removed', text: indented(right[next] ?? '') })
      next = twin + 1
      lines.push({ kind: 'same', text: indented(text) })
      continue
    }
    const name = text.split(' ')[0]
    const changed = right.slice(next).findIndex((other) => other.split(' ')[0] === name)
    if (changed >= 0 && !text.includes('['))
      for (const until = next + changed + 1; next < until; next++)
        lines.push({ kind: 'removed', text: indented(right[next] ?? '') })
    lines.push({ kind: 'added', text: indented(text) })
  }
  for (; next < right.length; next++)
    lines.push({ kind: 'removed', text: indented(right[next] ?? '') })
  return lines
}

function BackwardCode({ id }: { readonly id: BackwardId }) {
  const lines = linesOf(id)
  const numberOf = (at: number) =>
    lines.slice(0, at + 1).filter(({ kind }) => kind !== 'removed').length
  return (
    <div className="lab-code card" role="group" aria-label={say`Its code`} tabIndex={0}>
      <pre dir="ltr" translate="no">
        {lines.map(({ kind, text }, i) => {
          return (
            // The lines of a program are what their places are.
            // oxlint-disable-next-line react/no-array-index-key
            <code key={i} className={`code-line ${kind}`}>
              <span className="code-number" aria-hidden="true">
                {kind === 'removed' ? '−' : kind === 'added' ? '+' : numberOf(i)}
              </span>
              {kind !== 'same' && (
                <span className="visually-hidden">
                  {`${kind === 'removed' ? say`removed:` : say`added:`} `}
                </span>
              )}
              <span className="code-text" style={hanging(text)}>
                {litCode(text)}
              </span>
            </code>
          )
        })}
      </pre>
    </div>
  )
}
