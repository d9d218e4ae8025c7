import { StrictMode } from 'react'
import { prerender } from 'react-dom/static'
import { ServingContext } from './page/store/serving.ts'
import { SessionContext } from './page/store/session.tsx'
import { typesetHtml } from './page/ui/formula/katex.ts'
import { Page } from './page/Page.tsx'
import { fluidPicture } from './figure/painters/fluid.ts'
import { createSession } from './session/session.ts'
import { shownOf } from './session/pane.ts'
import { begin } from './session/state.ts'
import { viewOf, viewportOf } from './session/view.ts'

/** The figure of the opening, on paper of any size. */
const picture = () => {
  const state = begin()
  return fluidPicture((size) => ({
    view: viewOf({ state, size }),
    unit: viewportOf({ shown: shownOf(state), size }).unit,
  }))
}

async function render(): Promise<string> {
  const { prelude } = await prerender(
    <ServingContext value={{ formula: typesetHtml, picture }}>
      <StrictMode>
        <SessionContext value={createSession()}>
          <Page embed={null} />
        </SessionContext>
      </StrictMode>
    </ServingContext>,
    // One text from its beginning to its end: no part comes later by a script.
    {
      progressiveChunkSize: Infinity,
      onError: (error) => {
        throw error
      },
    },
  )
  return new Response(prelude).text()
}

/** What the document is served with: the page as a new reader finds it, in whatever window. Made while the site is built. */
export const served = await render()
