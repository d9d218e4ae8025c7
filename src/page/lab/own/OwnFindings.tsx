import type { ReactNode } from 'react'
import type { OwnReport } from '../../../python/check.ts'
import { repairCode } from '../../../session/own/edit.ts'
import { layoutOf } from '../../../session/layouts.ts'
import { announce, change } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { sentences } from '../../../words/sentences.ts'
import { writtenShape } from '../../../writing/shape.ts'
import { useSession } from '../../store/session.tsx'
import { editorId } from './code/editor/createEditor.ts'
import { pack } from './code/pack.ts'
import './own.css'

/** What is wrong with pasted code, what its verdict is worth, and how it is mended. */
export function OwnFindings({ own }: { readonly own: OwnReport }) {
  const { diagnosis, differences, judgement, repair, runsIn } = own
  if (!diagnosis && !judgement && differences.length === 0) return null
  return (
    <section
      className="own-findings"
      aria-label={say`What is wrong, and what the verdict is worth`}
      data-testid="diagnosis"
      data-id={diagnosis?.id}
      data-kind={judgement?.kind}
    >
      <div>
        {diagnosis && <p className="own-diagnosis">{diagnosis.sentence}</p>}
        {!diagnosis &&
          differences.map(({ input, sentence }) => (
            <p key={input} className="own-diagnosis">
              {sentence}
            </p>
          ))}
        {judgement && !isSaid(own) && <p className="own-judgement">{judgement.sentence}</p>}
      </div>
      {repair && <Repair own={own} repair={repair} />}
      {!repair && runsIn && <OtherShape shape={runsIn} />}
    </section>
  )
}

/** Whether the diagnosis says all that the judgement would: what is wrong, or where nothing was found to be. */
function isSaid({ diagnosis, judgement }: OwnReport): boolean {
  return diagnosis !== null && (judgement?.kind === 'caught' || judgement?.kind === 'right')
}

interface RepairProps {
  readonly own: OwnReport
  readonly repair: NonNullable<OwnReport['repair']>
}

/** What stands between backticks as code. */
function coded(text: string): ReactNode[] {
  return text.split('`').map((piece, i) =>
    i % 2 === 0 ? (
      piece
    ) : (
      <code key={`${i} ${piece}`} translate="no">
        {piece}
      </code>
    ),
  )
}

/** One press gives the code x and y in a shape in which it runs; undo brings the old one back. */
function OtherShape({ shape }: { readonly shape: readonly number[] }) {
  const { act } = useSession()
  const layout = layoutOf(shape)
  if (layout === null) return null
  return (
    <div className="own-repair">
      <button
        type="button"
        className="primary"
        onClick={() => {
          act((state) => change(state, { layout }))
          document.getElementById('gradcheck')?.focus({ preventScroll: true })
        }}
      >
        {say`Check in the shape ${writtenShape(shape)}`}
      </button>
    </div>
  )
}

/** One press mends the code; undo brings it back, the page's and the editor's. */
function Repair({ own, repair }: RepairProps) {
  const { act } = useSession()
  const one = repair.lines.length === 1
  const [line = '', ...others] = repair.lines.map(({ line }) => String(line))
  const lines = others.reduce((a, b) => say`${a} and ${b}`, line)
  return (
    <div className="own-repair">
      <button
        type="button"
        className="primary"
        onClick={() => {
          act((state) =>
            announce(
              state.own.text === own.source
                ? repairCode(state, repair.source, pack(repair.source))
                : state,
              one ? say`Changed: line ${lines}.` : say`Changed: lines ${lines}.`,
            ),
          )
          // The button goes; its focus goes to what it changed, but opens no keyboard on a phone.
          const fine = matchMedia('(pointer: fine)').matches
          document.getElementById(fine ? editorId : 'gradcheck')?.focus({ preventScroll: true })
        }}
      >
        {one ? say`Repair line ${lines}` : say`Repair lines ${lines}`}
      </button>
      <p>{coded(repair.title)}</p>
      {/* To the eye the editor shows them below the old ones. */}
      <span className="visually-hidden">
        {sentences(repair.lines.map(({ line, after }) => say`New line ${line}: ${after.trim()}.`))}
      </span>
    </div>
  )
}
