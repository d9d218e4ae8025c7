import { stepOf } from '../../../lesson/story/places.ts'
import { useSelector } from '../../store/session.tsx'
import { narrow, useMedia } from '../../ui/window/useMedia.ts'
import { FlowPanel } from './FlowPanel.tsx'
import { AnglePlot, LedgerPlot } from './Plots.tsx'

/** Beside the story: the walker's controls, and the chart that the step is about, where the strip has room for it. */
export function PaneFlow() {
  const ledger = useSelector(({ place }) => stepOf(place)?.pane === 'ledger')
  const small = useMedia(narrow)
  return <FlowPanel>{!small && (ledger ? <LedgerPlot /> : <AnglePlot />)}</FlowPanel>
}
