// What the maths bench measures, as one module to bundle.
export { backwards } from '../src/gradcheck/backwards.ts'
export { listing } from '../src/gradcheck/listing.ts'
export { gradient } from '../src/math/cosine.ts'
export { gradcheck } from '../src/gradcheck/gradcheck.ts'
