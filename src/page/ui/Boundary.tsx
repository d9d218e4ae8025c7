import { Component, createContext, type ReactNode } from 'react'
import { undo } from '../../session/state.ts'
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

/** What fails inside is replaced by a sentence and two ways on; the rest of the page goes on. */
export class Boundary extends Component<BoundaryProps, Standing> {
  static override contextType = SessionContext
  declare context: React.ContextType<typeof SessionContext>
  override state: Standing = { failed: null, attempt: 0 }

  static getDerivedStateFromError(error: unknown) {
    // For whoever looks into it: the console stays empty.
    const cause = error instanceof Error ? (error.stack ?? String(error)) : String(error)
    return { failed: error instanceof NotFetched ? 'fetch' : 'error', cause }
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
