import { useEffect, useLayoutEffect } from 'react'
import { chapterIds, type Place } from '../../lesson/story/places.ts'
import { useSelector, useSession, useTakingOver } from '../store/session.tsx'
import { Boundary } from '../ui/Boundary.tsx'
import { loadTypesetting, useTypesetting } from '../ui/formula/typesetting.ts'
import { Later } from '../ui/window/late/Later.tsx'
import { hold } from '../ui/window/late/hold.ts'
import { useKeptSizes } from '../ui/window/late/useKeptSizes.ts'
import { AtTheEnd } from '../world/print/lazy.tsx'
import { Said } from '../ui/Said.tsx'
import { say } from '../../words/say.ts'
import { ChapterText } from './ChapterText.tsx'
import {
  arriveAt,
  elementId,
  goTo,
  keepBy,
  neighbour,
  scrollToPlace,
  sequence,
} from './navigation.ts'
import { useReading } from './useReading.ts'

keepBy(hold)

/** All that is below the opening. */
export function Chapters() {
  useArrival()
  useKeptSizes(sequence.length - 1)
  const takingOver = useTakingOver()
  return (
    <>
      <Later now first>
        <Reading />
      </Later>
      {chapterIds.map((id) => (
        <Boundary key={id} part={say`this chapter`}>
          <ChapterText id={id} />
        </Boundary>
      ))}
      <Later now={takingOver}>
        <Footer />
      </Later>
    </>
  )
}

/** Where the reader is, and the keys by which she goes on; not any more when she has left. */
function Reading() {
  useReading()
  useStepKeys()
  return null
}

/** Whether a place stands where a link to it leads, more or less. */
function isNear(place: Place): boolean {
  const top =
    place.id === 'opening'
      ? -scrollY
      : document.getElementById(elementId(place))?.getBoundingClientRect().top
  return top !== undefined && Math.abs(top) < innerHeight / 2
}

/** The page opens at the place that the link names, and stays there while the rest comes. */
function useArrival(): void {
  const { store } = useSession()
  const takingOver = useTakingOver()
  useLayoutEffect(() => {
    const { place } = store.getState()
    if (!takingOver) arriveAt(place)
    // What was served can have been read, and scrolled, before this.
    else if (scrollY === 0 || isNear(place)) scrollToPlace(place)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store])
}

/** Shift with Page Down and Page Up goes to the next step and to the one before. */
function useStepKeys(): void {
  const session = useSession()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A tip in space has a use of its own for these keys.
      if (event.defaultPrevented) return
      if (!event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
      const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : null
      if (by === null || event.target instanceof HTMLInputElement) return
      const next = neighbour(session.store.getState().place, by)
      if (!next) return
      event.preventDefault()
      goTo(session, next)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [session])
}

function Footer() {
  const { status } = useTypesetting()
  const place = useSelector((state) => state.place.id)
  return (
    <footer className="story-foot" data-place={place}>
      {status === 'failed' && (
        <p role="alert" className="failed">
          <span>
            {`${say`The formulas stand as plain text, because their typesetting could not be loaded.`} `}
          </span>
          <button type="button" onClick={loadTypesetting}>
            {say`Try again`}
          </button>
        </p>
      )}
      <p>
        <Said
          text={say`Everything on this page is computed in your browser. After the post <0>The gradient of cosine similarity</0>, whose formulas, code and experiment it follows.`}
          parts={[<cite key="post" />]}
        />
      </p>
      <AtTheEnd />
    </footer>
  )
}
