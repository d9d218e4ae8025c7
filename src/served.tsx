import { StrictMode } from 'react'
import { prerender } from 'react-dom/static'
import { ServingContext } from './page/store/serving.ts'
import { SessionContext } from './page/store/session.tsx'
import { symbolOf } from './page/ui/formula/Symbol.tsx'
import { typesetHtml } from './page/ui/formula/katex.ts'
import { Page } from './page/Page.tsx'
import { fluidPicture } from './figure/painters/fluid.ts'
import type { StepFrame } from './lesson/story/chapter.ts'
import { story } from './lesson/story/story.ts'
import { outline } from './lesson/story/outline.ts'
import { chapterIds, chapters, opening, stepIds, type Place } from './lesson/story/places.ts'
import { createSession } from './session/session.ts'
import { shownOf } from './session/pane.ts'
import { initial } from './session/settings.ts'
import { begin } from './session/state.ts'
import { viewOf, viewportOf } from './session/view.ts'
import { loadLateFigure } from './session/lateFigure.ts'

// Where nothing is downloaded, nothing is late.
await loadLateFigure()

/** The figure of the opening, on paper of any size. */
const picture = () => {
  const state = begin()
  return fluidPicture((size) => ({
    view: viewOf({ state, size }),
    unit: viewportOf({ shown: shownOf(state), size }).unit,
  }))
}

/** Each formula is set once. */
const set = new Map<string, string>()
const formula = (tex: string): string => {
  const known = set.get(tex) ?? typesetHtml(tex)
  set.set(tex, known)
  return known
}

async function render(place: Place): Promise<{ html: string; errors: readonly unknown[] }> {
  const errors: unknown[] = []
  const { prelude } = await prerender(
    <ServingContext value={{ formula, picture }}>
      <StrictMode>
        <SessionContext value={createSession(begin(initial, null, place))}>
          <Page embed={null} notes={null} />
        </SessionContext>
      </StrictMode>
    </ServingContext>,
    // One text from its beginning to its end: no part comes later by a script.
    {
      progressiveChunkSize: Infinity,
      onError: (error) => {
        errors.push(error)
      },
    },
  )
  return { html: await new Response(prelude).text(), errors }
}

/** What the document is served with: the page as a new reader finds it, in whatever window. Made while the site is built. */
export const page = await (async () => {
  const { html, errors } = await render(opening)
  if (errors.length > 0) throw errors[0]
  return html
})()

const there = new Set(set.keys())
// What the pane shows in other places, and the lab, as far as it goes without a browser.
const steps = chapterIds.flatMap((id) =>
  chapters[id].steps.map((step: StepFrame) => ({ id, step: step.id, pane: step.pane })),
)
const panes = new Map(steps.map(({ id, step, pane }) => [pane, { id, step }]))
const tabs = stepIds('lab').map((step): Place => ({ id: 'lab', step }))
for (const place of [...panes.values(), ...tabs]) await render(place)
// What the figure says of each step, and of each line that is drawn.
for (const [, tex = ''] of JSON.stringify([story, outline]).matchAll(/\$([^$"]+)\$/g)) {
  const source = JSON.parse(`"${tex}"`) as string
  if (!symbolOf(source)) formula(source)
}

/** The formulas that the page shows later, to be copied from there. */
export const formulas = [...set]
  .filter(([tex]) => !there.has(tex))
  .map(([, html]) => html)
  .join('')
