import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { PaneKind } from '../../lesson/story/chapter.ts'
import { stepOf } from '../../lesson/story/places.ts'
import { setFolded } from '../../session/state.ts'
import { BarsPane, CaughtPaper, Microscope, SecondOrder } from '../check/lazy.tsx'
import { Figure } from '../figure/Figure.tsx'
import { FoldContext, FoldedPane } from '../figure/Fold.tsx'
import { Numbers } from '../figure/readouts/Numbers.tsx'
import { useSelector, useSession, useTakingOver } from '../store/session.tsx'
import { Boundary } from '../ui/Boundary.tsx'
import { Later } from '../ui/window/late/Later.tsx'
import { narrow, useKnownMedia } from '../ui/window/useMedia.ts'
import { say } from '../../words/say.ts'
import { PaneFlow } from './flow/lazy.tsx'
import { goBack, paneId } from './bridge/bridge.ts'

/** What the pane holds where the reader is. */
function usePaneKind(): PaneKind {
  return useSelector(({ place }) =>
    place.id === 'opening' ? 'bars' : (stepOf(place)?.pane ?? 'figure'),
  )
}

/** The figure beside the text, or what takes its place: it shows the pair of the place, and nothing else. */
export function Pane() {
  const session = useSession()
  const kind = usePaneKind()
  const small = useKnownMedia(narrow)
  // Who comes from the lab reads first.
  const takingOver = useTakingOver()
  const wanted = useSelector((state) => state.folded)
  // In the opening the figure is a part of the text.
  const reading = useSelector(({ place }) => place.id !== 'opening')
  const folded = wanted && reading && small === true
  /** Whether it was folded a moment ago, and not before the reader came back. */
  const [pressed, setPressed] = useState(false)
  const { act } = session
  const fold = useMemo(
    () =>
      small && reading
        ? () => {
            setPressed(true)
            act((state) => setFolded(state, true))
          }
        : null,
    [small, reading, act],
  )
  const noticed = useCallback(() => setPressed(false), [])
  const unfold = useCallback(() => act((state) => setFolded(state, false)), [act])
  const withBars = (kind === 'bars' || kind === 'caught') && small !== true
  return (
    <aside
      id={paneId}
      data-folded={folded}
      className={`pane pane-${kind}`}
      aria-label={say`Figure and numbers`}
      tabIndex={-1}
    >
      <Later now={takingOver}>
        <Boundary
          part={say`the figure`}
          key={kind === 'precision' || kind === 'second' ? kind : 'figure'}
        >
          <FoldContext value={fold}>{content(kind, small)}</FoldContext>
        </Boundary>
        {withBars && <BarsPane />}
        {(kind === 'flow' || kind === 'ledger') && (
          <Boundary part={say`what makes the walker walk`}>
            <PaneFlow />
          </Boundary>
        )}
        <Numbers />
      </Later>
      {folded && <FoldedPane {...{ unfold, pressed, noticed }} />}
      <button type="button" className="bridge" onClick={() => goBack(session)}>
        {say`To the text`}
      </button>
    </aside>
  )
}

function content(kind: PaneKind, small: boolean | null): ReactNode {
  if (kind === 'precision') return <Microscope />
  if (kind === 'second' && !small) return <SecondOrder part="matrices" />
  return <Figure {...(kind === 'caught' ? { paper: caught } : {})} />
}

const caught = (size: Parameters<typeof CaughtPaper>[0]['size']) => <CaughtPaper size={size} />
