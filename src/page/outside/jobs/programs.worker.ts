import { listing } from '../../../gradcheck/listing.ts'
import { checkSource } from '../../../python/check.ts'
import { inAWorker } from './inAWorker.ts'
import { programs } from './programs.ts'

inAWorker(programs)

// A worker that waits for work gets warm meanwhile: the first check is else five times as long.
const two = { shape: [2], values: [1, 2] }
setTimeout(() => checkSource(`import torch\n${listing}`, { x: two, y: { ...two, values: [2, 1] } }))
