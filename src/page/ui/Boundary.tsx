import { Component, type ReactNode } from 'react'
import { undo } from '../../session/state.ts'
import { SessionContext } from '../store/session.tsx'

interface BoundaryProps {
  /** What fails here, as a sentence names it: “the figure”. */
  readonly part: string
  readonly children: ReactNode
}

/** What fails inside is replaced by a sentence and two ways on; the rest of the page goes on. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  static override contextType = SessionContext
  declare context: React.ContextType<typeof SessionContext>
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const again = () => this.setState({ failed: false })
    const canUndo = (this.context?.store.getState().past.length ?? 0) > 0
    return (
      <div className="failed" role="alert">
        <p>{`Something went wrong in ${this.props.part}. The rest of the page goes on.`}</p>
        <p className="actions">
          <button type="button" onClick={again}>
            Try again
          </button>
          {canUndo && (
            <button
              type="button"
              onClick={() => {
                this.context?.act(undo)
                again()
              }}
            >
              Back to the last good state
            </button>
          )}
        </p>
      </div>
    )
  }
}
