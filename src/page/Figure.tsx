import { useEffect, useRef, type KeyboardEvent } from 'react'
import { backdrop } from '../figure/backdrop.ts'
import { describe } from '../figure/describe.ts'
import { frame, home, type Size } from '../figure/frame.ts'
import { navigate } from '../figure/navigate.ts'
import { paint } from '../figure/paint.ts'
import { paper } from '../figure/paper.ts'
import { plane } from '../figure/plane.ts'
import { remark } from '../figure/remark.ts'
import { remembering } from '../session/memo.ts'
import { portraitOf } from '../session/session.ts'
import { enlargements, type Shared } from '../session/shared.ts'
import { change, release, settle } from '../session/state.ts'
import { Announcer } from './Announcer.tsx'
import { cameraAfter, fitted, inSight } from './camera.ts'
import { FigureOptions } from './FigureOptions.tsx'
import { Handle } from './Handle.tsx'
import { useLive, useSession, write } from './live.tsx'
import { useSize } from './useSize.ts'
import './figure.css'

/** The plane: its paper, what d3 draws on it, the tips to drag, and what there is to choose. */
export function Figure() {
  const { store, act } = useSession()
  const surface = useRef<HTMLDivElement>(null)
  const size = useSize(surface)

  useEffect(() => {
    if (!surface.current || !size) return undefined
    let gesture = 0
    return navigate(surface.current, {
      now: () => {
        gesture++
        return { camera: store.getState().shared.camera, size }
      },
      moved: (camera) => act((state) => change(state, { camera }, `paper ${gesture}`)),
      ended: () => act(release),
    })
  }, [store, act, size])

  // A link that names vectors but no place to look from may lead to vectors out of sight.
  const looked = useRef(false)
  useEffect(() => {
    if (looked.current || !size) return
    looked.current = true
    const { shared } = store.getState()
    if (shared.camera === home && !inSight(shared, size))
      act((state) => settle(state, { camera: fitted(shared, size) }))
  }, [store, act, size])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || !size) return
    const camera = cameraAfter(event.key, store.getState().shared, size)
    if (!camera) return
    event.preventDefault()
    act((state) => change(state, { camera }, 'paper keys'))
  }

  return (
    <section className="figure" aria-label="Figure">
      {/* A drawing board with keys of its own, which is what this role tells screen readers. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={surface}
        className="surface"
        role="application"
        aria-roledescription="figure"
        aria-label="The plane, with the vectors x and y and both gradients"
        aria-describedby="figure-in-words"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onKeyUp={() => act(release)}
      >
        {size && <Drawing size={size} />}
        {size && <Handle part="x" size={size} />}
        {size && <Handle part="y" size={size} />}
      </div>
      {size && <FigureOptions size={size} />}
      <Words />
      <Announcer />
    </section>
  )
}

/** Everything below depends on the vectors and the view alone, and is drawn past React. */
function Drawing({ size }: { readonly size: Size }) {
  const ground = useRef<HTMLDivElement>(null)
  const back = useRef<SVGGElement>(null)
  const front = useRef<SVGGElement>(null)
  const draw = useRef(drawing())
  useLive(({ shared }) => {
    if (ground.current && back.current && front.current)
      draw.current(shared, size, {
        ground: ground.current,
        back: back.current,
        front: front.current,
      })
  })
  return (
    <>
      <div ref={ground} className="ground" />
      <svg aria-hidden="true" width={size.width} height={size.height}>
        <g ref={back} />
        <g ref={front} />
      </svg>
    </>
  )
}

interface Layers {
  readonly ground: HTMLElement
  readonly back: SVGGElement
  readonly front: SVGGElement
}

/** Draws each layer again when something changed that it shows, and not otherwise. */
function drawing() {
  const frameOf = remembering(
    ({ shared: { camera }, size }: { shared: Shared; size: Size }) => [camera, size],
    ({ shared: { camera }, size }) => frame(camera, size),
  )
  const last: { ground?: readonly unknown[]; back?: unknown; front?: readonly unknown[] } = {}
  return (shared: Shared, size: Size, { ground, back, front }: Layers) => {
    const seen = frameOf({ shared, size })
    if (last.back !== seen) paint(back, backdrop(seen))
    last.back = seen

    const towards = shared.paper === 'off' ? null : shared[shared.paper]
    if (differ(last.ground, [seen, towards]))
      ground.style.backgroundImage = towards ? paper(planar(towards), seen) : 'none'
    last.ground = [seen, towards]

    const portrait = portraitOf(shared)
    if (differ(last.front, [seen, portrait, shared.enlarge]))
      paint(front, plane(portrait, seen, enlargements[shared.enlarge]))
    last.front = [seen, portrait, shared.enlarge]
  }
}

function differ(before: readonly unknown[] | undefined, now: readonly unknown[]): boolean {
  return now.some((part, i) => part !== before?.[i])
}

function planar([x = 0, y = 0]: readonly number[]): readonly [number, number] {
  return [x, y]
}

/** What is to be said about this place, for all to read, and the figure in words for screen readers. */
function Words() {
  const said = useRef<HTMLParagraphElement>(null)
  const words = useRef<HTMLParagraphElement>(null)
  useLive(({ shared, gesture }) => {
    const portrait = portraitOf(shared)
    if (said.current) write(said.current, remark(portrait) ?? '')
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
