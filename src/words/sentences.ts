import { say } from './say.ts'

/** Sentences one after another, as the language of the page sets them apart; empty ones are left out. */
export function sentences(all: readonly (string | null)[]): string {
  const [first = '', ...rest] = all.flatMap((each) => each || [])
  return rest.reduce((text, next) => say`${text} ${next}`, first)
}
