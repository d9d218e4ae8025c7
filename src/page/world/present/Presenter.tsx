import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { plainProse } from '../../../lesson/plainFormula.ts'
import { screenAt, screens } from '../../../lesson/story/screens.ts'
import { changeShown, shownOf } from '../../../session/pane.ts'
import { announce, arrive, guessed, type State } from '../../../session/state.ts'
import type { Deed, Standing } from '../../../session/talk.ts'
import { toBeGuessed } from '../../../session/figureWords.ts'
import { guessOf, kept, viewOf } from '../../../session/view.ts'
import { say } from '../../../words/say.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { goToText } from '../../story/bridge/bridge.ts'
import { goTo } from '../../story/navigation.ts'
import { Pane } from '../../story/Pane.tsx'
import { Boundary } from '../../ui/Boundary.tsx'
import { OnSheets } from '../print/lazy.tsx'
import { Foot } from './Foot.tsx'
import { deedOf } from './keys.ts'
import { Laser } from './Laser.tsx'
import { isTaken, leave, toggleFullScreen } from './presenting.ts'
import { Screen } from './Screen.tsx'
import { useAudience } from './useAudience.ts'
import './presenter.css'

/** Whether the answer to the guess is still to be looked at. */
const isUnseen = (state: State) => toBeGuessed(state, shownOf(state))

const isInLab = ({ place }: State) => place.id === 'lab'

