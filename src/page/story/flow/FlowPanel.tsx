import { useRef } from 'react'
import { useSelector } from '../../store/session.tsx'
import { stepOf } from '../../../lesson/story/places.ts'
import { narrow, useMedia } from '../../ui/window/useMedia.ts'
import { Controls } from './Controls.tsx'
import { AnglePlot, LedgerPlot } from './Plots.tsx'
import { useRunning } from './useRunning.ts'
import './flow.css'

/** Below the figure: what makes the walker walk, and how far it has come. */
export function FlowPanel() {
  const section = useRef<HTMLElement>(null)
  const ledger = useSelector(({ place }) => stepOf(place)?.pane === 'ledger')
  const small = useMedia(narrow)
  useRunning(section)
  return (
    <section ref={section} className="flow-panel" aria-label="gradient flow">
      <Controls />
      {!small && (ledger ? <LedgerPlot /> : <AnglePlot />)}
    </section>
  )
}
