import { say } from '../../words/say.ts'

/** Sentences one after another, as the language of the page sets them apart; empty ones are left out. */
export function sentences(all: readonly string[]): string {
  return all.filter(Boolean).reduce((text, next) => (text ? say`${text} ${next}` : next), '')
}
