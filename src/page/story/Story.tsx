import { Bars, BarsHead } from '../check/lazy.tsx'
import { Suspense, useState } from 'react'
import { Boundary } from '../ui/Boundary.tsx'
import { chunk } from '../ui/chunk.tsx'
import { Later } from '../ui/window/late/Later.tsx'
import { narrow, useKnownMedia } from '../ui/window/useMedia.ts'
import { opening } from '../../lesson/story/places.ts'
import { useSession, useTakingOver } from '../store/session.tsx'
import { AtScene } from '../world/print/AtScene.tsx'
import { OnPaper } from '../world/print/lazy.tsx'
import { say } from '../../words/say.ts'
import { Opening } from './opening/Opening.tsx'
import { Pane } from './Pane.tsx'
import './story.css'

// The first screen needs none of it.
const Chapters = chunk({
  part: say`the chapters`,
  load: async () => (await import('./Chapters.tsx')).Chapters,
  waiting: <div className="step" role="presentation" />,
})

/** The opening and the chapters: one document that scrolls, with the figure beside it. */
export function Story() {
  // Asked once: what follows the state is rendered again, and would throw away what waits to be taken over.
  const { store } = useSession()
  const [atOpening] = useState(() => store.getState().place.id === 'opening')
  const takingOver = useTakingOver()
  return (
    <main className="story" id="story">
      <Later now={takingOver || atOpening}>
        <AtScene place={opening}>
          <Boundary part={say`the opening`}>
            <Suspense>
              <Opening />
            </Suspense>
          </Boundary>
          <OnPaper place={opening} />
        </AtScene>
      </Later>
      {/* Each is taken over by itself. There is one of it at a time. */}
      <Later now first>
        <Suspense>
          <Pane />
        </Suspense>
      </Later>
      <Later now={takingOver || atOpening}>
        <BarsBelow />
      </Later>
      <Chapters />
    </main>
  )
}

/** What the check compares, below the opening where there is one column. By itself: who asks for the window is rendered again. */
function BarsBelow() {
  const small = useKnownMedia(narrow)
  if (small === false) return null
  return (
    <div className="opening-bars">
      <BarsHead />
      <Bars />
    </div>
  )
}
