import { narrow, useMedia } from '../../ui/window/useMedia.ts'
import { AnglePlot, LedgerNumbers, LedgerPlot } from './Plots.tsx'
import { Practice } from './Practice.tsx'
import { Doubling, Stable, Stall, TenSteps } from './Tasks.tsx'

/** What the steps of the chapter hold beyond words. */
export const flowWidgets = {
  'flow-ledger': LedgerHere,
  'flow-double': Doubling,
  'flow-chart': ChartHere,
  'flow-ten': TenSteps,
  'flow-stall': Stall,
  'flow-stable': Stable,
  'flow-practice': Practice,
} as const

/** The ledger in numbers, and on a phone its bars, for which the strip has no room. */
function LedgerHere() {
  const small = useMedia(narrow)
  return (
    <>
      {small && <LedgerPlot />}
      <LedgerNumbers />
    </>
  )
}

/** θ over time, where the strip has no room for it. */
function ChartHere() {
  const small = useMedia(narrow)
  return small && <AnglePlot />
}
