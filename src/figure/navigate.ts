import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3'
import { frame, reaching, type Camera, type Size } from './frame.ts'

export interface Navigation {
  /** The camera and size of the paper when a gesture begins. */
  readonly now: () => { camera: Camera; size: Size }
  /** The camera while the gesture goes on. */
  readonly moved: (camera: Camera) => void
  readonly ended: () => void
}

/**
 * Pans and zooms a paper by mouse, wheel and two fingers, through d3-zoom. One finger is left to the
 * page, which scrolls. What starts on a button is the button's.
 *
 * @returns what undoes it.
 */
export function navigate(paper: HTMLElement, { now, moved, ended }: Navigation): () => void {
  // A gesture is followed from where it began, so d3's own idea of the transform never has to agree
  // with the camera, which links, keys and undo change too.
  let begun: { camera: Camera; size: Size; transform: ZoomTransform } | null = null
  const surface = select<HTMLElement, unknown>(paper)
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Event) => {
      if (event.type === 'wheel') return true
      if (event.target instanceof Element && event.target.closest('button')) return false
      if ('touches' in event) return (event as TouchEvent).touches.length > 1
      return (event as MouseEvent).button === 0
    })
    .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      begun = { ...now(), transform: event.transform }
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (begun) moved(seen(begun.camera, begun.size, begun.transform, event.transform))
    })
    .on('end', () => {
      begun = null
      surface.property('__zoom', zoomIdentity)
      ended()
    })
  surface.call(behaviour).on('dblclick.zoom', null)
  return () => {
    surface.on('.zoom', null)
  }
}

/** The camera for which the paper has moved as one transform is to another. */
function seen(camera: Camera, size: Size, from: ZoomTransform, to: ZoomTransform): Camera {
  const factor = to.k / from.k
  const centre = frame(camera, size).invert({
    left: (size.width / 2 - (to.x - factor * from.x)) / factor,
    top: (size.height / 2 - (to.y - factor * from.y)) / factor,
  })
  return { centre, reach: reaching(camera.reach / factor) }
}
