import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { shadeBall } from '../../../figure/painters/ballShading.ts'
import { paint } from '../../../figure/painters/paint.ts'
import type { Size } from '../../../figure/scene/viewport.ts'
import type { View } from '../../../figure/view.ts'
import type { ViewId } from '../../../session/view.ts'

interface StillProps {
  readonly view: View
  readonly kind: ViewId
  readonly size: Size
  /** Whether the axes carry numbers. */
  readonly measured?: boolean
  /** What lies between the paper and the marks. */
  readonly children?: ReactNode
}

/** The figure as it stands, drawn once: tips are dots, and nothing can be moved. */
export function Still({ view, kind, size, measured = false, children }: StillProps) {
  const inside = useRef<SVGGElement>(null)
  const glass = useRef<HTMLCanvasElement>(null)
  const marks = useRef<SVGGElement>(null)
  useLayoutEffect(() => {
    if (inside.current) paint(inside.current, view.inside.marks())
    if (glass.current) shadeBall(glass.current, view.ball)
    if (marks.current) paint(marks.current, [...view.backdrop.marks(), ...view.front.marks()])
  }, [view])
  const { width, height } = size
  return (
    <div
      className={`still surface surface-${kind}`}
      data-measured={measured}
      style={{ width, height }}
      aria-hidden="true"
    >
      <div className="ground" style={{ backgroundImage: view.ground.image() }} />
      {children}
      <svg className="under" width={width} height={height}>
        <g ref={inside} />
      </svg>
      <canvas ref={glass} className="glass" hidden />
      <svg width={width} height={height}>
        <g ref={marks} />
        {(['y', 'x'] as const).map((part) => {
          const { left, top, far } = view.tips[part]
          return (
            <circle
              key={part}
              className={`tip ${part}${far ? ' far' : ''}`}
              cx={left}
              cy={top}
              r={8}
            />
          )
        })}
      </svg>
    </div>
  )
}
