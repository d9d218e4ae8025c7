import { useRef } from 'react'
import type { Size } from '../../figure/scene/viewport.ts'
import { short } from '../../figure/words/format.ts'
import { remark } from '../../figure/words/remark.ts'
import { drawn } from '../../lesson/story/drawn.ts'
import { stepOf } from '../../lesson/story/places.ts'
import { shownOf, walkIn } from '../../session/pane.ts'
import { isAtScene } from '../../session/scene.ts'
import { reportOf } from '../../session/session.ts'
import type { State } from '../../session/state.ts'
import { guessOf, isGuessing, steadyScale, viewIdOf } from '../../session/view.ts'
import { write } from '../store/Value.tsx'
import { useSelector } from '../store/session.tsx'
import { useStoreEffect } from '../store/useStoreEffect.ts'
import { Prose } from '../ui/formula/Prose.tsx'
import { say } from '../../words/say.ts'

/** What stands below in the figure: what to see or to do here, and how much longer than true the gradients are drawn. */
export function Caption({ size }: { readonly size: Size | null }) {
  const said = useRef<HTMLSpanElement>(null)
  const own = useRef<HTMLSpanElement>(null)
  const text = useSelector((state) => captionOf(state))
  useStoreEffect((state) => {
    const shown = shownOf(state)
    const special =
      shown.pair === 'check' ? null : remark(reportOf(shown), viewIdOf(shown) === 'span')
    if (said.current) write(said.current, special ?? '')
    if (own.current && own.current.hidden !== (special !== null))
      own.current.hidden = special !== null
  })
  return (
    <div className="caption">
      <p>
        <span ref={own}>
          <Prose text={text} />
        </span>
        <span ref={said} />
      </p>
      {size && <Scale size={size} />}
    </div>
  )
}

function captionOf(state: State): string {
  if (state.place.id === 'opening') {
    const { angle } = reportOf(shownOf(state))
    return angle === 0
      ? say`The post’s point, $\\x$ = $\\y$ = (1, …, 1). There is no arrow: here the gradient is zero.`
      : say`Turned away, $\\x$ has somewhere to go: the gradient is not zero any more.`
  }
  const walked = walkIn(state).flow > 0
  if (state.place.id === 'lab')
    return walked
      ? say`Dots: where $\\x$ has been, step by step.`
      : say`Each step leaves a dot where $\\x$ has been.`
  const line = state.drawn === null ? undefined : drawn[state.drawn]
  if (line) return line.caption
  const step = stepOf(state.place)
  if (step && isGuessing(state, shownOf(state)) && guessOf(state).looked)
    return say`The colour of the paper is $\\cS$, if $\\x$ stood there.`
  if (step?.captionBefore !== undefined && !walked) return step.captionBefore
  if (step?.captionMoved !== undefined && !isAtScene(state)) return step.captionMoved
  return step?.caption ?? ''
}

/** The factor by which gradients are enlarged, where it is not 1. */
function Scale({ size }: { readonly size: Size }) {
  const scale = useSelector((state) => steadyScale(state, size))
  const hidden = useSelector((state) => {
    // By what is drawn: in a drag there may be arrows where none were before it.
    const { gradientNormX, gradientNormY } = reportOf(shownOf(state))
    const nothing = gradientNormX === 0 && gradientNormY === 0
    return nothing || (isGuessing(state, shownOf(state)) && !guessOf(state).looked)
  })
  if (scale === 1 || hidden) return null
  return <p className="factor">{say`gradients drawn ${short(scale)} ×`}</p>
}
