import { programs } from './programs.ts'
import { inAWorker } from './inAWorker.ts'

inAWorker(programs)
