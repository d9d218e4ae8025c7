import { Fragment, type MouseEvent, type SyntheticEvent } from 'react'
import {
  chapterIds,
  chapters,
  isChapter,
  stepOf,
  type Place,
  type PlaceId,
} from '../../lesson/story/places.ts'
import { fetched } from '../outside/chunks.ts'
import { attemptLater } from '../outside/guard.ts'
import { useSelector, useSession } from '../store/session.tsx'
import { goTo, labPlace, placeAt } from '../story/navigation.ts'
import { compact, useKnownMedia } from '../ui/window/useMedia.ts'
import { say } from '../../words/say.ts'
import { Menu } from './Menu.tsx'
import './header.css'

/** The name, the chapters with the steps of the one being read, the lab, and one menu for everything else. */
export function Header() {
  const small = useKnownMedia(compact)
  const id = useSelector(({ place }) => place.id)
  return (
    <header className="header" data-place={id}>
      <div className="header-name">
        <PlaceLink place={placeAt('opening')} className="header-title">
          Cosgrad
        </PlaceLink>
        {small ? (
          <Where />
        ) : (
          id === 'opening' && (
            <span className="header-about">{say`the gradient of cosine similarity`}</span>
          )
        )}
      </div>
      {!small && <Chapters />}
      <Menu>{small && <Chapters />}</Menu>
    </header>
  )
}

/** On a phone: the chapter that is being read, and which of its steps. */
function Where() {
  const place = useSelector((state) => state.place)
  if (place.id === 'lab') return <span>{say`Lab`}</span>
  if (!isChapter(place.id)) return null
  const { steps, short } = chapters[place.id]
  const number = chapterIds.indexOf(place.id) + 1
  const at = steps.findIndex(({ id }) => id === stepOf(place)?.id)
  return (
    <span className="header-where">
      <span>
        {number} {short} ·{' '}
        <span className="header-step">{say`step ${at + 1} of ${steps.length}`}</span>
      </span>
      <Dots id={place.id} />
    </span>
  )
}

/** A dot for each step: read, being read, to come. */
function Dots({ id }: { readonly id: PlaceId }) {
  const place = useSelector((state) => state.place)
  if (!isChapter(id) || place.id !== id) return null
  const { steps } = chapters[id]
  const at = steps.findIndex((step) => step.id === stepOf(place)?.id)
  return (
    <span className="dots" aria-hidden="true">
      {steps.map((step, i) => (
        <i key={step.id} data-state={i < at ? 'read' : i === at ? 'now' : 'to come'} />
      ))}
    </span>
  )
}

function Chapters() {
  const now = useSelector(({ place }) => place.id)
  return (
    <nav className="chapters" aria-label={say`Chapters`}>
      <ol>
        {chapterIds.map((id, i) => (
          <li key={id}>
            <PlaceLink place={placeAt(id)} current={id === now}>
              <span className="chapter-index">{i + 1}</span> <span>{chapters[id].short}</span>
            </PlaceLink>
            <Dots id={id} />
          </li>
        ))}
        <li className="chapters-lab">
          <PlaceLink place={labPlace} current={now === 'lab'}>
            {say`Lab`}
          </PlaceLink>
        </li>
      </ol>
    </nav>
  )
}

interface PlaceLinkProps {
  readonly place: Place
  readonly current?: boolean
  readonly className?: string
  readonly children: React.ReactNode
}

/** A real link to a place, which can be copied and opened elsewhere; pressed, it goes there without losing anything. */
function PlaceLink({ place, current = false, className, children }: PlaceLinkProps) {
  const session = useSession()
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    goTo(session, place)
  }
  // Where no script runs, the place alone is an anchor. Whoever is about to take the link finds all of it.
  const point = async ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    const { write } = await fetched(() => import('../../session/link.ts'))
    const { settings } = session.store.getState()
    currentTarget.href = `#${write({ place, settings })}`
  }
  return (
    <a
      href={`#at=${place.id}`}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
      onPointerEnter={(event) => void attemptLater(() => point(event))}
      onFocus={(event) => void attemptLater(() => point(event))}
    >
      <Fragment>{children}</Fragment>
    </a>
  )
}
