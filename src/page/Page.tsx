import { Suspense, useLayoutEffect, useState } from 'react'
import type { Embed } from '../session/embed.ts'
import type { State } from '../session/state.ts'
import { say } from '../words/say.ts'
import { Header } from './header/Header.tsx'
import { SkipLinks } from './header/SkipLinks.tsx'
import { useTitle } from './header/useTitle.ts'
import { BroughtContext } from './lab/vectors/BroughtContext.tsx'
import type { Origin } from './lab/vectors/reading/reading.ts'
import { Story } from './story/Story.tsx'
import { Boundary } from './ui/Boundary.tsx'
import { chunk } from './ui/chunk.tsx'
import { Visits } from './ui/window/late/Visits.tsx'
import { usePresenting } from './world/present/presenting.ts'

const Lab = chunk({ part: say`the lab`, load: async () => (await import('./lab/Lab.tsx')).Lab })

const Embedded = chunk({
  part: say`the frame`,
  load: async () => (await import('./world/embed/Embedded.tsx')).Embedded,
  ahead: false,
})

const Presenter = chunk({
  part: say`the presenter`,
  load: async () => (await import('./world/present/Presenter.tsx')).Presenter,
})

const Notes = chunk({
  part: say`your notes`,
  load: async () => (await import('./world/present/Notes.tsx')).Notes,
  ahead: false,
})

const Listening = chunk({
  part: say`what the page hears`,
  load: async () => (await import('./world/Listening.tsx')).Listening,
  waiting: null,
})

const where = ({ place }: State) => (place.id === 'lab' ? 'lab' : 'story')
const parts = {
  story: (
    <Boundary part={say`the page`}>
      <Story />
    </Boundary>
  ),
  lab: (
    <Boundary part={say`the page`}>
      <Lab />
    </Boundary>
  ),
}

const nothing: readonly Origin[] = []

interface PageProps {
  /** What a page elsewhere shows of this one; null for all of it. */
  readonly embed: Embed | null
  /** The talk whose notes this window shows in place of the page; null for the page. */
  readonly notes: string | null
}

/** The arrangement: the story, or the lab, below one header; in a frame a part of it. */
export function Page({ embed, notes }: PageProps) {
  const presenting = usePresenting(!embed && notes === null)
  const [waiting, setWaiting] = useState(nothing)
  useTitle(!embed && notes === null)
  useArrived()
  if (notes !== null) return <Notes talk={notes} />
  if (embed)
    return (
      <BroughtContext value={{ waiting, taken: () => setWaiting(nothing) }}>
        <Embedded embed={embed} />
        <Listening brought={setWaiting} />
      </BroughtContext>
    )
  if (presenting)
    return (
      <>
        <Presenter />
        <Listening brought={setWaiting} />
      </>
    )
  return (
    <>
      <SkipLinks />
      <Boundary part={say`the header`}>
        <Suspense>
          <Header />
        </Suspense>
      </Boundary>
      <BroughtContext value={{ waiting, taken: () => setWaiting(nothing) }}>
        <Visits where={where} parts={parts} />
      </BroughtContext>
      <Listening brought={setWaiting} />
    </>
  )
}

/** What was held back, because the link shows something else than what is served, is there now: public/begin.js. */
function useArrived(): void {
  useLayoutEffect(() => {
    delete document.documentElement.dataset['opens']
  }, [])
}
