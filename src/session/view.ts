import { overlaysAbout, type Overlay } from '../figure/overlays.ts'
import { flat } from '../figure/plane/flat.ts'
import { span } from '../figure/plane/span.ts'
import { viewport, type Camera, type Size, type Vec2 } from '../figure/scene/viewport.ts'
import type { Trail } from '../figure/flow/trail.ts'
import type { GuessMark, View, ViewOptions } from '../figure/view.ts'
import { drawn as drawnLines } from '../lesson/story/drawn.ts'
import { isWalked, stepOf } from '../lesson/story/places.ts'
import { add, type Vec } from '../math/vec.ts'
import { trailOf } from './flow/trail.ts'
import { heldTip } from './gesture.ts'
import { scaleOnPaper, scaleToBeSeen, scaleToShow } from './gradientScale.ts'
import { flattened, homeOf, viewIdOf, type Looking } from './home.ts'
import { keptBasis } from './keptBasis.ts'
import { lateFigure } from './lateFigure.ts'
import { memoizeLast, memoizeOne } from './memoizeOne.ts'
import { shownAtRest, shownOf, walkIn, type PaneSettings, type Shown } from './pane.ts'
import { reportOf } from './session.ts'
import { chosenScale } from './settings.ts'
import type { Guess, State } from './state.ts'

export { flattened, homeOf, viewIdOf, type Looking, type ViewId } from './home.ts'

export function cameraOf(looking: Looking): Camera {
  return looking.shown.camera ?? homeOf(looking)
}

/** Vectors to pixels and back; in a drag that of the vectors at rest beside the one that is drawn. */
export const viewportOf = memoizeLast(
  2,
  ({ shown, size }: Looking) => [
    shown.camera,
    shown.pair,
    shown.round,
    shown.walked,
    shown.start,
    shown.start && [shown.follow, shown.way].join(),
    size,
    ...(shown.camera
      ? []
      : [viewIdOf(shown), shown.pair === 'check' && !shown.start ? shown.y : null]),
  ],
  (looking) => seenBy({ camera: cameraOf(looking), size: looking.size }),
)

/** The same object for a camera that stands where it stood: what lies on paper that rests is not drawn again. */
const seenBy = memoizeLast(
  2,
  ({ camera: { centre, halfExtent }, size }: { camera: Camera; size: Size }) => [
    ...centre,
    halfExtent,
    size,
  ],
  ({ camera, size }) => viewport(camera, size),
)

/** The basis in which the span is drawn: the one that is kept, as long as x and y lie in it; in a drag that at rest as well. */
export const basisOf = memoizeLast(2, ({ x, y, basis }: Shown) => [x, y, basis], keptBasis)

/** One list for all that are about nothing, so that it counts as the same. */
const nothing: readonly string[] = []

/** The parts that the step being read is about: of the derivation those of the line that is drawn. */
function aboutOf({ place, drawn }: State): readonly string[] {
  return (drawn === null ? stepOf(place)?.about : drawnLines[drawn]?.about) ?? nothing
}

/** What the step that is being read shows beside the vectors. */
export function stepOverlays(state: State): readonly Overlay[] {
  return overlaysAbout(aboutOf(state))
}

/** What is shown beside the vectors: what the reader asked for, and what the step being read is about. */
export const overlaysOf = memoizeOne(
  (state: State) => [shownOf(state).show, stepOverlays(state)],
  (state): readonly Overlay[] => [...new Set([...shownOf(state).show, ...stepOverlays(state)])],
)

const ofBoth = ['x', 'y'] as const
const ofX = ['x'] as const
const ofY = ['y'] as const

/** Of which gradients the two terms are shown: of those that the step or the drawn line is about. */
function termsOf(state: State): readonly ('x' | 'y')[] {
  if (shownOf(state).show.includes('terms')) return ofBoth
  const about = aboutOf(state)
  const [x, y] = [about.includes('toward-x'), about.includes('toward-y')]
  return x && !y ? ofX : y && !x ? ofY : ofBoth
}

/** By how much the paper alone enlarges the gradients. */
export function paperScaleOf({ shown, size }: Looking): number {
  // Of a walk the arrow tells how long a step is.
  return shown.walked ? 1 : scaleOnPaper(viewportOf({ shown, size }).unit)
}

/**
 * By how much the gradients are drawn enlarged. On small paper as much as the paper asks for, and the shorter one to be
 * seen; where it stands, only if both stay on the paper.
 */
export const gradientScaleOf = memoizeOne(
  ({ shown, size }: Looking) => [shown, size, lateFigure()],
  ({ shown, size }): number => {
    const chosen = chosenScale(shown)
    if (chosen !== null) return chosen
    const seen = viewportOf({ shown, size })
    const report = reportOf(shown)
    const { x, y, normX, normY, gradient } = report
    if (shown.enlarge === 'auto') return scaleToBeSeen((1 / Math.min(normX, normY)) * seen.unit)
    const onPaper = paperScaleOf({ shown, size })
    if (onPaper === 1) return 1
    const onSheet = flatOf(shown)
    if (!onSheet) return onPaper
    return scaleToShow(
      onPaper,
      {
        shorter: (1 / Math.max(normX, normY)) * seen.unit,
        inSpace: viewIdOf(shown) === 'space',
        ends: (factor) =>
          [add(x, gradient.x, factor), add(y, gradient.y, factor)].map((v) =>
            seen.place(onSheet(v)),
          ),
      },
      size,
    )
  },
)

