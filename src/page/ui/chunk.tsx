import { memo, Suspense, use, useContext, type ComponentType, type ReactNode } from 'react'
import { fetchAhead, fetched, whenRested } from '../outside/chunks.ts'
import { ServingContext } from '../store/serving.ts'
import { useTakingOver } from '../store/session.tsx'
import { AttemptContext, Boundary } from './Boundary.tsx'

interface ChunkOptions<Props> {
  /** What it is, as a sentence names it: “the curves”. */
  readonly part: string
  readonly load: () => Promise<ComponentType<Props>>
  /** What stands in its place until it has come. */
  readonly waiting?: ReactNode
  /** Whether it is fetched before it is used. */
  readonly ahead?: boolean
}

/**
 * A component whose code comes in a chunk of its own. Where the chunk does not come, a sentence stands in
 * its place, with a button that asks for it again.
 */
export function chunk<Props extends object>({
  part,
  load,
  waiting = <div className="waiting" role="presentation" />,
  ahead = true,
}: ChunkOptions<Props>): (props: Props) => ReactNode {
  let come: ComponentType<Props> | null = null
  // A promise by attempt: what has failed stays so until the reader tries again.
  const promises = new Map<number, Promise<ComponentType<Props>>>()
  const get = (attempt: number) => {
    const known = promises.get(attempt)
    if (known) return known
    const promise = fetched(load).then((component) => (come = component))
    promise.catch(() => {})
    promises.set(attempt, promise)
    return promise
  }
  if (ahead) fetchAhead(() => void get(0))

  function Content(props: Props) {
    const attempt = useContext(AttemptContext)
    const takingOver = useTakingOver()
    const serving = use(ServingContext)
    // What was served stands there, and can wait until the first view is alive.
    if (takingOver && !serving) use(whenRested())
    const Component = come ?? use(get(attempt))
    return <Component {...props} />
  }
  function Chunk(props: Props) {
    return (
      <Boundary part={part}>
        <Suspense fallback={waiting}>
          <Content {...props} />
        </Suspense>
      </Boundary>
    )
  }
  // What was served stands until its code comes, unless it is rendered anew meanwhile.
  return memo(Chunk) as unknown as (props: Props) => ReactNode
}
