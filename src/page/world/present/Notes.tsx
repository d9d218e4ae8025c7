import { useEffect, useEffectEvent, useState } from 'react'
import { chapterIds, chapters, isChapter } from '../../../lesson/story/places.ts'
import { screenAt, screens } from '../../../lesson/story/screens.ts'
import { clock, type Deed, type Standing } from '../../../session/talk.ts'
import { say } from '../../../words/say.ts'
import { sentences } from '../../../words/sentences.ts'
import { useSession } from '../../store/session.tsx'
import { Announcer } from '../../ui/Announcer.tsx'
import { Switch } from '../../ui/fields/Switch.tsx'
import { Prose } from '../../ui/formula/Prose.tsx'
import { deedOf } from './keys.ts'
import { isTaken } from './presenting.ts'
import { useTeacher, type Link } from './useTeacher.ts'
import './notes.css'

/** Where the notes turn to by themselves, when nobody hears them. */
const ways: Partial<Record<Deed, (at: number) => number>> = {
  forth: (at) => at + 1,
  next: (at) => at + 1,
  back: (at) => at - 1,
  first: () => 0,
  last: () => screens.length - 1,
}

/** The teacher's window: what to say at the step that the audience sees, and what comes next. */
export function Notes({ talk }: { readonly talk: string }) {
  const { store } = useSession()
  const [at, setAt] = useState(() => screenAt(store.getState().place))
  const [began, setBegan] = useState(() => Date.now())
  const { standing, link, ask } = useTeacher(talk, (now) => {
    if (screens[now.at]) setAt(now.at)
    setBegan(now.began)
  })
  const isWith = link === 'with'
  const does = (deed: Deed) => {
    if (ask(deed)) return
    const to = ways[deed]?.(at)
    if (to !== undefined && screens[to]) setAt(to)
    if (deed === 'clock') setBegan(Date.now())
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const deed = isTaken(event) ? null : deedOf(event)
    if (!deed) return
    does(deed)
    event.preventDefault()
  })
  useEffect(() => {
    document.title = say`Notes for the teacher`
    const onKeyDown = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  const screen = screens[at] ?? screens[0]
  const next = screens[at + 1] ?? null
  const { id } = screen.place
  return (
    <div className="notes">
      <header className="notes-head">
        <p className="notes-where">
          <strong>{say`Step ${at + 1} of ${screens.length}`}</strong>
          <span>
            {isChapter(id) ? `${chapterIds.indexOf(id) + 1} ${chapters[id].short}` : say`Opening`}
          </span>
        </p>
        <Clock began={began} />
        <button type="button" className="quiet" onClick={() => does('clock')}>
          {say`Start the clock anew`}
        </button>
      </header>
      <p className="notes-link" role="status" data-link={link}>
        {linkWords(link, standing)}
      </p>
      <main className="notes-now" aria-live="polite">
        <h1>
          <Prose text={screen.title} />
        </h1>
        <p>
          <Prose text={screen.note} />
        </p>
      </main>
      <aside className="notes-next" aria-label={say`The next step`}>
        {next ? (
          <>
            <p className="notes-label">{say`Next`}</p>
            <h2>
              <Prose text={next.title} />
            </h2>
            <p>
              <Prose text={next.note} />
            </p>
          </>
        ) : (
          <p className="notes-label">{say`This is the last step.`}</p>
        )}
      </aside>
      <footer className="notes-foot">
        <button type="button" aria-disabled={at === 0} onClick={() => does('back')}>
          {say`Back`}
        </button>
        <button
          type="button"
          className="primary"
          aria-disabled={next === null}
          onClick={() => does('next')}
        >
          {say`Next step`}
        </button>
        <button
          type="button"
          aria-disabled={!isWith || !standing?.hidden}
          onClick={() => does('reveal')}
        >
          {isWith && standing?.hidden ? say`Reveal (${standing.hidden} to come)` : say`Reveal`}
        </button>
        <button
          type="button"
          aria-pressed={isWith && standing?.blank === true}
          aria-disabled={!isWith}
          onClick={() => does('blank')}
        >
          {say`Black screen`}
        </button>
        <button type="button" aria-disabled={!isWith} onClick={() => does('turn')}>
          {say`Turn x`}
        </button>
        {isWith && (
          <Switch on={standing?.oneByOne === true} change={() => does('one by one')}>
            {say`Part by part`}
          </Switch>
        )}
      </footer>
      <Announcer />
    </div>
  )
}

/** How it stands between the windows, in sentences. */
function linkWords(link: Link, standing: Standing | null): string {
  if (link === 'asking') return say`Looking for the audience’s window …`
  if (link === 'with')
    return standing?.blank
      ? say`The audience sees a black screen.`
      : say`In step with the audience’s window.`
  return sentences([apartWords[link](), say`The buttons turn these notes alone.`])
}

const apartWords = {
  gone: () =>
    say`The audience’s window is closed, or shows the page again: press P there to go on.`,
  nobody: () =>
    location.protocol === 'file:'
      ? say`No window that presents answers: some browsers let pages from a disk say nothing to each other.`
      : say`No window that presents answers: press P on the page to begin a talk, and N there to open its notes.`,
  'no wire': () => say`This browser carries nothing from window to window.`,
} as const satisfies Partial<Record<Link, () => string>>

/** How long the talk has gone on. */
function Clock({ began }: { readonly began: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="notes-clock" role="timer" aria-label={say`Time since the talk began`}>
      {clock(now - began)}
    </p>
  )
}
