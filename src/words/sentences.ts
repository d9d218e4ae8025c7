import { say } from './say.ts'

/** Sentences one after another, as the language of the page sets them apart; empty ones are left out. */
export function sentences(all: readonly (string | null)[]): string {
  const [first = '', ...rest] = all.flatMap((each) => each || [])
  return rest.reduce((text, next) => say`${text} ${next}`, first)
}

/** What stands between two sentences that are not of one text. */
export const gap = say`${''} ${''}`

/** What stands between two names that are not of one text. */
export const comma = say`, `

/** Names one after another, with nothing but commas between them. */
export function listed(names: readonly string[]): string {
  return names.join(comma)
}
