import { useEffect } from 'react'
import type { Place } from '../../lesson/story/places.ts'
import { comeTo } from '../../session/scene.ts'
import type { State } from '../../session/state.ts'
import { useSession, useTakingOver } from '../store/session.tsx'
import { keepHeld } from '../ui/window/late/hold.ts'
import { narrow } from '../ui/window/useMedia.ts'
import { isAtFigure } from './bridge/bridge.ts'
import { elementId, isComing, scrollToPlace, sequence } from './navigation.ts'

/** Where the eye is, from above: below the figure on a phone. */
const eye = () => Math.round(innerHeight * (matchMedia(narrow).matches ? 0.5 : 0.38))

/** The place whose element the eye is in; the last one that begins above it. */
function placeRead(): Place | null {
  const line = eye()
  return (
    sequence.findLast((place) => {
      const element = document.getElementById(elementId(place))
      return element !== null && element.getBoundingClientRect().top <= line
    }) ?? null
  )
}

/** What comes of it that a place is read. */
function read(state: State, place: Place): State {
  // The text may scroll on for a moment after the reader has left for the lab.
  if (state.place.id === 'lab') return state
  // The opening has a state of its own that scrolling does not change.
  if (place.id === 'opening' && state.place.id === 'opening') return state
  return comeTo(state, place)
}

/** Tells the session which step is being read, while the page scrolls. */
export function useReading(): void {
  const { act, store } = useSession()
  const takingOver = useTakingOver()
  useEffect(() => {
    let waiting = 0
    let width = innerWidth
    const look = () => {
      waiting = 0
      const turned = innerWidth !== width
      width = innerWidth
      // On the way to a place nothing is read: another step's scene would be set, and be gone with what the link said.
      // Nor at the figure of a step, where that does not stand beside the text.
      if (keepHeld() || isComing() || isAtFigure()) return
      const place = placeRead()
      const last = store.getState().place
      // A phone that is turned, or another width, puts the text elsewhere, and the reader reads on where she was.
      if (turned && last.id !== 'lab') {
        if (place && elementId(place) !== elementId(last)) scrollToPlace(last)
        return
      }
      if (place) act((state) => read(state, place))
    }
    const onScroll = () => {
      waiting ||= requestAnimationFrame(look)
    }
    // What was served can have been scrolled before.
    if (takingOver && scrollY > 0) onScroll()
    addEventListener('scroll', onScroll, { passive: true })
    addEventListener('resize', onScroll)
    return () => {
      cancelAnimationFrame(waiting)
      removeEventListener('scroll', onScroll)
      removeEventListener('resize', onScroll)
    }
    // It takes over once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [act])
}
