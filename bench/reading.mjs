// What the bench of reading measures, as one module to bundle.
export { read } from '../src/tensors/read.ts'
export { fromBytes } from '../src/tensors/source.ts'
