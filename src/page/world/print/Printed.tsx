import { useMemo } from 'react'
import type { Size } from '../../../figure/scene/viewport.ts'
import type { PaneKind, StepFrame } from '../../../lesson/story/chapter.ts'
import { chapters, isChapter, stepOf, type Place } from '../../../lesson/story/places.ts'
import { stillOf } from '../../../session/still.ts'
import { shownOf } from '../../../session/pane.ts'
import { write } from '../../../session/link.ts'
import type { State } from '../../../session/state.ts'
import { viewIdOf } from '../../../session/view.ts'
import { Bars } from '../../check/entries/Bars.tsx'
import { BarsHead } from '../../check/entries/BarsPane.tsx'
import { CaughtPaperNow, MicroscopeNow, SecondOrder } from '../../check/charts.ts'
import { Caption } from '../../figure/Caption.tsx'
import { addressOf } from '../../outside/address/addressBar.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { QrPicture } from '../share/QrPicture.tsx'
import { Still } from '../picture/Still.tsx'
import { Said } from '../../ui/Said.tsx'
import { say } from '../../../words/say.ts'

/**
 * A sheet of paper has room for so much, in pixels: A4 and Letter within their margins. A figure and its heading stay
 * together, so the lower it is, the less of a sheet stays empty before it.
 */
const size: Size = { width: 620, height: 220 }

export interface PlaceProps {
  readonly place: Place
}

/** The figure of a place as it stands on paper, and what belongs to it, where it shows anything new. */
export function Picture({ place }: PlaceProps) {
  const anew = useSelector(({ touched }) => showsAnew(place, touched))
  return anew ? <Drawn place={place} size={size} /> : null
}

interface DrawnProps extends PlaceProps {
  readonly size: Size
}

/** The figure of a place. */
export function Drawn({ place, size }: DrawnProps) {
  const kind = kindOf(place)
  return (
    <div className="on-paper" style={{ width: size.width }}>
      {kind === 'precision' ? (
        <MicroscopeNow />
      ) : kind === 'second' ? (
        <SecondOrder part="matrices" />
      ) : (
        <Vectors caught={kind === 'caught'} size={size} />
      )}
      {(kind === 'bars' || kind === 'caught') && (
        <div className="on-paper-bars">
          <BarsHead />
          <Bars />
        </div>
      )}
    </div>
  )
}

interface VectorsProps {
  readonly caught: boolean
  readonly size: Size
}

function Vectors({ caught, size }: VectorsProps) {
  const { store } = useSession()
  const { view, kind, measured } = useMemo(() => {
    const { state, view } = stillOf(store.getState(), size)
    const shown = shownOf(state)
    return { view, kind: viewIdOf(shown), measured: shown.camera !== null }
  }, [store, size])
  return (
    <figure>
      <Still view={view} kind={kind} size={size} measured={measured}>
        {caught && <CaughtPaperNow size={size} />}
      </Still>
      <figcaption>
        <Caption size={size} />
      </figcaption>
    </figure>
  )
}

function kindOf(place: Place): PaneKind {
  return place.id === 'opening' ? 'bars' : (stepOf(place)?.pane ?? 'figure')
}

/** Whether a step shows something else than the one before it: the same figure twice would be a waste of paper. */
function showsAnew(place: Place, touched: State['touched']): boolean {
  if (!isChapter(place.id)) return true
  const step = stepOf(place)
  const steps: readonly StepFrame[] = chapters[place.id].steps
  const before = steps[steps.findIndex(({ id }) => id === step?.id) - 1]
  if (!step || !before) return true
  const look = ({ pane, about, round, caption }: StepFrame) =>
    JSON.stringify([pane ?? 'figure', about ?? [], round ?? false, caption ?? ''])
  const scene =
    !touched[chapters[place.id].pair] &&
    step.scene !== undefined &&
    JSON.stringify(step.scene) !== JSON.stringify(before.scene)
  return scene || look(step) !== look(before)
}

/** Where the lesson is found again, with the reader's vectors. */
export function Colophon() {
  const link = useSelector((state) => addressOf(write(state)))
  return (
    <div className="colophon">
      <QrPicture link={link} />
      <p>
        <Said
          text={say`This lesson with its moving figures, and the lab: <0/>`}
          parts={[
            <a key="link" href={link}>
              {link}
            </a>,
          ]}
        />
      </p>
    </div>
  )
}
