// One chunk: what is drawn of a check beside its entries.

export { CaughtPaper, CaughtPaperNow } from './power/CaughtPaper.tsx'
export { PowerMap } from './power/PowerMap.tsx'
export { Microscope, MicroscopeNow } from './precision/Microscope.tsx'
export { SecondOrder } from './second/SecondOrder.tsx'
