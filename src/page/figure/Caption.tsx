import type { Size } from '../../figure/scene/viewport.ts'
import { short } from '../../figure/words/format.ts'
import { remark } from '../../figure/words/remark.ts'
import { captions } from '../../lesson/story/captions.ts'
import { drawn } from '../../lesson/story/drawn.ts'
import { saidOn, type Paper } from '../../lesson/story/paper.ts'
import { stepOf } from '../../lesson/story/places.ts'
import { shownOf, walkIn } from '../../session/pane.ts'
import { isAtScene } from '../../session/scene.ts'
import { reportOf } from '../../session/session.ts'
import type { State } from '../../session/state.ts'
import { toBeGuessed } from '../../session/figureWords.ts'
import { guessOf, isGuessing, steadyScale, viewIdOf } from '../../session/view.ts'
import { useSelector } from '../store/session.tsx'
import { useFollowed } from '../store/useStoreEffect.ts'
import { Prose } from '../ui/formula/Prose.tsx'
import { say } from '../../words/say.ts'
import { usePaper } from './looking/usePaper.ts'

/** What stands below in the figure: what to see or to do here, and how much longer than true the gradients are drawn. */
export function Caption({ size }: { readonly size: Size | null }) {
  const paper = usePaper()
  const text = useSelector((state) => captionOf(state, paper))
  const special = useFollowed(remarkOf, { rate: 'often' })
  return (
    <div className="caption">
      <p>
        <Prose text={special ?? text} />
      </p>
      {size && <Scale size={size} />}
    </div>
  )
}

/** What is to be said of the vectors where they stand. */
function remarkOf(state: State): string | null {
  const shown = shownOf(state)
  return shown.pair === 'check' ? null : remark(reportOf(shown), viewIdOf(shown) === 'span')
}

function captionOf(state: State, paper: Paper): string {
  if (state.place.id === 'opening') {
    const { angle } = reportOf(shownOf(state))
    return angle === 0
      ? say`The post’s point, $\\x$ = $\\y$ = (1, …, 1). There is no arrow: here the gradient is zero.`
      : say`Turned away, $\\x$ has somewhere to go: the gradient is not zero any more.`
  }
  const walked = walkIn(state).flow > 0
  if (state.place.id === 'lab') return walked ? captions.walked : captions.beforeWalk
  const line = state.drawn === null ? undefined : drawn[state.drawn]
  if (line) return line.caption
  const step = stepOf(state.place)
  if (step && isGuessing(state, shownOf(state)) && guessOf(state).looked)
    return saidOn(paper, captions.colour.caption, captions.colour.captionOn)
  if (step?.captionBefore !== undefined && !walked) return step.captionBefore
  if (step?.captionMoved !== undefined && !isAtScene(state)) return step.captionMoved
  return saidOn(paper, step?.caption ?? '', step?.captionOn)
}

/** The factor by which gradients are enlarged, where it is not 1. */
function Scale({ size }: { readonly size: Size }) {
  const scale = useSelector((state) => steadyScale(state, size))
  const hidden = useSelector((state) => {
    // By what is drawn: in a drag there may be arrows where none were before it.
    const { gradientNormX, gradientNormY } = reportOf(shownOf(state))
    const nothing = gradientNormX === 0 && gradientNormY === 0
    return nothing || toBeGuessed(state, shownOf(state))
  })
  if (scale === 1 || hidden) return null
  return <p className="factor">{say`gradients drawn ${short(scale)} ×`}</p>
}
