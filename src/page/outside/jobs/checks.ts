import { jobs } from '../../../session/jobs.ts'
import { stepsOf } from './steps.ts'

/** The jobs about the page's own backwards. */
export const checks = stepsOf(jobs)
