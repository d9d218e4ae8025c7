// What stands below the post, in a chunk of its own: the first view does without.
export { Export } from '../check/Export.tsx'
export { Microscope } from './Microscope.tsx'
export { PowerMap } from './PowerMap.tsx'
export { SecondOrder } from './SecondOrder.tsx'