/** One step a screen: its title, what it says, and the figure, which moves as ever. */
export function Presenter() {
  const session = useSession()
  const { store, act } = session
  const at = useSelector(({ place }) => screenAt(place))
  const unseen = useSelector(isUnseen)
  const screen = screens[at] ?? screens[0]
  const [blank, setBlank] = useState(false)
  const [laser, setLaser] = useState(false)
  const [began, setBegan] = useState(() => Date.now())
  const [oneByOne, setOneByOne] = useState(false)
  /** How much of a screen has been revealed; of any other one nothing. */
  const [revealed, setRevealed] = useState({ at, parts: 1 })
  const parts = oneByOne ? (revealed.at === at ? revealed.parts : 1) : screen.parts
  const held = screen.parts - parts

  const tell = (sentence: string) => act((state) => announce(state, sentence))
  const go = (to: number) => {
    const next = screens[to]
    if (!next || to === at) return
    // Whoever goes back has seen it all.
    if (to < at) setRevealed({ at: to, parts: next.parts })
    // With zeros the opening stays as it is.
    if (next.place.id === 'opening' && screen.place.id === 'opening')
      act((state) => arrive(state, next.place))
    else goTo(session, next.place)
  }
  const turn = (more: boolean) => {
    const surface = document.querySelector('.presenter .surface')
    if (!surface) return
    const size = { width: surface.clientWidth, height: surface.clientHeight }
    act((state) => {
      const press = { key: more ? '{' : '}', shiftKey: true, altKey: false }
      const x = viewOf({ state, size }).nudge('x', press)
      return x ? changeShown(state, { ...kept(shownOf(state), size, 'x'), x }) : state
    })
  }
  const reveal = () => {
    if (held > 0) {
      setRevealed({ at, parts: parts + 1 })
      tell(say`Part ${parts + 1} of ${screen.parts}.`)
    } else if (unseen) act((state) => guessed(state, { ...guessOf(state), looked: true }))
  }
  const blacken = (black: boolean) => {
    setBlank(black)
    tell(black ? say`The screen is black. Escape brings it back.` : say`The screen is back.`)
  }
  const does = (deed: Deed) => {
    if (deed === 'forth') return held > 0 ? reveal() : go(at + 1)
    if (deed === 'next') return go(at + 1)
    if (deed === 'back') return go(at - 1)
    if (deed === 'first') return go(0)
    if (deed === 'last') return go(screens.length - 1)
    if (deed === 'reveal') return reveal()
    if (deed === 'blank') return blacken(!blank)
    if (deed === 'clock') return setBegan(Date.now())
    if (deed !== 'one by one') return turn(deed === 'turn')
    setRevealed({ at, parts: 1 })
    setOneByOne(!oneByOne)
    return tell(oneByOne ? say`Each step comes all at once.` : say`Each step comes part by part.`)
  }
  const standing: Standing = { at, hidden: held + (unseen ? 1 : 0), oneByOne, blank, began }
  const notes = useAudience(standing, does)
  const text = useRef<HTMLElement>(null)
  const titleId = useId()

  const titled = useRef(screen)
  useEffect(() => {
    const before = titled.current.place.id
    if (titled.current === screen) return
    titled.current = screen
    // From one screen of the opening to the other the verdict is told.
    if (before === 'opening' && screen.place.id === 'opening') return
    // The title alone: a whole screen would be read again with each number in it that moves.
    act((state) => announce(state, plainProse(screen.title)))
  }, [act, screen])

  const point = () => setLaser(!laser)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTaken(event)) return
    const key = event.key.toLowerCase()
    const deed = deedOf(event)
    if (deed) does(deed)
    else if (key === 'l') point()
    else if (key === 'n') notes.open()
    else if (key === 'f') toggleFullScreen()
    else if (key === 'p' && !event.repeat) print()
    else return
    event.preventDefault()
  })
  useEscape(() => (blank ? blacken(false) : leave()))
  useEffect(() => {
    // Whoever comes from the lab begins at the beginning.
    if (isInLab(store.getState())) goTo(session, screens[0].place)
    // A link into it leads out of the talk, where there is no lab.
    const unfollow = store.subscribe((state, before) => {
      if (isInLab(state) && !isInLab(before)) leave()
    })
    const onKeyDown = (event: KeyboardEvent) => onKey(event)
    const take = () => text.current?.focus({ preventScroll: true })
    // What the mouse has moved keeps no key: clickers go on.
    const onPointerUp = () => {
      if (document.activeElement?.closest('.presenter .surface')) take()
    }
    // The page is gone, and what had the focus there with it.
    take()
    addEventListener('keydown', onKeyDown)
    addEventListener('pointerup', onPointerUp)
    return () => {
      unfollow()
      removeEventListener('keydown', onKeyDown)
      removeEventListener('pointerup', onPointerUp)
      // The page comes back at the step that was shown.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) goToText(session)
      })
    }
  }, [session, store])

  return (
    <>
      <div className="presenter" data-blank={blank} data-laser={laser}>
        <main ref={text} className="presenter-text" aria-labelledby={titleId} tabIndex={-1}>
          <div className="presenter-said">
            <Boundary part={say`this step`} key={at}>
              <Screen screen={screen} shown={parts} oneByOne={oneByOne} titleId={titleId} />
            </Boundary>
          </div>
          <Foot
            standing={standing}
            held={held}
            does={does}
            laser={laser}
            point={point}
            notes={notes}
          />
        </main>
        <Pane />
        {laser && <Laser />}
        {blank && (
          <button
            type="button"
            className="presenter-blank"
            tabIndex={-1}
            aria-label={say`Bring the screen back`}
            onClick={() => blacken(false)}
          />
        )}
      </div>
      <OnSheets />
    </>
  )
}

/** Escape leaves, unless it is for what is open or held: a menu, a tip. */
function useEscape(escape: () => void): void {
  const theirs = useRef(false)
  const onEscape = useEffectEvent(escape)
  useEffect(() => {
    const look = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      // By the time that the press comes here again, what was open is closed.
      const open = '.popover-button[aria-expanded=true], dialog[open]'
      const focused = document.activeElement?.closest('.presenter .surface') ?? null
      theirs.current = document.querySelector(open) !== null || focused !== null
    }
    const act = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !theirs.current) onEscape()
    }
    addEventListener('keydown', look, true)
    addEventListener('keydown', act)
    return () => {
      removeEventListener('keydown', look, true)
      removeEventListener('keydown', act)
    }
  }, [])
}
