import { StrictMode } from 'react'
import { createRoot, hydrateRoot, type RootOptions } from 'react-dom/client'
import './page/style/tokens.css'
import './page/style/page.css'
import './page/style/without-scripts.css'
import 'virtual:served.css'
import { hurryLateFigure } from './page/figure/looking/useLateFigure.ts'
import { addressBar } from './page/outside/address/addressBar.ts'
import { beginFetchingAhead, fetchAhead, fetched, whenRested } from './page/outside/chunks.ts'
import { loadFonts } from './page/outside/fonts.ts'
import { attempt } from './page/outside/guard.ts'
import { hears } from './page/outside/host/early.ts'
import { trustWorkers } from './page/outside/host/trusted.ts'
import { Page } from './page/Page.tsx'
import { SessionContext } from './page/store/session.tsx'
import { arriveAt } from './page/story/navigation.ts'
import { restoreCharacterKeys } from './page/ui/window/characterKeys.ts'
import { restoreTheme, showFramed } from './page/ui/window/theme.ts'
import type { Arrival } from './session/arrival.ts'
import { createSession } from './session/session.ts'
import { begin, notify } from './session/state.ts'
import { say } from './words/say.ts'

// The fuse box: the one place where state, link and page are wired to each other.

/** What reads links comes in a chunk that needs this one, which must not wait for it: so this is a function. */
async function start(): Promise<void> {
  const fragment = location.hash
  // Only links have to be read before the page can stand.
  const arriving = () => fetched(() => import('./session/arrival.ts'))
  const atStart = begin()
  const { state, embed, notes }: Arrival =
    fragment.length > 1
      ? await arriving().then(
          ({ arrivalAt }) => arrivalAt(fragment),
          () => ({
            state: begin(
              undefined,
              say`The network did not bring what reads links. Load the page again.`,
            ),
            embed: null,
            notes: null,
          }),
        )
      : { state: atStart, embed: null, notes: null }
  if (embed) showFramed(embed)
  else {
    restoreTheme()
    restoreCharacterKeys()
  }
  hurryLateFigure(state)
  await parsed()

  const root = document.getElementById('root')
  /** Whether the document holds what is to be shown: the story, in whatever place of it the reader begins. */
  const served =
    root?.firstElementChild != null && !embed && notes === null && state.place.id !== 'lab'
  const session = createSession(
    state,
    // A listener that fails takes none of the others with it; the reader hears of it once.
    () =>
      queueMicrotask(() =>
        session.act((state) =>
          notify(
            state,
            say`A part of the page did not follow the last change. Undo brings it back.`,
          ),
        ),
      ),
    ...(served ? [atStart] : []),
  )

  attempt(() => {
    history.scrollRestoration = 'manual'
  })

  const page = (
    <StrictMode>
      <SessionContext value={session}>
        <Page embed={embed} notes={notes} />
      </SessionContext>
    </StrictMode>
  )
  const options: RootOptions = {
    // What a boundary has caught is told on the page, in a sentence.
    onCaughtError: () => {},
    // What React has recovered from by itself, no reader has seen.
    onRecoverableError: (error) => {
      if (served) performance.mark('not taken over', { detail: String(error) })
    },
  }
  if (root && served) hydrateRoot(root, page, options)
  else if (root) {
    root.replaceChildren()
    createRoot(root, options).render(page)
  }
  // React takes over first what is pressed.
  hears('click')

  // The address follows what the reader does, and so it can wait until the page stands. The notes follow another window.
  if (notes === null)
    void whenRested()
      .then(arriving)
      .then(
        ({ followAddress }) =>
          followAddress(session, addressBar(), embed, ({ place }) => arriveAt(place), {
            state,
            fragment,
          }),
        () =>
          session.act((now) => notify(now, say`The network did not bring what keeps the link.`)),
      )
  // Formulas that come into sight later find their fonts here.
  fetchAhead(() => loadFonts('KaTeX'))
  beginFetchingAhead()
  // Without it the page is there as well, as long as there is a network.
  void whenRested()
    .then(() => import('./page/outside/host/offline.ts'))
    .then(
      ({ keepForOffline }) =>
        keepForOffline(() =>
          session.act((state) =>
            notify(
              state,
              say`A newer version of this page is there. “Update” in the menu takes it.`,
            ),
          ),
        ),
      () => {},
    )
}

/** The document is read to its end. The scripts may come before that: they wait for nothing, and nothing waits for them. */
async function parsed(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }))
}

trustWorkers()
void start()
