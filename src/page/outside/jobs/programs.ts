import { ownJobs } from '../../../session/own/jobs.ts'
import { stepsOf } from './steps.ts'

/** The jobs about the reader's own code: with them comes the interpreter. */
export const programs = stepsOf(ownJobs)
