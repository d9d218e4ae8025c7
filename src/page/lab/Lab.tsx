import { useCallback, useEffect, useId, useState, type ReactNode } from 'react'
import { arrive } from '../../session/state.ts'
import { say } from '../../words/say.ts'
import { Numbers } from '../figure/readouts/Numbers.tsx'
import { isFramed } from '../outside/host/parent.ts'
import { useSelector, useSession } from '../store/session.tsx'
import { verdictId } from '../story/bridge/bridge.ts'
import { keepBy, labStepId } from '../story/navigation.ts'
import { Boundary } from '../ui/Boundary.tsx'
import { Icon } from '../ui/Icon.tsx'
import { hold } from '../ui/window/late/hold.ts'
import { Later } from '../ui/window/late/Later.tsx'
import { compact, useMedia } from '../ui/window/useMedia.ts'
import { BackwardPanel } from './BackwardPanel.tsx'
import { Result, VerdictBar } from './result/Result.tsx'
import { Settings } from './settings/Settings.tsx'
import { TabContent, Tabs, tabs } from './Tabs.tsx'
import { UnfoldContext } from './UnfoldContext.ts'
import { useSummaries } from './useSummaries.ts'
import { Vectors } from './vectors/Vectors.tsx'
import './lab.css'

// The chapters, which ask for it as well, may come later than the lab.
keepBy(hold)

/** The workbench: vectors and a backward on one side, what the check says of them on the other. */
export function Lab() {
  const small = useMedia(compact)
  useArrival()
  return (
    <main className={small ? 'lab lab-narrow' : 'lab'} id="lab">
      <h1
        id="at-lab-title"
        tabIndex={-1}
        className="visually-hidden"
      >{say`The lab: check a backward() at any vectors`}</h1>
      {small ? <Rows /> : <Desk />}
      <Later now first>
        <Numbers />
      </Later>
    </main>
  )
}

/**
 * The part that the link names is kept in sight while what stands above it comes. Once: not again when
 * a window that becomes narrower has its rows for tabs.
 */
function useArrival(): void {
  const { store } = useSession()
  useEffect(() => {
    const { id, step } = store.getState().place
    // In a frame it could scroll the page around it.
    if (id === 'lab' && step !== null && !isFramed()) hold(document.getElementById(labStepId))
  }, [store])
}

function Desk() {
  const [problems, setProblems] = useState<HTMLElement | null>(null)
  return (
    <>
      <div className="lab-side">
        <Boundary part={say`the vectors`}>
          <Later now first>
            <Vectors />
          </Later>
        </Boundary>
        <Boundary part={say`the backward`}>
          <Later>
            <BackwardPanel />
          </Later>
        </Boundary>
      </div>
      <section className="lab-result" aria-label="gradcheck" id="gradcheck" tabIndex={-1}>
        <h2 className="visually-hidden">gradcheck</h2>
        <Boundary part={say`the check`}>
          <Settings problems={problems} />
          <Later now first>
            <VerdictBar />
          </Later>
          <div className="settings-problems">
            <div ref={setProblems} className="problems" />
          </div>
          <Later>
            <Result />
          </Later>
        </Boundary>
        {/* It is there before the tabs, so that whoever comes by a link can be brought to it. */}
        <div id={labStepId} data-seen-with=".verdict-bar">
          <Boundary part={say`this tab`}>
            <Later>
              <Tabs />
            </Later>
          </Boundary>
        </div>
      </section>
    </>
  )
}

/** On a phone: one column of rows that unfold, under a verdict that stays. */
function Rows() {
  const { act } = useSession()
  const words = useSummaries()
  const step = useSelector(({ place }) => place.step)
  const go = (to: string | null) => act((state) => arrive(state, { id: 'lab', step: to }))
  return (
    <section aria-label="gradcheck" id="gradcheck" tabIndex={-1}>
      <h2 className="visually-hidden">gradcheck</h2>
      <div
        className="lab-fixed"
        id={verdictId}
        tabIndex={-1}
        role="group"
        // Its name is what it says.
        aria-labelledby={verdictId}
      >
        <Later now first>
          <VerdictBar />
        </Later>
      </div>
      <Row title={say`Vectors`} aside={words.vectors}>
        <Later now first>
          <Vectors />
        </Later>
      </Row>
      <Row title="backward()" aside={words.backward} open>
        <Later>
          <BackwardPanel />
        </Later>
      </Row>
      <div className="lab-open">
        <Later>
          <Result />
        </Later>
      </div>
      <Row title={say`Settings`} aside={words.settings} label={say`settings`}>
        <Later>
          <Settings unfolded />
        </Later>
      </Row>
      {tabs.map((tab) => (
        <Row
          key={tab.id}
          title={tab.title}
          aside={tab.id === 'mutants' ? words.caught : ''}
          named={tab.id === step}
          lazy={tab.id !== 'mutants'}
          {...(tab.id === 'flow'
            ? { governed: { unfolded: step === 'flow', turn: (open) => go(open ? 'flow' : null) } }
            : {})}
        >
          <Later>
            <TabContent tab={tab} />
          </Later>
        </Row>
      ))}
    </section>
  )
}

interface RowProps {
  readonly title: string
  /** What is inside, in a few words, while it is folded. */
  readonly aside: string
  /** Whether it is unfolded from the beginning. */
  readonly open?: boolean
  /** Whether it is what the place names: that unfolds it, and a link leads to it. */
  readonly named?: boolean
  /** The name of what unfolds it, if the title is none. */
  readonly label?: string
  /** Whether what is inside is made only when it is unfolded. */
  readonly lazy?: boolean
  /** Where the page as a whole depends on whether it is unfolded: who says so instead of the row. */
  readonly governed?: { readonly unfolded: boolean; readonly turn: (open: boolean) => void }
  readonly children: ReactNode
}

function Row({
  title,
  aside,
  open = false,
  named = false,
  label,
  lazy = false,
  governed,
  children,
}: RowProps) {
  const [own, setOwn] = useState(open || named)
  // A link that is pasted, or the way back, may name another row.
  const [wasNamed, setWasNamed] = useState(named)
  if (named !== wasNamed) {
    setWasNamed(named)
    if (named) setOwn(true)
  }
  const unfolded = governed?.unfolded ?? own
  const setUnfolded = governed?.turn ?? setOwn
  const id = useId()
  const unfold = useCallback(() => setOwn(true), [])
  return (
    <div className="lab-row" data-open={unfolded} {...(named ? { id: labStepId } : {})}>
      <h2>
        <button
          type="button"
          aria-expanded={unfolded}
          aria-controls={id}
          aria-label={label}
          onClick={() => setUnfolded(!unfolded)}
        >
          <span className="lab-row-title">{title}</span>
          <span className="lab-row-aside">{aside}</span>
          <Icon name="down" />
        </button>
      </h2>
      <div id={id} className="lab-row-body" hidden={!unfolded}>
        {(!lazy || unfolded) && (
          <UnfoldContext value={unfold}>
            <Boundary part={say`“${title}”`}>{children}</Boundary>
          </UnfoldContext>
        )}
      </div>
    </div>
  )
}
