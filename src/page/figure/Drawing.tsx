import { useRef, useState } from 'react'
import type { Size } from '../../figure/scene/viewport.ts'
import { paint, paintWords } from '../../figure/painters/paint.ts'
import type { Layer, View } from '../../figure/view.ts'
import { isMoving } from '../../session/gesture.ts'
import { viewOf } from '../../session/view.ts'
import { useStoreEffect } from '../store/useStoreEffect.ts'
import { shadeNow } from './looking/useLateFigure.ts'

/** Everything below depends on the vectors and the view alone, and is drawn past React. */
export function Drawing({ size }: { readonly size: Size }) {
  const ground = useRef<HTMLDivElement>(null)
  const inside = useRef<SVGGElement>(null)
  const glass = useRef<HTMLCanvasElement>(null)
  const grab = useRef<HTMLDivElement>(null)
  const backdrop = useRef<SVGGElement>(null)
  const front = useRef<SVGGElement>(null)
  const [draw] = useState(drawing)
  useStoreEffect((state) => {
    if (
      ground.current &&
      inside.current &&
      glass.current &&
      grab.current &&
      backdrop.current &&
      front.current
    )
      draw(
        viewOf({ state, size }),
        {
          ground: ground.current,
          inside: inside.current,
          glass: glass.current,
          grab: grab.current,
          backdrop: backdrop.current,
          front: front.current,
        },
        isMoving(state) ? 'later' : 'now',
      )
  })
  // The numbers beside what moves, as often as the other numbers.
  useStoreEffect(
    () => {
      for (const { current } of [inside, backdrop, front]) if (current) paintWords(current)
    },
    { rate: 'often' },
  )
  const { width, height } = size
  return (
    <>
      <div ref={ground} className="ground" />
      <svg className="under" aria-hidden="true" width={width} height={height}>
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
  const layer = (g: SVGGElement, { of, marks }: Layer, words: 'now' | 'later') => {
    if (stale(g, of)) paint(g, marks(), words)
  }
  return (
    view: View,
    { ground, inside, glass, grab, backdrop, front }: Layers,
    words: 'now' | 'later',
  ) => {
    if (stale(ground, view.ground.of)) ground.style.backgroundImage = view.ground.image()
    layer(inside, view.inside, words)
    shadeNow()?.(glass, view.ball)
    if (grab.hidden !== (view.ball === null)) grab.hidden = view.ball === null
    if (view.ball) {
      const { left, top, radius } = view.ball
      const reach = Math.max(44, Math.min(1e4, radius))
      grab.style.transform = `translate(${left - 1}px, ${top - 1}px) scale(${reach})`
    }
    layer(backdrop, view.backdrop, words)
    layer(front, view.front, words)
  }
}
