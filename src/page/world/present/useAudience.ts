import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { screens } from '../../../lesson/story/screens.ts'
import { announce, notify } from '../../../session/state.ts'
import { channelOf, heard, notesLink, type Deed, type Standing } from '../../../session/talk.ts'
import { say } from '../../../words/say.ts'
import { addressOf } from '../../outside/address/addressBar.ts'
import {
  canWire,
  isClosed,
  nameOfTab,
  noteLeft,
  openWindow,
  showWindow,
  wireTo,
  type Wire,
} from '../../outside/host/twin.ts'
import { useSession } from '../../store/session.tsx'

/** Milliseconds between two looks at whether the teacher's window is still there. */
const pause = 1000

/**
 * The audience's end of a talk: tells the teacher's window where the talk stands, and does what is asked for there.
 *
 * @returns whether the teacher's window is there, and what opens it.
 */
export function useAudience(standing: Standing, does: (deed: Deed) => void) {
  const { act } = useSession()
  const [talk] = useState(() => nameOfTab('cosgrad-talk'))
  const [isThere, setIsThere] = useState(false)
  const wire = useRef<Wire | null>(null)
  const tell = useEffectEvent((over: boolean) =>
    wire.current?.send({ from: 'audience', standing: over ? null : standing }),
  )
  const become = useEffectEvent((there: boolean) => {
    if (there === isThere) return
    setIsThere(there)
    act((state) =>
      announce(
        state,
        there
          ? say`The window with your notes is open.`
          : say`The window with your notes is closed.`,
      ),
    )
  })
  const hear = useEffectEvent((data: unknown) => {
    const message = heard(data)
    if (message?.from !== 'notes') return
    const { says } = message
    if (says !== 'hello' && says !== 'bye') return does(says)
    if (says === 'hello') tell(false)
    else noteLeft(channelOf(talk))
    return become(says === 'hello')
  })
  useEffect(() => {
    const channel = wireTo(channelOf(talk), (data) => hear(data))
    wire.current = channel
    // Whoever leaves or reloads says so; whoever comes back by the back button goes on.
    const onHide = () => tell(true)
    const onShow = () => tell(false)
    addEventListener('pagehide', onHide)
    addEventListener('pageshow', onShow)
    return () => {
      removeEventListener('pagehide', onHide)
      removeEventListener('pageshow', onShow)
      channel?.send({ from: 'audience', standing: null })
      channel?.end()
      wire.current = null
    }
  }, [talk])
  useEffect(() => {
    if (!isThere) return undefined
    const timer = setInterval(() => isClosed(channelOf(talk)) && become(false), pause)
    return () => clearInterval(timer)
  }, [isThere, talk])
  const { at, hidden, oneByOne, blank, began } = standing
  useEffect(() => {
    wire.current?.send({ from: 'audience', standing: { at, hidden, oneByOne, blank, began } })
  }, [at, hidden, oneByOne, blank, began])

  const open = () => {
    const { place } = screens[standing.at] ?? screens[0]
    const name = channelOf(talk)
    // One that says nothing any more may show something else by now.
    const shown =
      (isThere && showWindow(name)) || openWindow(name, addressOf(notesLink(talk, place)))
    if (!shown)
      act((state) =>
        notify(
          state,
          say`The browser kept the window with your notes shut. Allow pop-ups for this page, and press N again.`,
        ),
      )
    else if (!canWire)
      act((state) =>
        notify(
          state,
          say`This browser carries nothing from window to window: your notes are open, and do not follow this one.`,
        ),
      )
  }
  return { isThere, open }
}
