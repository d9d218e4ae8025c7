import { useEffect, useRef } from 'react'
import { count } from '../../../figure/words/format.ts'
import { disturb } from '../../../session/flow/tasks.ts'
import { replaceShown, shownOf, walkIn } from '../../../session/pane.ts'
import { reportOf } from '../../../session/session.ts'
import { notify } from '../../../session/state.ts'
import { dimension } from '../../../session/settings.ts'
import { say } from '../../../words/say.ts'
import { Figure } from '../../figure/Figure.tsx'
import { useSelector, useSession } from '../../store/session.tsx'
import { Batch } from '../../story/flow/Batch.tsx'
import { FlowPanel } from '../../story/flow/FlowPanel.tsx'
import { AnglePlot, LedgerNumbers, LedgerPlot } from '../../story/flow/Plots.tsx'
import { Boundary } from '../../ui/Boundary.tsx'
import { hold } from '../../ui/window/late/hold.ts'
import { Later } from '../../ui/window/late/Later.tsx'
import './walk.css'

/** The walker on the lab's own vectors, whatever they are: the figure, what makes it walk, and its two charts. */
export function Walk() {
  const box = useRef<HTMLDivElement>(null)
  // What is above is about the check; whoever comes here wants to see it walk.
  useEffect(() => {
    if (box.current) hold(box.current)
  }, [])
  return (
    <div ref={box} className="walk">
      <div className="walk-figure">
        <Boundary part={say`the figure`}>
          <Figure />
        </Boundary>
      </div>
      <Stuck />
      <Later>
        <FlowPanel>
          <div className="walk-charts">
            <Later>
              <section aria-label={say`Angle`}>
                <h3>{say`The angle, step by step`}</h3>
                <AnglePlot />
              </section>
              <section aria-label={say`Ledger`}>
                <h3>{say`What the steps add to the length`}</h3>
                <LedgerPlot />
                <LedgerNumbers />
              </section>
            </Later>
          </div>
        </FlowPanel>
      </Later>
      <CheckHere />
      <details className="walk-batch">
        <summary>{say`A batch: more vectors that pull`}</summary>
        <Batch />
      </details>
    </div>
  )
}

/** Where the gradient is zero nothing walks: a way to have something to see. */
function Stuck() {
  const { act } = useSession()
  const stuck = useSelector((state) => {
    const shown = shownOf(state)
    return dimension(shown) > 1 && reportOf(shown).gradientNormX === 0
  })
  if (!stuck) return null
  return (
    <p className="walk-note">
      <span>{say`Here the gradient is zero, and so is every step.`}</span>
      <button
        type="button"
        onClick={() => act((state) => disturb(state, Math.PI / 3))}
      >{say`Turn x by 60° off y`}</button>
    </p>
  )
}

/** The check above is made where the walk began, until the reader takes it along. */
function CheckHere() {
  const { act } = useSession()
  const walked = useSelector((state) => walkIn(state).flow > 0)
  const n = useSelector((state) => dimension(walkIn(state)))
  return (
    <p className="walk-note">
      <span>
        {n > 3
          ? say`All of the walk lies in the plane of x and y, so the figure shows it as it is, with ${count(n)} components. The check is made where the walk began.`
          : say`The check is made where the walk began.`}
      </span>
      {walked && (
        <button
          type="button"
          className="quiet"
          onClick={() =>
            act((state) => {
              const { x, y, planeCoordinates } = shownOf(state)
              return notify(
                replaceShown(state, { x, y }, planeCoordinates),
                say`The check is made where the walker stands; its walk begins anew from there. Undo brings it back.`,
              )
            })
          }
        >{say`Check where it stands`}</button>
      )}
    </p>
  )
}
