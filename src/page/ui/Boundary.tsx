import { Component, createContext, type ReactNode } from 'react'
import { isMoving } from '../../session/gesture.ts'
import { undo, type State } from '../../session/state.ts'
import { NotFetched } from '../outside/chunks.ts'
import { SessionContext } from '../store/session.tsx'
import { say } from '../../words/say.ts'

interface BoundaryProps {
  /** What fails here, as a sentence names it: “the figure”. */
  readonly part: string
  readonly children: ReactNode
}

interface Standing {
  readonly failed: 'fetch' | 'error' | null
  /** What was thrown, with where. */
  readonly cause?: string
  readonly attempt: number
}

/** How often the reader has tried anew what is inside; 0 at first. Unlike for any other trial. */
export const AttemptContext = createContext(0)

let attempts = 0

/** The vectors and the place, which may have made it fail. */
function madeFrom({ settings, place }: State): readonly unknown[] {
  const { x, y, cx, cy, point, n, seed } = settings
  return [x, y, cx, cy, point, n, seed, place]
}

/**
 * What fails inside is replaced by a sentence and two ways on; the rest of the page goes on. With other vectors, or at
 * another place, what has failed is tried anew.
 */
export class Boundary extends Component<BoundaryProps, Standing> {
  static override contextType = SessionContext
  declare context: React.ContextType<typeof SessionContext>
  override state: Standing = { failed: null, attempt: 0 }

  static getDerivedStateFromError(error: unknown) {
    // For whoever looks into it: the console stays empty.
    const cause = error instanceof Error ? (error.stack ?? String(error)) : String(error)
    return { failed: error instanceof NotFetched ? 'fetch' : 'error', cause }
  }

  #stop: (() => void) | null = null

  override componentDidMount() {
    this.#watch()
  }

  override componentDidUpdate() {
    this.#watch()
  }

  override componentWillUnmount() {
    this.#stop?.()
    this.#stop = null
  }

  /** Follows the state for as long as the sentence stands there. */
  #watch() {
    const watched = this.state.failed === 'error'
    if (watched === (this.#stop !== null)) return
    this.#stop?.()
    this.#stop = null
    const store = this.context?.store
    if (!watched || !store) return
    let last = madeFrom(store.getState())
    this.#stop = store.subscribe((state) => {
      const now = madeFrom(state)
      if (isMoving(state) || now.every((part, i) => part === last[i])) return
      last = now
      this.setState({ failed: null })
    })
  }

  override render() {
    const { failed, cause, attempt } = this.state
    if (!failed) return <AttemptContext value={attempt}>{this.props.children}</AttemptContext>
    const again = () => this.setState({ failed: null, attempt: (attempts += 1) })
    // Undo mends what a change broke, and no network.
    const canUndo = failed === 'error' && (this.context?.store.getState().past.length ?? 0) > 0
    return (
      <div className="failed" role="alert" data-cause={cause}>
        <p>
          {failed === 'fetch'
            ? say`The network did not bring ${this.props.part}. The rest of the page goes on.`
            : say`Something went wrong in ${this.props.part}. The rest of the page goes on.`}
        </p>
        <p className="actions">
          <button type="button" onClick={again}>
            {say`Try again`}
          </button>
          {/* The address holds the state, so nothing is lost. */}
          {attempt > 0 && (
            <button type="button" onClick={() => location.reload()}>
              {say`Load the page again`}
            </button>
          )}
          {canUndo && (
            <button
              type="button"
              onClick={() => {
                this.context?.act(undo)
                again()
              }}
            >
              {say`Back to the last good state`}
            </button>
          )}
        </p>
      </div>
    )
  }
}
