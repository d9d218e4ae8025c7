import { useId, type ReactNode } from 'react'

interface SwitchProps {
  readonly on: boolean
  readonly change: (on: boolean) => void
  readonly children: ReactNode
}

/** Something that is on or off. */
export function Switch({ on, change, children }: SwitchProps) {
  const id = useId()
  return (
    <div className="switch">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-labelledby={id}
        onClick={() => change(!on)}
      >
        <span className="switch-knob" />
      </button>
      {/* The label is a larger target for the same press. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span id={id} className="switch-label" onClick={() => change(!on)}>
        {children}
      </span>
    </div>
  )
}
