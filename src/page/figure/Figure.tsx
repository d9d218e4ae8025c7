import { useEffect, useRef, type KeyboardEvent } from 'react'
import { describe } from '../../figure/words/describe.ts'
import type { Size } from '../../figure/scene/viewport.ts'
import { orientations } from '../../figure/space/moving/orientations.ts'
import { navigate } from '../../figure/painters/navigate.ts'
import { remark } from '../../figure/words/remark.ts'
import { reportOf } from '../../session/session.ts'
import { viewOf, viewIdOf, type ViewId } from '../../session/view.ts'
import { change, release } from '../../session/state.ts'
import { Announcer } from './Announcer.tsx'
import { lookingAfter, pulled } from '../../session/camera.ts'
import { Drawing } from './Drawing.tsx'
import { FigureOptions } from './FigureOptions.tsx'
import { Handle } from './Handle.tsx'
import { useSelector, useLive, useSession, write } from '../store/live.tsx'
import { useAutoFit } from './useAutoFit.ts'
import { useSize } from '../ui/useSize.ts'
import { isTurn, useTurnTo } from './useTurnTo.ts'
import { VelocityHandle } from './VelocityHandle.tsx'
import './figure.css'
import './space.css'

const names: Readonly<Record<ViewId, string>> = {
  plane: 'The plane, with x, y and both gradients',
  space: 'Space, with x, y and both gradients',
  span: 'The span of x and y, with both gradients',
}

/** The figure: its paper, what d3 draws on it, the tips to drag, and what there is to choose. */
export function Figure() {
  const { store, act } = useSession()
  const view = useSelector((state) => viewIdOf(state.settings))
  const surface = useRef<HTMLDivElement>(null)
  const size = useSize(surface)
  const turnTo = useTurnTo()

  useEffect(() => {
    if (!surface.current || !size) return undefined
    let gesture = 0
    let { settings } = store.getState()
    return navigate(surface.current, {
      begun: () => {
        gesture++
        settings = store.getState().settings
      },
      moved: (pull) =>
        act((state) => change(state, pulled(settings, pull, size), `paper ${gesture}`)),
      ended: () => act(release),
    })
  }, [store, act, size])

  useAutoFit(size)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || !size) return
    const { settings } = store.getState()
    const look =
      view === 'space'
        ? Object.values(orientations).find(({ key }) => key === event.key)
        : undefined
    const looking = look ? undefined : lookingAfter(event, settings, size)
    if (!look && !looking) return
    event.preventDefault()
    if (look) turnTo(look.turn(settings))
    else if (looking) act((state) => change(state, looking, 'paper keys'))
  }

  return (
    <section className={`figure figure-${view}`} aria-label="Figure">
      {/* A drawing board with keys of its own, which is what this role tells screen readers. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={surface}
        className={`surface surface-${view}`}
        role="application"
        aria-roledescription="figure"
        aria-label={names[view]}
        aria-describedby="figure-in-words"
        tabIndex={0}
        onKeyDown={onKeyDown}
        // A turn that glides goes on when the key that began it is let go.
        onKeyUp={() => act((state) => (isTurn(state.gesture) ? state : release(state)))}
      >
        {size && <Drawing size={size} />}
        {size && <Handle part="x" size={size} />}
        {size && <Handle part="y" size={size} />}
        {size && <VelocityHandle part="x" size={size} />}
        {size && <VelocityHandle part="y" size={size} />}
      </div>
      {size && <FigureOptions size={size} view={view} />}
      <Words size={size} />
      <Announcer />
    </section>
  )
}

/** What is to be said about this place, for all to read, and the figure in words for screen readers. */
function Words({ size }: { readonly size: Size | null }) {
  const said = useRef<HTMLParagraphElement>(null)
  const words = useRef<HTMLParagraphElement>(null)
  useLive((state) => {
    const { settings, gesture } = state
    const report = reportOf(settings)
    if (said.current) write(said.current, remark(report, viewIdOf(settings) === 'span') ?? '')
    // The remark must not lie on what it speaks about.
    if (said.current?.textContent && size) {
      const { x, y } = viewOf({ state, size }).tips
      const covered = [x, y].some(({ left, top }) => left < 540 && top < 175)
      said.current.classList.toggle('low', covered)
    }
    // While something moves nobody listens to the whole description.
    if (words.current && gesture === null)
      write(words.current, describe(report, settings.embedding?.n))
  })
  return (
    <>
      <p ref={said} className="remark" />
      <p ref={words} id="figure-in-words" className="visually-hidden" />
    </>
  )
}
