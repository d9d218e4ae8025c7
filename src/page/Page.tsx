import { Figure } from './Figure.tsx'
import { Header } from './Header.tsx'
import { Lesson } from './Lesson.tsx'
import { Readouts } from './Readouts.tsx'
import { Strip } from './Strip.tsx'
import { useChecking } from './useChecking.ts'
import { useLighting } from './useLighting.ts'

/** The arrangement: the figure and its numbers beside (on a phone: above) the text. */
export function Page() {
  useLighting()
  useChecking()
  return (
    <>
      <Header />
      <main>
        <div className="stage">
          <Figure />
          <Readouts />
          <Strip />
        </div>
        <Lesson />
      </main>
    </>
  )
}
