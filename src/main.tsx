import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './page/style/tokens.css'
import './page/style/page.css'
import { addressBar } from './page/outside/addressBar.ts'
import { beginFetchingAhead } from './page/outside/chunks.ts'
import { attempt } from './page/outside/guard.ts'
import { keepForOffline } from './page/outside/host/offline.ts'
import { trustWorkers } from './page/outside/host/trusted.ts'
import { Page } from './page/Page.tsx'
import { SessionContext } from './page/store/session.tsx'
import { scrollToPlace } from './page/story/navigation.ts'
import { restorePitch } from './page/ui/window/pitch.ts'
import { restoreTheme, showFramed } from './page/ui/window/theme.ts'
import { loadTypesetting } from './page/ui/formula/typesetting.ts'
import { keepAddress } from './session/address.ts'
import { embedIn, framed, placeIn } from './session/embed.ts'
import { read } from './session/link.ts'
import { createSession } from './session/session.ts'
import { begin, notify } from './session/state.ts'

// The fuse box: the one place where state, link and page are wired to each other.

trustWorkers()
const embed = embedIn(location.hash)
if (embed) showFramed(embed)
else restoreTheme()
loadTypesetting()

const { settings, place, touched, own, problems } = read(location.hash)
const session = createSession(
  begin(settings, problems.join('\n') || null, embed ? placeIn(embed, place) : place, touched, own),
  // A listener that fails takes none of the others with it; the reader hears of it once.
  () =>
    queueMicrotask(() =>
      session.act((state) =>
        notify(state, 'A part of the page did not follow the last change. Undo brings it back.'),
      ),
    ),
)

attempt(() => {
  history.scrollRestoration = 'manual'
})
keepAddress(session, embed ? framed(addressBar(), embed) : addressBar(), ({ place: there }) =>
  requestAnimationFrame(() => scrollToPlace(there)),
)

if (!embed) restorePitch(session)

const root = document.getElementById('root')
if (root)
  createRoot(root, {
    // What a boundary has caught is told on the page, in a sentence.
    onCaughtError: () => {},
    // What React has recovered from by itself, no reader has seen.
    onRecoverableError: () => {},
  }).render(
    <StrictMode>
      <SessionContext value={session}>
        <Page embed={embed} />
      </SessionContext>
    </StrictMode>,
  )

beginFetchingAhead()
keepForOffline()
