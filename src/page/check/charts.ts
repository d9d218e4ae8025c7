// One chunk: what is drawn of a check beside its entries.

export { CaughtPaper } from './power/CaughtPaper.tsx'
export { PowerMap } from './power/PowerMap.tsx'
export { Microscope } from './precision/Microscope.tsx'
export { SecondOrder } from './second/SecondOrder.tsx'
