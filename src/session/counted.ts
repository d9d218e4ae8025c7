import type { Options } from '../gradcheck/options.ts'
import { say } from '../words/say.ts'

/** What there is to count, in sentences; `only` is the gradient in which all is that differs, or null. */
export interface Counted {
  readonly compared: (compared: number, all: number, agreeing: number) => string
  readonly agree: (all: number) => string
  readonly differ: (differ: number, all: number, only: string | null) => string
}

export const entryWords: Counted = {
  compared: (compared, all, agreeing) =>
    say`${compared} of ${all} entries compared, ${agreeing} of them agree`,
  agree: (all) => say`all ${all} entries agree`,
  differ: (differ, all, only) => {
    if (only === null)
      return differ === 1
        ? say`1 of ${all} entries differ`
        : say`${differ} of ${all} entries differ`
    return differ === 1
      ? say`1 of ${all} entries differ, all in ${only}`
      : say`${differ} of ${all} entries differ, all in ${only}`
  },
}

const derivativeWords: Counted = {
  compared: (compared, all, agreeing) =>
    say`${compared} of ${all} directional derivatives compared, ${agreeing} of them agree`,
  agree: (all) => say`all ${all} directional derivatives agree`,
  differ: (differ, all, only) => {
    if (only === null)
      return differ === 1
        ? say`1 of ${all} directional derivatives differ`
        : say`${differ} of ${all} directional derivatives differ`
    return differ === 1
      ? say`1 of ${all} directional derivatives differ, all in ${only}`
      : say`${differ} of ${all} directional derivatives differ, all in ${only}`
  },
}

/** How what was compared is counted: in fast mode it is one directional derivative for each input. */
export function countedIn({ fastMode }: Pick<Options, 'fastMode'>): Counted {
  return fastMode === true ? derivativeWords : entryWords
}
