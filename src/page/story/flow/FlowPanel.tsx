import { useRef, type ReactNode } from 'react'
import { say } from '../../../words/say.ts'
import { Controls } from './Controls.tsx'
import { useRunning } from './useRunning.ts'
import './flow.css'

interface FlowPanelProps {
  /** How far it has come: a chart or two below the controls. */
  readonly children?: ReactNode
}

/** Below a figure: what makes its walker walk. There is one at a time. */
export function FlowPanel({ children }: FlowPanelProps) {
  const section = useRef<HTMLElement>(null)
  useRunning(section)
  return (
    <section ref={section} className="flow-panel" aria-label={say`gradient flow`}>
      <Controls />
      {children}
    </section>
  )
}
