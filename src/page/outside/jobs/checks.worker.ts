import { checks } from './checks.ts'
import { inAWorker } from './inAWorker.ts'

inAWorker(checks)