/** Where vectors stand on the paper; null for space that has not come yet. */
function flatOf(shown: Shown): ((v: Vec) => Vec2) | null {
  if (viewIdOf(shown) !== 'space') return flattened(shown)
  const seen = lateFigure()?.seenInSpace
  return seen ? (v) => seen(shown.turn, v) : null
}

/** The factor that is in force while something moves: one that changed at each move would make the arrows jump. */
export function steadyScale(state: State, size: Size): number {
  const shown = shownAtRest(state)
  // A line that is drawn is drawn to be seen.
  return gradientScaleOf({ shown: state.drawn === null ? shown : enlarged(shown), size })
}

const enlarged = memoizeOne(
  (shown: Shown) => [shown],
  (shown): Shown =>
    shown.enlarge === 'paper' || shown.enlarge === '1' ? { ...shown, enlarge: 'auto' } : shown,
)

const tangentOf = memoizeOne(
  ({ dx, dy }: Shown) => [dx, dy],
  ({ dx, dy }) => ({ x: dx, y: dy }),
)

/** Whether the step asks for a guess, and the plane can take it. */
export function isGuessing({ place }: State, shown: Shown): boolean {
  return stepOf(place)?.id === 'guess' && place.id === 'direction' && viewIdOf(shown) === 'plane'
}

/** The guess that a reader finds: it points at nothing, so that nobody is told of a mistake that is not hers. */
const firstGuess: Guess = { to: [-0.3, -0.42], looked: false }

export function guessOf({ guess }: Pick<State, 'guess'>): Guess {
  return guess ?? firstGuess
}

/** Whether the arrow points where the reader has put it, so that there is something to judge. */
export function hasGuessed(state: Pick<State, 'guess'>): boolean {
  return guessOf(state).to !== firstGuess.to
}

const guessMarkOf = memoizeOne(
  ({ guess }: { guess: Guess }) => [guess],
  ({ guess }): GuessMark => ({ ...guess, made: hasGuessed({ guess }) }),
)

/** What the walk of the pane's pair has left behind, where it walks. */
function trailShown(state: State): Trail | null {
  if (!isWalked(state.place)) return null
  const shown = shownOf(state)
  const view = viewIdOf(shown)
  return trailOf({
    settings: walkIn(state),
    // Space takes vectors as they are.
    flatten: view === 'space' ? (v) => v : flattened(shown),
    by: view === 'span' && !shown.planeCoordinates ? basisOf(shown) : view,
    triangle: shown.pair === 'check' || stepOf(state.place)?.pane === 'ledger',
  })
}

/** Whether the paper shows how many wrong backwards are caught, and not S. */
export function showsCaught({ place }: State): boolean {
  return stepOf(place)?.pane === 'caught'
}

/** Whether the reader is asked to drag x off y, and has not begun. */
function asksToDrag({ place, gesture }: State): boolean {
  const asked = place.step === 'zeros' && (place.id === 'opening' || place.id === 'trust')
  return asked && gesture === null
}

/** How the figure is drawn; the same object for as long as nothing in it changes. */
function optionsOf(state: State, size: Size): ViewOptions {
  const shown = shownOf(state)
  const overlays = overlaysOf(state)
  const guess = isGuessing(state, shown) ? guessMarkOf({ guess: guessOf(state) }) : null
  const caught = showsCaught(state)
  return keptOptions({
    viewport: viewportOf({ shown, size }),
    colourBy: caught || (guess && !guess.looked) ? 'off' : shown.paper,
    snap: shown.snap,
    gradientScale: steadyScale(state, size),
    turn: shown.turn,
    dragConstraint: shown.move,
    overlays,
    velocity: overlays.includes('velocity') ? tangentOf(shown) : undefined,
    held: heldTip(state.gesture),
    guess,
    trail: trailShown(state),
    drawTrail: lateFigure()?.trailMarks,
    hint: asksToDrag(state),
    plain: shown.pair === 'check',
    lengths: aboutOf(state).includes('norms'),
    termsOf: termsOf(state),
  })
}

const keptOptions = memoizeOne<ViewOptions, ViewOptions>(Object.values, (options) => options)

interface Seen {
  readonly state: State
  readonly size: Size
}

/** The figure as it stands: what to draw, and how its tips move. */
export const viewOf = memoizeOne(
  // All that moves asks for it, in one state after the other.
  ({ state, size }: Seen) => [state, size, lateFigure()],
  ({ state, size }): View =>
    drawn({ shown: shownOf(state), options: optionsOf(state, size), space: lateFigure()?.space }),
)

interface Drawn {
  readonly shown: Shown
  readonly options: ViewOptions
  readonly space: NonNullable<ReturnType<typeof lateFigure>>['space'] | undefined
}

const drawn = memoizeOne<Drawn, View>(Object.values, ({ shown, options, space }) => {
  const report = reportOf(shown)
  const view = viewIdOf(shown)
  if (view === 'space' && space) return space(report, options)
  // Long vectors are coordinates in their plane already.
  if (view === 'plane' || shown.planeCoordinates) return flat(report, options)
  return span(report, basisOf(shown), options)
})

/**
 * What goes with a vector when it is moved: the basis of a span stays, so that nothing jumps; and so does
 * the camera of the check's pair, which would follow the length of y, or where a walk begins.
 */
export function kept(shown: Shown, size: Size, part: 'x' | 'y' | null): Partial<PaneSettings> {
  const spanned = viewIdOf(shown) === 'span' && !shown.planeCoordinates
  return {
    ...(spanned ? { basis: basisOf(shown) } : {}),
    ...(shown.pair === 'check' && (part === 'y' || shown.start)
      ? { camera: cameraOf({ shown, size }) }
      : {}),
  }
}
