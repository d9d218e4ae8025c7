// What the maths bench measures, as one module to bundle.
export { backwards } from '../../src/lesson/backwards.ts'
export { listing } from '../../src/lesson/listing.ts'
export { gradient } from '../../src/math/cosine.ts'
export { gradcheck } from '../../src/math/gradcheck.ts'
