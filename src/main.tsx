import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { SessionContext } from './page/store/live.tsx'
import { Page } from './page/Page.tsx'
import { restoreTheme } from './page/ui/theme.ts'
import './page/tokens.css'
import './page/page.css'
import { keepAddress } from './session/address.ts'
import { read } from './session/link.ts'
import { createSession } from './session/session.ts'
import { begin } from './session/state.ts'

// The fuse box: the one place where state, link and page are wired to each other.

restoreTheme()

const { settings, problems } = read(location.hash)
const session = createSession(begin(settings, problems.join('\n') || null))

let waiting: ReturnType<typeof setTimeout> | undefined
keepAddress(session, {
  read: () => location.hash,
  replace: (fragment) => history.replaceState(history.state, '', `#${fragment}`),
  later: (call) => {
    clearTimeout(waiting)
    waiting = setTimeout(call, 500)
  },
  onChange: (changed) => addEventListener('hashchange', changed),
})

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <SessionContext value={session}>
        <Page />
      </SessionContext>
    </StrictMode>,
  )
