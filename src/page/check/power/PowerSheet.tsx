import { useEffect, useId, useRef, type MouseEvent } from 'react'
import { short } from '../../../figure/words/format.ts'
import type { Size } from '../../../figure/scene/viewport.ts'
import { paint } from '../../../figure/painters/paint.ts'
import { caughtWords } from '../../../figure/words/gestures.ts'
import type { CaughtMap } from '../../../figure/charts/power/powerColours.ts'
import { paintMap } from '../../../figure/painters/paintMap.ts'
import { mapMarks, mapArea } from '../../../figure/charts/power/powerMap.ts'
import { maps, type MapBasis, type MapId, type Place } from '../../../gradcheck/maps.ts'
import { pointOf } from '../../../session/pane.ts'
import { placed, verdictsOf } from '../../../session/power.ts'
import type { Settings } from '../../../session/settings.ts'
import { change } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { useSession } from '../../store/session.tsx'
import { useHandle } from '../../store/useHandle.ts'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { standAt } from '../../figure/tips/standAt.ts'
import { usePalette } from './usePalette.ts'

export interface PowerSheetProps {
  readonly map: MapId
  readonly basis: MapBasis
  readonly size: Size
  /** What is painted; null as long as nothing is known. */
  readonly caught: CaughtMap | null
  readonly stale: boolean
}

/** The map on its paper, with the point of the check on it. */
export function PowerSheet({ map, basis, size, caught, stale }: PowerSheetProps) {
  const { act } = useSession()
  const keysId = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const marks = useRef<SVGGElement>(null)
  const surface = useRef<HTMLDivElement>(null)
  const palette = usePalette()
  const { west, east, north, south } = mapArea(map, basis, size)

  useEffect(() => {
    if (marks.current) paint(marks.current, mapMarks(map, basis, size))
  }, [map, basis, size])
  useEffect(() => {
    if (!canvas.current || !caught) return
    const density = Math.min(2, devicePixelRatio)
    canvas.current.width = Math.round((east - west) * density)
    canvas.current.height = Math.round((south - north) * density)
    paintMap(canvas.current, caught, { palette, density })
  }, [caught, palette, west, east, north, south])

  /** A tap on the map brings the point there. */
  const onClick = ({ clientX, clientY, target, currentTarget }: MouseEvent<HTMLElement>) => {
    if (target instanceof HTMLButtonElement) return
    const { left, top } = currentTarget.getBoundingClientRect()
    const px = { left: clientX - left, top: clientY - top }
    if (px.left < west || px.left > east || px.top < north || px.top > south) return
    act((state) => placed(state, basis, mapArea(map, basis, size).place(px)))
    currentTarget.querySelector('button')?.focus({ preventScroll: true })
  }

  return (
    // Its keyboard twin is the handle on it.
    <div ref={surface} className="power-surface" data-chart role="presentation" onClick={onClick}>
      <canvas
        ref={canvas}
        hidden={!caught}
        data-stale={stale}
        role="img"
        aria-label={say`How many of ${caught?.max ?? 0} wrong backwards a check catches, over ${maps[map].title}`}
        style={{ left: west, top: north, width: east - west, height: south - north }}
      />
      <svg aria-hidden="true" width={size.width} height={size.height}>
        <g ref={marks} />
      </svg>
      <PointHandle map={map} basis={basis} size={size} keysId={keysId} />
      <p
        id={keysId}
        className="visually-hidden"
      >{say`Arrow keys move it both ways, with Shift farther, with Alt less far. Escape gives the vectors back.`}</p>
    </div>
  )
}

/** How far an arrow key goes, as a share of the map. */
const step = 1 / 48
const keys: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

interface PointHandleProps extends Pick<PowerSheetProps, 'map' | 'basis' | 'size'> {
  /** The id of what tells its keys. */
  readonly keysId: string
}

/** The point of the check: a slider in two dimensions, to drag, to focus and to move by keys. */
function PointHandle({ map, basis, size, keysId }: PointHandleProps) {
  const { store } = useSession()
  const button = useRef<HTMLButtonElement>(null)
  const where = (settings: Settings): Place => maps[map].where(basis, pointOf(settings))
  const sheet = mapArea(map, basis, size)

  useStoreEffect(({ settings }) => {
    if (button.current) standAt(button.current, sheet.px(where(settings)))
  })
  useStoreEffect(
    (state) => {
      const verdicts = verdictsOf(state)
      const place = where(state.settings)
      const [across] = maps[map].axes(basis)
      const share = across ? across.share(place[0]) : 0
      const slider = button.current
      // A slider has one value; the text tells both, and what the check is worth there.
      slider?.setAttribute('aria-valuenow', String(Math.round(100 * share)))
      slider?.setAttribute(
        'aria-valuetext',
        verdicts ? say`${caughtWords(verdicts)}, ${inWords(map, place)}` : inWords(map, place),
      )
    },
    { rate: 'often' },
  )

  const handle = useHandle<Settings>({
    thing: 'map',
    at: () => sheet.px(where(store.getState().settings)),
    value: ({ settings }) => settings,
    move: (state, { to, gesture }) => placed(state, basis, sheet.place(to), gesture),
    nudge: (state, event, gesture) => {
      const way = keys[event.key]
      if (!way) return null
      const now = where(state.settings)
      const by = step * (event.shiftKey ? 5 : event.altKey ? 0.1 : 1)
      const to = maps[map].axes(basis).map((axis, i) => {
        const share = axis.share(now[i] ?? 0) + by * (way[i] ?? 0)
        return axis.value(Math.max(0, Math.min(1, share)))
      })
      return placed(state, basis, [to[0] ?? 0, to[1] ?? 0], gesture)
    },
    restore: (state, before) => {
      const { point, cx, cy, ownCoordinates, ownBasis, ccamera } = before
      return before === state.settings
        ? state
        : change(state, { point, cx, cy, ownCoordinates, ownBasis, ccamera })
    },
  })

  return (
    <button
      ref={button}
      type="button"
      className="handle power-handle"
      data-testid="power-point"
      role="slider"
      aria-label={say`point of the check`}
      aria-roledescription={say`two-dimensional slider`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
      aria-describedby={keysId}
      {...handle}
    />
  )
}

function inWords(map: MapId, [u, v]: Place): string {
  return map === 'angle'
    ? say`angle ${short((u * 180) / Math.PI)}°, length ${short(10 ** v)}`
    : say`x at (${short(u)}, ${short(v)}) in the plane`
}
