import { useEffect, useRef } from 'react'
import { isWalked } from '../../lesson/story/places.ts'
import { told as stands } from '../../session/flow/running.ts'
import { isMoving } from '../../session/gesture.ts'
import { walkIn } from '../../session/pane.ts'
import { changedBy } from '../../session/scene.ts'
import { announce, notify, shownPair, type State } from '../../session/state.ts'
import {
  exchangedWords,
  finishedCheck,
  gestureWords,
  guessGestureWords,
  isGuessMoved,
  verdictWords,
} from '../../session/words.ts'
import { write } from '../store/Value.tsx'
import { useSelector, useSession } from '../store/session.tsx'
import { say } from '../../words/say.ts'

/** So long nothing must have moved before it is spoken, in milliseconds. */
const pause = 600
/** The same for code, which is checked as it is typed: whoever types on would hear of each half of a word. */
const pauseOfCode = 1600
/** So long a message stays: some seconds, and longer the longer it is. */
const lifetime = (notice: string) => 5000 + 55 * notice.length

/** Where a walk has gone since a state, in words: its step and its angle say more than where x is. Null if nowhere. */
function walks(before: State, now: State): string | null {
  const same = isWalked(before.place) && isWalked(now.place) && shownPair(before) === shownPair(now)
  if (!same) return null
  const [last, next] = [walkIn(before), walkIn(now)]
  const went = last.x === next.x && last.y === next.y && last.flow !== next.flow
  return went ? stands(now) : null
}

/**
 * The page's one live region, polite. Notices are there for all to read, and go away by themselves; what
 * a gesture did is spoken when it has come to rest, like the verdict of a new check, and not shown, since
 * everybody else has seen it. What is new in the region is read, and not what still stands there.
 */
export function Announcer() {
  const { store, act } = useSession()
  const notice = useSelector((state) => state.notice)
  const spoken = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    if (notice === null) return undefined
    const timer = setTimeout(
      () => act((state) => (state.notice === notice ? notify(state, null) : state)),
      lifetime(notice),
    )
    return () => clearTimeout(timer)
  }, [notice, act])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let clearing: ReturnType<typeof setTimeout> | undefined
    let last = store.getState()
    /** From where a gesture is told: where it began, or where the reader has come to. */
    let from = last
    let lastCheck = finishedCheck(last)
    let heard = last.announcement
    /** What was moved last: the map's ring says by itself what it is worth. */
    let thing: string | null = null
    /** Whether what has changed last was the reader's doing, and not a scene that the story has set. */
    let done = true
    /** Whether the page has said by itself what was done: then nothing is added. */
    let told = false
    let saidLast = ''
    const tell = (sentence: string) => {
      saidLast = sentence
      if (!spoken.current) return
      // The same once more is new to a screen reader only if it differs.
      const again = spoken.current.textContent === sentence
      write(spoken.current, again ? `${sentence}\u00a0` : sentence)
      clearTimeout(clearing)
      // What is over is not read again by whoever comes by.
      clearing = setTimeout(() => {
        if (spoken.current) write(spoken.current, '')
      }, lifetime(sentence))
    }
    /** What does not hold any longer is not left for whoever comes by. */
    const hush = () => {
      clearTimeout(clearing)
      if (spoken.current) write(spoken.current, '')
    }
    const speak = () => {
      const state = store.getState()
      const check = finishedCheck(state)
      const walked = walks(last, state)
      // A walk that stops has said so with the same words.
      const repeated = walked !== null && saidLast.includes(walked)
      // No scene sets the guess: whatever moves it is the reader's doing.
      const guess = told ? null : guessGestureWords(last, state)
      const parts = [
        told || repeated ? null : (walked ?? gestureWords(from, state)),
        check !== null && check !== lastCheck ? verdictWords(state) : null,
      ].filter((part) => part !== null && done && thing !== 'map')
      last = state
      from = state
      lastCheck = check ?? lastCheck
      told = false
      thing = null
      const [first, ...more] = [...parts, guess].flatMap((part) => part ?? [])
      if (first !== undefined) tell(more.reduce((text, next) => say`${text}. ${next}`, first))
    }
    const unsubscribe = store.subscribe((state, before) => {
      const { settings, announcement, checking } = state
      const news = announcement !== heard
      // Before it is taken down, so that the same sentence is heard again.
      heard = announcement
      if (news && announcement !== null) {
        if (announcement === '') hush()
        else {
          told = settings !== last.settings || isGuessMoved(last, state)
          tell(announcement)
        }
        act((now) => announce(now, null))
      }
      const exchanged = exchangedWords(before, state)
      if (exchanged !== null) tell(exchanged)
      if (state.gesture && 'thing' in state.gesture) thing = state.gesture.thing
      if (shownPair(state) !== shownPair(from)) from = state
      // A check of a text that is no Python is finished without having begun.
      const same = settings === last.settings && checking === last.checking
      if (same && !isGuessMoved(last, state)) return
      // A figure that fits itself says nothing of who moved; a check that is made without a change was asked for in the lab.
      const by = settings === before.settings ? null : changedBy(before, state)
      if (by !== null) done = by === 'reader'
      else if (settings === before.settings && state.place.id === 'lab') done = true
      clearTimeout(timer)
      // The end of a move is a change of its own.
      if (isMoving(state)) return
      const isCode = state.settings.backward === 'own' && state.place.id === 'lab'
      timer = setTimeout(
        () => (isMoving(store.getState()) ? undefined : speak()),
        isCode ? pauseOfCode : pause,
      )
    })
    return () => {
      clearTimeout(timer)
      clearTimeout(clearing)
      unsubscribe()
    }
  }, [store, act])

  return (
    <div className={notice ? 'announcer speaking' : 'announcer'}>
      <div role="status" aria-atomic="false">
        {notice && <p className="notice">{notice}</p>}
        <span ref={spoken} className="visually-hidden" />
      </div>
      {notice && (
        <button
          type="button"
          aria-label={say`Dismiss the message`}
          onClick={() => act((state) => notify(state, null))}
        >
          ×
        </button>
      )}
    </div>
  )
}
