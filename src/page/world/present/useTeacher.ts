import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { channelOf, heard, type Deed, type Standing } from '../../../session/talk.ts'
import { canWire, wireTo, type Wire } from '../../outside/host/twin.ts'

/** Milliseconds between two questions whether the audience's window is still there. */
const pause = 1500
/** So many questions may go unanswered. */
const patience = 2

/** How it stands between the two windows, as the teacher's sees it. */
export type Link =
  /** It has asked, and waits for the first answer. */
  | 'asking'
  | 'with'
  /** The audience's window has said that it leaves, or answers no more. */
  | 'gone'
  /** Nobody has ever answered. */
  | 'nobody'
  /** The browser carries nothing from window to window. */
  | 'no wire'

/**
 * The teacher's end of a talk: where the audience's window stands, null before it is known, and a way to ask it for
 * something, which is false where nobody hears.
 */
export function useTeacher(talk: string, moved: (standing: Standing) => void) {
  const [standing, setStanding] = useState<Standing | null>(null)
  const [link, setLink] = useState<Link>(canWire ? 'asking' : 'no wire')
  const wire = useRef<Wire | null>(null)
  const unanswered = useRef(0)
  const hear = useEffectEvent((data: unknown) => {
    const message = heard(data)
    if (message?.from !== 'audience') return
    unanswered.current = 0
    if (!message.standing) return setLink('gone')
    setLink('with')
    if (JSON.stringify(message.standing) === JSON.stringify(standing)) return undefined
    setStanding(message.standing)
    return moved(message.standing)
  })
  useEffect(() => {
    const channel = wireTo(channelOf(talk), (data) => hear(data))
    wire.current = channel
    if (!channel) return undefined
    // Whoever asks by count and not by clock is not misled by a browser that lets hidden windows wait.
    const hello = () => {
      if (unanswered.current >= patience)
        setLink((now) => (now === 'with' || now === 'gone' ? 'gone' : 'nobody'))
      unanswered.current += 1
      channel.send({ from: 'notes', says: 'hello' })
    }
    const onHide = () => channel.send({ from: 'notes', says: 'bye' })
    hello()
    const timer = setInterval(hello, pause)
    addEventListener('pagehide', onHide)
    addEventListener('pageshow', hello)
    return () => {
      clearInterval(timer)
      removeEventListener('pagehide', onHide)
      removeEventListener('pageshow', hello)
      onHide()
      channel.end()
      wire.current = null
    }
  }, [talk])
  const ask = (deed: Deed): boolean => {
    if (link !== 'with' || !wire.current) return false
    wire.current.send({ from: 'notes', says: deed })
    return true
  }
  return { standing, link, ask }
}
