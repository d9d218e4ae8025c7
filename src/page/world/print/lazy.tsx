import { loadLateFigure } from '../../../session/lateFigure.ts'
import { chunk } from '../../ui/chunk.tsx'
import { say } from '../../../words/say.ts'
import { usePrinting } from './printing.ts'
import type { PlaceProps } from './Printed.tsx'
import './print.css'

// What stands on paper alone comes when the page rests: when the browser prints, it cannot wait.

const load = async () => {
  await loadLateFigure()
  return import('./Printed.tsx')
}

const Picture = chunk({
  part: say`the figure on paper`,
  load: async () => (await load()).Picture,
  waiting: null,
})

const Colophon = chunk({
  part: say`the foot of the last sheet`,
  load: async () => (await load()).Colophon,
  waiting: null,
})

const Handout = chunk({
  part: say`the hand-out`,
  load: async () => {
    await loadLateFigure()
    return (await import('./Handout.tsx')).Handout
  },
  waiting: null,
})

/** The figure of a step, on paper alone. */
export function OnPaper({ place }: PlaceProps) {
  return usePrinting() ? <Picture place={place} /> : null
}

/** What stands at the end of the last sheet. */
export function AtTheEnd() {
  return usePrinting() ? <Colophon /> : null
}

/** What a talk leaves on paper. */
export function OnSheets() {
  return usePrinting() ? <Handout /> : null
}
