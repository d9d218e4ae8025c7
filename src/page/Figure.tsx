import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { describe } from '../figure/describe.ts'
import type { Size } from '../figure/frame.ts'
import { stain } from '../figure/glass.ts'
import { looks } from '../figure/looks.ts'
import { navigate } from '../figure/navigate.ts'
import { paint } from '../figure/paint.ts'
import { remark } from '../figure/remark.ts'
import type { Layer, View } from '../figure/view.ts'
import { portraitOf } from '../session/session.ts'
import type { Shared } from '../session/shared.ts'
import { sightOf, viewOf, type ViewId } from '../session/sight.ts'
import { change, release, settle, type State } from '../session/state.ts'
import { Announcer } from './Announcer.tsx'
import { fitted, inSight, lookingAfter, pulled } from './camera.ts'
import { FigureOptions } from './FigureOptions.tsx'
import { Handle } from './Handle.tsx'
import { useLab, useLive, useSession, write } from './live.tsx'
import { useSize } from './useSize.ts'
import { isTurn, useTurnTo } from './useTurnTo.ts'
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
  const view = useLab((state) => viewOf(state.shared))
  const surface = useRef<HTMLDivElement>(null)
  const size = useSize(surface)
  const turnTo = useTurnTo()

  useEffect(() => {
    if (!surface.current || !size) return undefined
    let gesture = 0
    let { shared } = store.getState()
    return navigate(surface.current, {
      begun: () => {
        gesture++
        shared = store.getState().shared
      },
      moved: (pull) =>
        act((state) => change(state, pulled(shared, pull, size), `paper ${gesture}`)),
      ended: () => act(release),
    })
  }, [store, act, size])

  useFitting(size)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || !size) return
    const { shared } = store.getState()
    const look =
      view === 'space' ? Object.values(looks).find(({ key }) => key === event.key) : undefined
    const looking = look ? undefined : lookingAfter(event, shared, size)
    if (!look && !looking) return
    event.preventDefault()
    if (look) turnTo(look.turn(shared))
    else if (looking) act((state) => change(state, looking, 'paper keys'))
  }

  return (
    <section className="figure" aria-label="Figure">
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
      </div>
      {size && <FigureOptions size={size} view={view} />}
      <Words />
      <Announcer />
    </section>
  )
}

/**
 * A link that names vectors but no place to look from may lead to vectors out of sight; so may
 * vectors that replace others. Then the figure looks where they are, and keeps to that when its size
 * changes, until the reader looks elsewhere.
 */
function useFitting(size: Size | null) {
  const { store, act } = useSession()
  const last = useRef<{ shared: Shared | null; camera: Shared['camera'] }>({
    shared: null,
    camera: null,
  })
  useEffect(() => {
    if (!size) return undefined
    const look = ({ shared, gesture }: State, resized: boolean) => {
      const { shared: before, camera } = last.current
      const replaced = shared.x !== before?.x || shared.y !== before?.y
      last.current.shared = shared
      const ours = shared.camera === null || shared.camera === camera
      if (gesture !== null || !(replaced || resized) || !ours) return
      if (!resized && inSight(shared, size)) return
      const now = inSight({ ...shared, camera: null }, size) ? null : fitted(shared, size)
      if (now?.reach === camera?.reach && shared.camera === camera) return
      last.current.camera = now
      act((state) => settle(state, { camera: now }))
    }
    look(store.getState(), true)
    return store.subscribe((state) => look(state, false))
  }, [store, act, size])
}

/** Everything below depends on the vectors and the view alone, and is drawn past React. */
function Drawing({ size }: { readonly size: Size }) {
  const ground = useRef<HTMLDivElement>(null)
  const inside = useRef<SVGGElement>(null)
  const glass = useRef<HTMLCanvasElement>(null)
  const grab = useRef<HTMLDivElement>(null)
  const backdrop = useRef<SVGGElement>(null)
  const front = useRef<SVGGElement>(null)
  const [draw] = useState(drawing)
  useLive((state) => {
    if (
      ground.current &&
      inside.current &&
      glass.current &&
      grab.current &&
      backdrop.current &&
      front.current
    )
      draw(sightOf({ state, size }), {
        ground: ground.current,
        inside: inside.current,
        glass: glass.current,
        grab: grab.current,
        backdrop: backdrop.current,
        front: front.current,
      })
  })
  const { width, height } = size
  return (
    <>
      <div ref={ground} className="ground" />
      <svg aria-hidden="true" width={width} height={height}>
        <g ref={inside} />
      </svg>
      <canvas ref={glass} className="glass" aria-hidden="true" hidden />
      <svg aria-hidden="true" width={width} height={height}>
        <g ref={backdrop} />
        <g ref={front} />
      </svg>
      <div ref={grab} className="grab" hidden />
    </>
  )
}

interface Layers {
  readonly ground: HTMLElement
  readonly inside: SVGGElement
  readonly glass: HTMLCanvasElement
  /** What a finger takes the ball by. */
  readonly grab: HTMLElement
  readonly backdrop: SVGGElement
  readonly front: SVGGElement
}

/** Draws each layer again when something changed that it shows, and not otherwise. */
function drawing() {
  const last = new Map<unknown, readonly unknown[]>()
  const stale = (layer: unknown, of: readonly unknown[]): boolean => {
    const before = last.get(layer)
    last.set(layer, of)
    return before?.length !== of.length || of.some((part, i) => part !== before[i])
  }
  const layer = (g: SVGGElement, { of, marks }: Layer) => {
    if (stale(g, of)) paint(g, marks())
  }
  return (view: View, { ground, inside, glass, grab, backdrop, front }: Layers) => {
    if (stale(ground, view.ground.of)) ground.style.backgroundImage = view.ground.image()
    layer(inside, view.inside)
    stain(glass, view.ball)
    if (grab.hidden !== (view.ball === null)) grab.hidden = view.ball === null
    if (view.ball) {
      const { left, top, radius } = view.ball
      const reach = Math.max(44, Math.min(1e4, radius))
      grab.style.transform = `translate(${left - 1}px, ${top - 1}px) scale(${reach})`
    }
    layer(backdrop, view.backdrop)
    layer(front, view.front)
  }
}

/** What is to be said about this place, for all to read, and the figure in words for screen readers. */
function Words() {
  const said = useRef<HTMLParagraphElement>(null)
  const words = useRef<HTMLParagraphElement>(null)
  useLive(({ shared, gesture }) => {
    const portrait = portraitOf(shared)
    if (said.current) write(said.current, remark(portrait, viewOf(shared) === 'span') ?? '')
    // While something moves nobody listens to the whole description.
    if (words.current && gesture === null) write(words.current, describe(portrait))
  })
  return (
    <>
      <p ref={said} className="remark" />
      <p ref={words} id="figure-in-words" className="visually-hidden" />
    </>
  )
}
