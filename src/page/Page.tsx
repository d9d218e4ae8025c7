import { Figure } from './figure/Figure.tsx'
import { Header } from './header/Header.tsx'
import { Lesson } from './derivation/Lesson.tsx'
import { Readouts } from './readouts/Readouts.tsx'
import { ComponentChart } from './readouts/ComponentChart.tsx'
import { useChecking } from './check/useChecking.ts'
import { useHighlight } from './store/useHighlight.ts'

/** The arrangement: the figure and its numbers beside (on a phone: above) the text. */
export function Page() {
  useHighlight()
  useChecking()
  return (
    <>
      <Header />
      <main>
        <div className="stage">
          <Figure />
          <Readouts />
          <ComponentChart />
        </div>
        <Lesson />
      </main>
    </>
  )
}
