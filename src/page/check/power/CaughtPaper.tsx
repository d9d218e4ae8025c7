import { useEffect, useMemo, useRef, useState } from 'react'
import { caughtMap, legend, maxCaught } from '../../../figure/charts/power/powerColours.ts'
import { lociMarks } from '../../../figure/charts/power/loci.ts'
import type { Above, LocusWords } from '../../../figure/charts/power/lociNames.ts'
import { paint } from '../../../figure/painters/paint.ts'
import { paintMap } from '../../../figure/painters/paintMap.ts'
import { distance } from '../../../figure/scene/screen.ts'
import type { Size } from '../../../figure/scene/viewport.ts'
import { mapBasis, type MapBasis } from '../../../gradcheck/maps.ts'
import { mapping, maxMapped, type MapQuestion, type Power } from '../../../gradcheck/power.ts'
import { add, type Vec } from '../../../math/vec.ts'
import { countsOf, type LocusId } from '../../../session/loci.ts'
import { isMoving } from '../../../session/gesture.ts'
import { memoizeOne } from '../../../session/memoizeOne.ts'
import { shownAtRest, type Shown } from '../../../session/pane.ts'
import { mapOptionsOf } from '../../../session/power.ts'
import { reportOf } from '../../../session/session.ts'
import type { State } from '../../../session/state.ts'
import { basisOf, flattened, steadyScale, viewOf, viewportOf } from '../../../session/view.ts'
import { say } from '../../../words/say.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useJob } from '../../store/useJob.ts'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { narrow, useMedia } from '../../ui/window/useMedia.ts'
import { usePalette } from './usePalette.ts'
import './caught.css'

/**
 * What is kept free below the names on the paper for the legend and the caption, and how wide a letter of a name is, in
 * pixels. Nothing is measured: whoever changes `.caught-legend`, its caption or `.locus-name` in caught.css has to change
 * this, too.
 */
const onDesk = { below: 104, letter: 7.2 }
const onPhone = { below: 40, letter: 6.6 }

const standard = { x: [1, 0], y: [0, 1] }

/** The plane of the pane as the map's own: x anywhere in it, y as it is. */
function planeOf(shown: Shown): MapBasis | null {
  const n = shown.x.length
  if (shown.planeCoordinates || n < 2 || n > maxMapped) return null
  // For two components the plane is the paper itself, whatever x is.
  const basis = n === 2 ? mapBasis(standard).basis : basisOf(shown)
  // The map's pair is y twice: the plane does not depend on where x is just now.
  return { at: { x: shown.y, y: shown.y }, basis, across: [] }
}

/** What is asked: how many are caught with x at each place that the paper shows. */
const questionOf = memoizeOne(
  ({ state, size }: { state: State; size: Size }) => {
    const shown = shownAtRest(state)
    return [
      shown.y,
      shown.planeCoordinates,
      shown.x.length === 2 ? null : basisOf(shown),
      viewportOf({ shown, size }),
      mapOptionsOf(state.settings),
    ]
  },
  ({ state, size }): MapQuestion | null => {
    const shown = shownAtRest(state)
    const basis = planeOf(shown)
    if (!basis) return null
    const { invert } = viewportOf({ shown, size })
    return {
      map: 'plane',
      basis,
      options: mapOptionsOf(state.settings),
      window: {
        from: invert({ left: 0, top: size.height }),
        to: invert({ left: size.width, top: 0 }),
      },
    }
  },
)

/** The paper coloured by how many wrong backwards a check would catch with x there. */
export function CaughtPaper({ size }: PaperProps) {
  const question = useSelector((state) => questionOf({ state, size }))
  const { progress, answer } = useJob('power', question)
  return <PaintedPaper size={size} power={answer ?? progress} />
}

interface PaperProps {
  readonly size: Size
}

/** Milliseconds that the map on a sheet of paper may take once its first grid is complete. */
const patience = 120

