import { whenIdle } from '../outside/host/idle.ts'

/*
 * What was served below the first screen is taken over part by part, each in its turn: at once when it comes near the
 * window, the others one after the other while the page is at rest.
 */

interface Turn {
  readonly promise: Promise<void>
  readonly come: () => void
}

const turns = new Map<string, Turn>()
const waiting = new Set<string>()
let observer: IntersectionObserver | null = null

function come(id: string): void {
  if (!waiting.delete(id)) return
  const element = document.getElementById(id)
  if (element) observer?.unobserve(element)
  turns.get(id)?.come()
}

function next(): void {
  const [id] = waiting
  if (id === undefined) return
  come(id)
  whenIdle(next)
}

/** The turn of the part that is this element. */
export function turnOf(id: string): Promise<void> {
  const known = turns.get(id)
  if (known) return known.promise
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  turns.set(id, { promise, come: resolve })
  if (waiting.size === 0) whenIdle(next)
  waiting.add(id)
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) come(target.id)
    },
    { rootMargin: '50% 0px' },
  )
  const element = document.getElementById(id)
  if (element) observer.observe(element)
  return promise
}
