import { useEffect, useRef } from 'react'

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A dot of light where the mouse points. Shift and the arrow keys move it by a fiftieth of the window. */
export function Laser() {
  const dot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let [left, top] = [innerWidth / 2, innerHeight / 2]
    const put = (x: number, y: number) => {
      left = Math.min(innerWidth, Math.max(0, x))
      top = Math.min(innerHeight, Math.max(0, y))
      if (dot.current) dot.current.style.transform = `translate(${left}px, ${top}px)`
    }
    const onPointerMove = ({ clientX, clientY }: PointerEvent) => put(clientX, clientY)
    const onKeyDown = (event: KeyboardEvent) => {
      const way = event.shiftKey ? arrows[event.key] : undefined
      if (!way || event.defaultPrevented) return
      const by = Math.max(innerWidth, innerHeight) / 50
      put(left + way[0] * by, top + way[1] * by)
      event.preventDefault()
    }
    put(left, top)
    addEventListener('pointermove', onPointerMove, { passive: true })
    addEventListener('keydown', onKeyDown)
    return () => {
      removeEventListener('pointermove', onPointerMove)
      removeEventListener('keydown', onKeyDown)
    }
  }, [])
  return <div ref={dot} className="presenter-laser" role="presentation" />
}
