// Tests draw all at once: where nothing is downloaded, nothing is late.
import { loadLateFigure } from './lateFigure.ts'

await loadLateFigure()
