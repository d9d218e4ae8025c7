import { useState } from 'react'
import type { Embed } from '../session/embed.ts'
import { isCode, writeCode } from '../session/own/code.ts'
import { change } from '../session/state.ts'
import { useChecking } from './check/useChecking.ts'
import { Header } from './header/Header.tsx'
import { SkipLinks } from './header/SkipLinks.tsx'
import { BroughtContext } from './lab/vectors/BroughtContext.tsx'
import type { Origin } from './lab/vectors/reading/reading.ts'
import { usePasteAndDrop } from './lab/vectors/usePasteAndDrop.ts'
import { followLink } from './outside/addressBar.ts'
import { useHighlight } from './store/useHighlight.ts'
import { useSelector, useSession } from './store/session.tsx'
import { goTo, labPlace } from './story/navigation.ts'
import { Story } from './story/Story.tsx'
import { useBridge } from './story/useBridge.ts'
import { Announcer } from './ui/Announcer.tsx'
import { Boundary } from './ui/Boundary.tsx'
import { chunk } from './ui/chunk.tsx'
import { useFocusKept } from './ui/window/useFocusKept.ts'
import { usePresenting } from './world/present/presenting.ts'

const Lab = chunk({ part: 'the lab', load: async () => (await import('./lab/Lab.tsx')).Lab })

const Embedded = chunk({
  part: 'the frame',
  load: async () => (await import('./world/embed/Embedded.tsx')).Embedded,
  ahead: false,
})

const Presenter = chunk({
  part: 'the presenter',
  load: async () => (await import('./world/present/Presenter.tsx')).Presenter,
})

const nothing: readonly Origin[] = []

interface PageProps {
  /** What a page elsewhere shows of this one; null for all of it. */
  readonly embed: Embed | null
}

/** The arrangement: the story, or the lab, below one header; in a frame a part of it. */
export function Page({ embed }: PageProps) {
  const session = useSession()
  const inLab = useSelector(({ place }) => place.id === 'lab')
  const presenting = usePresenting()
  const [waiting, setWaiting] = useState(nothing)
  useHighlight()
  useFocusKept()
  useBridge()
  useChecking()
  // What is dropped or pasted anywhere goes to the lab, and overwrites nothing in the lesson.
  usePasteAndDrop((origins) => {
    if (origins.length === 0) return
    const [first] = origins
    if (first && 'text' in first && isCode(first.text)) {
      session.act((state) => writeCode(change(state, { backward: 'own' }), first.text, null))
      if (session.store.getState().place.id !== 'lab') goTo(session, labPlace)
      return
    }
    setWaiting(origins)
    if (session.store.getState().place.id !== 'lab') goTo(session, labPlace)
  }, followLink)
  if (embed)
    return (
      <BroughtContext value={{ waiting, taken: () => setWaiting(nothing) }}>
        <Embedded embed={embed} />
        <Announcer />
      </BroughtContext>
    )
  if (presenting)
    return (
      <>
        <Presenter />
        <Announcer />
      </>
    )
  return (
    <>
      <SkipLinks />
      <Boundary part="the header">
        <Header />
      </Boundary>
      <BroughtContext value={{ waiting, taken: () => setWaiting(nothing) }}>
        <Boundary part="the page" key={inLab ? 'lab' : 'story'}>
          {inLab ? <Lab /> : <Story />}
        </Boundary>
      </BroughtContext>
      <Announcer />
    </>
  )
}
