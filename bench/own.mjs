// What the bench of pasted code measures, as one module to bundle.
export { last, gradcheck } from '../src/gradcheck/gradcheck.ts'
export { backwards } from '../src/gradcheck/backwards.ts'
export { listing } from '../src/gradcheck/listing.ts'
export { checkSource } from '../src/python/check.ts'
export { checking } from '../src/python/check/checking.ts'