/** The same where nobody can wait for it: as fine as can be had at once. */
export function CaughtPaperNow({ size }: PaperProps) {
  const { store } = useSession()
  const [power] = useState(() => {
    const question = questionOf({ state: store.getState(), size })
    if (!question) return null
    const end = performance.now() + patience
    const steps = mapping(question)
    for (;;) {
      const { done, value } = steps.next()
      if (done || (isComplete(value) && performance.now() > end)) return value
    }
  })
  return <PaintedPaper size={size} power={power} />
}

/** The first, coarse grid is shown when it is complete. */
const isComplete = ({ needed }: Power) => !Number.isNaN(needed.at(-1))

/** A map on the whole paper, and names of the places in it. */
function PaintedPaper({ size, power }: PaperProps & { readonly power: Power | null }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const marks = useRef<SVGGElement>(null)
  const atol = useSelector(({ settings }) => settings.atol)
  const palette = usePalette()
  const small = useMedia(narrow)

  useEffect(() => {
    if (!canvas.current || !power || !isComplete(power)) return
    const density = Math.min(2, devicePixelRatio)
    canvas.current.width = Math.round(size.width * density)
    canvas.current.height = Math.round(size.height * density)
    paintMap(canvas.current, caughtMap(power, atol), { palette, density })
  }, [power, atol, palette, size])

  const ramp = useMemo(
    () =>
      `linear-gradient(to right, ${legend(palette)
        .map((step) => step.colour)
        .join(', ')})`,
    [palette],
  )

  const last = useRef<readonly unknown[]>([])
  useStoreEffect(
    (state) => {
      // Names stand beside what is written at rest.
      if (!marks.current || isMoving(state)) return
      const shown = shownAtRest(state)
      const viewport = viewportOf({ shown, size })
      const counts = countsOf(state)
      const scale = steadyScale(state, size)
      // At rest: names make room for x where it is left, and not for what passes over them.
      // What is written above follows from the same: nothing can be chosen to be shown beside the check's pair.
      const of = [shown.x, shown.y, viewport, counts, scale, small]
      if (of.every((part, i) => part === last.current[i])) return
      last.current = of
      const at = flattened(shown)
      const place = (v: Vec) => viewport.place(at(v))
      const { x, y, gradient } = reportOf(shown)
      const origin = viewport.place([0, 0])
      const above: Above = {
        tips: [place(x), place(y)],
        arrows: [
          [origin, place(x)],
          [place(x), place(add(x, gradient.x, scale))],
          [place(y), place(add(y, gradient.y, scale))],
        ],
        labels: viewOf({ state, size })
          .front.marks()
          .filter((mark) => mark.kind === 'text'),
        circle: distance(origin, place(x)),
      }
      paint(
        marks.current,
        counts
          ? lociMarks(place(y), viewport, small ? onPhone : onDesk, wordsOf(counts), above)
          : [],
      )
    },
    { rate: 'often' },
  )

  return (
    <div className="caught-paper" aria-hidden="true">
      <canvas ref={canvas} style={{ width: size.width, height: size.height }} />
      <svg width={size.width} height={size.height}>
        <defs>
          <pattern
            id="blind"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" className="blind-ground" />
            <rect width="2" height="6" className="blind-line" />
          </pattern>
        </defs>
        <g ref={marks} />
      </svg>
      <p className="caught-legend">
        <span>0</span>
        <i style={{ backgroundImage: ramp }} />
        <span>{say`${maxCaught} caught`}</span>
        <span className="caught-squares">{say`each square is one place that was tried`}</span>
      </p>
    </div>
  )
}

function wordsOf(
  counts: Readonly<Record<LocusId, { caught: number; blind: boolean }>>,
): LocusWords {
  const { parallel, orthogonal, equal, elsewhere } = counts
  return {
    // The hatching says it, too, where there is no room for words.
    parallel: [
      ...(parallel.blind ? [say`x ∥ y · ${parallel.caught}: even zeros pass`] : []),
      `x ∥ y · ${parallel.caught}`,
    ],
    orthogonal: `x ⊥ y · ${orthogonal.caught}`,
    equal: `‖x‖ = ‖y‖ · ${equal.caught}`,
    elsewhere: say`elsewhere · ${elsewhere.caught}`,
    blind: parallel.blind,
  }
}
