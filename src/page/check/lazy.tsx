import { Suspense } from 'react'
import { chunk } from '../outside/chunks.ts'
import { Boundary } from '../ui/Boundary.tsx'

// The curves, maps and matrices of a check come in a chunk of their own, which is asked for with the page.

/** Asks for the chunk ahead of its use. */
export const prepareCharts = () => void load().catch(() => {})
const load = () => import('./charts.ts')

const LazyMicroscope = chunk(async () => (await load()).Microscope)
const LazyPowerMap = chunk(async () => (await load()).PowerMap)
const LazySecondOrder = chunk(async () => (await load()).SecondOrder)

const waiting = <div className="waiting" role="presentation" />

export function Microscope() {
  return (
    <Boundary part="the curves">
      <Suspense fallback={waiting}>
        <LazyMicroscope />
      </Suspense>
    </Boundary>
  )
}

export function PowerMap() {
  return (
    <Boundary part="the map">
      <Suspense fallback={waiting}>
        <LazyPowerMap />
      </Suspense>
    </Boundary>
  )
}

export function SecondOrder(props: { readonly part: 'matrices' | 'verdicts' | 'all' }) {
  return (
    <Boundary part="the second derivatives">
      <Suspense fallback={waiting}>
        <LazySecondOrder {...props} />
      </Suspense>
    </Boundary>
  )
}
