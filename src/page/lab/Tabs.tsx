import { useDeferredValue, type KeyboardEvent, type ReactNode } from 'react'
import { wrongIds } from '../../gradcheck/mutants.ts'
import { checkingOf, isOwn } from '../../session/check.ts'
import { arrive } from '../../session/state.ts'
import { say } from '../../words/say.ts'
import { Cards, useCaught } from '../check/trust/Cards.tsx'
import { Survivors } from '../check/trust/Survivors.tsx'
import { Microscope, PowerMap, SecondOrder } from '../check/lazy.tsx'
import { OwnMap, OwnMutants, OwnPrecision, OwnSecond, OwnTakeHome } from './own/lazy.tsx'
import { useSelector, useSession } from '../store/session.tsx'
import { useFollowed } from '../store/useStoreEffect.ts'
import { Walk } from './walk/lazy.tsx'
import { makingOf, TakeHome, VectorsHome } from './export/Export.tsx'
import { useTooLong } from './result/useTooLong.ts'

interface Tab {
  /** Its name in links: `at=lab.map`. */
  readonly id: string
  readonly title: string
  readonly content: () => ReactNode
  /** The same about the reader's own code. */
  readonly own: () => ReactNode
  /** What of it stands where the vectors are too long to be checked; without it, a sentence. */
  readonly unchecked?: () => ReactNode
}

/** What there is to know about a check beside its entries. A new tab goes here, and its id to the steps of the lab. */
export const tabs: readonly Tab[] = [
  {
    id: 'mutants',
    title: say`Wrong backwards`,
    content: () => (
      <div className="tab-mutants">
        <Cards />
        <Survivors />
      </div>
    ),
    own: () => <OwnMutants />,
  },
  { id: 'map', title: say`Map`, content: () => <PowerMap />, own: () => <OwnMap /> },
  {
    id: 'precision',
    title: say`Step and precision`,
    content: () => <Microscope />,
    own: () => <OwnPrecision />,
  },
  {
    id: 'second',
    title: say`Second derivatives`,
    content: () => <SecondOrder part="all" />,
    own: () => <OwnSecond />,
  },
  {
    id: 'flow',
    title: say`Walk`,
    content: () => <Walk />,
    own: () => <Walk />,
    unchecked: () => <Walk />,
  },
  {
    id: 'export',
    title: say`Take it home`,
    content: () => (
      <Home>
        <Export />
      </Home>
    ),
    own: () => (
      <Home>
        <OwnTakeHome />
      </Home>
    ),
    unchecked: () => (
      <Home>
        <NoCheckHome />
      </Home>
    ),
  },
]

/**
 * What a tab holds: about the reader's own code, or about a backward of the page. Of vectors that are too long the state has
 * two coordinates, and what a check would find at those is nothing about the vectors.
 */
export function TabContent({
  tab: { content: Content, own: Own, unchecked: Instead = Unchecked },
}: {
  readonly tab: Tab
}) {
  const own = useSelector(({ settings }) => settings.backward === 'own')
  const refused = useTooLong()
  if (refused) return <Instead />
  return own ? <Own /> : <Content />
}

/** What can be taken home of a check, and the vectors, whether or not there is one. */
function Home({ children }: { readonly children: ReactNode }) {
  return (
    <div className="export" role="group" aria-label={say`Take it home`}>
      {children}
      <VectorsHome />
    </div>
  )
}

function Export() {
  const { question, check, status } = useFollowed(checkingOf, { rate: 'rest' })
  const point = useSelector(({ settings }) => settings.point)
  return check && status === 'done' && !isOwn(question) ? (
    <TakeHome making={makingOf({ question, report: check.report, label: point })} />
  ) : (
    <NoCheckHome />
  )
}

function NoCheckHome() {
  return <p>{say`There is no finished check to take home.`}</p>
}

/** There is nothing about a check: why, the verdict says. */
function Unchecked() {
  return <p className="tab-unchecked">{say`Without a check there is nothing to see here.`}</p>
}

/** The tabs of the lab; which one is open is a part of the link. */
export function Tabs() {
  const { act } = useSession()
  const open = useSelector(({ place }) => place.step ?? 'mutants')
  // What a tab holds is made in slices, while the one before still stands.
  const shown = useDeferredValue(open)
  const { caught, known } = useCaught()
  const own = useSelector(({ settings }) => settings.backward === 'own')
  const go = (id: string) => act((state) => arrive(state, { id: 'lab', step: id }))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = tabs.findIndex(({ id }) => id === open)
    const to = by === undefined ? undefined : tabs[(at + by + tabs.length) % tabs.length]
    if (!to) return
    event.preventDefault()
    go(to.id)
    document.getElementById(`tab-${to.id}`)?.focus()
  }
  return (
    <div className="tabs">
      <div role="tablist" aria-label={say`About this check`} tabIndex={-1} onKeyDown={onKeyDown}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === open}
            aria-controls={`panel-${id}`}
            tabIndex={id === open ? 0 : -1}
            onClick={() => go(id)}
          >
            <span>{title}</span>
            {id === 'mutants' && known && !own && (
              <small>{`${caught.size}/${wrongIds.length}`}</small>
            )}
          </button>
        ))}
      </div>
      {tabs.map((tab) => {
        const { id } = tab
        return (
          <div
            key={id}
            id={`panel-${id}`}
            role="tabpanel"
            aria-labelledby={`tab-${id}`}
            hidden={id !== shown}
          >
            {/* The cards are there for whoever looks for them; the others are made when they are opened. */}
            {(id === shown || id === 'mutants') && <TabContent tab={tab} />}
          </div>
        )
      })}
    </div>
  )
}
