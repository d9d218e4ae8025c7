import {
  pointers,
  select,
  zoom,
  zoomIdentity,
  zoomTransform,
  type D3ZoomEvent,
  type ZoomTransform,
} from 'd3'
import type { Pull, Px } from '../scene/viewport.ts'

export interface Navigation {
  readonly begun: () => void
  readonly moved: (pull: Pull) => void
  readonly ended: () => void
  /** The wheel was turned, and scrolled the page. */
  readonly scrolled: () => void
}

/** Whether a turn of the wheel is to zoom: with Ctrl or ⌘, and so does a pinch on a trackpad. */
const zooms = ({ ctrlKey, metaKey }: WheelEvent) => ctrlKey || metaKey

/** How far a turn of the wheel zooms, as a power of two: a pinch in small steps, a notch by a quarter. */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
  const unit = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 0.02 : 0.5
  return Math.max(-0.3, Math.min(0.3, -deltaY * unit))
}

/**
 * Hears mouse, wheel and fingers on a paper, through d3-zoom. One finger is left to the page, which
 * scrolls, but on what can be grabbed (the class `grab`); so is the wheel, but with Ctrl or ⌘. What starts
 * on a button is the button's.
 *
 * @returns what undoes it.
 */
export function navigate(
  paper: HTMLElement,
  { begun, moved, ended, scrolled }: Navigation,
): () => void {
  // A gesture is followed from where it began, so d3's own idea of the transform never has to agree
  // with the camera, which links, keys and undo change too.
  let start: { at: Px; transform: ZoomTransform } | null = null
  const surface = select<HTMLElement, unknown>(paper)
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Event) => {
      if (event.type === 'wheel') return zooms(event as WheelEvent)
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('button')) return false
      if ('touches' in event)
        return (event as TouchEvent).touches.length > 1 || Boolean(target?.closest('.grab'))
      return (event as MouseEvent).button === 0
    })
    .wheelDelta(wheelDelta)
    .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      begun()
      start = { at: middle(pointers(event.sourceEvent, paper)), transform: event.transform }
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (start) moved(pulled(start.at, start.transform, event.transform))
    })
    .on('end', () => {
      start = null
      surface.property('__zoom', zoomIdentity)
      ended()
    })
  // Fingers come and go one after the other: with each the hold is another one.
  surface.on('touchstart.hold touchend.hold', (event: TouchEvent) => {
    if (!start || event.touches.length === 0) return
    begun()
    start = { at: middle(pointers(event, paper)), transform: zoomTransform(paper) }
  })
  surface.on(
    'wheel.hint',
    (event: WheelEvent) => {
      if (!zooms(event)) scrolled()
    },
    { passive: true },
  )
  surface.call(behaviour).on('dblclick.zoom', null)
  return () => {
    surface.on('.zoom', null).on('.hold', null).on('.hint', null)
  }
}

function pulled(at: Px, from: ZoomTransform, to: ZoomTransform): Pull {
  const factor = to.k / from.k
  return {
    from: at,
    to: {
      left: to.x - factor * from.x + factor * at.left,
      top: to.y - factor * from.y + factor * at.top,
    },
    factor,
  }
}

function middle(points: [number, number][]): Px {
  const mean = (i: 0 | 1) => points.reduce((sum, point) => sum + point[i], 0) / points.length
  return { left: mean(0), top: mean(1) }
}
