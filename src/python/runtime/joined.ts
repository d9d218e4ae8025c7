import { inscribe } from '../../torch/core/budget.ts'
import { Refusal } from '../../torch/core/error.ts'
import { count } from '../../words/count.ts'
import { say } from '../../words/say.ts'

/** Texts in one, with another between them. @throws Refusal if it becomes too long, before it is made. */
export function joined(parts: readonly string[], between = ''): string {
  let length = between.length * Math.max(0, parts.length - 1)
  for (const part of parts) length += part.length
  inscribe(length)
  return parts.join(between)
}

/** A text that was made, and now counts. */
export function counted(text: string): string {
  inscribe(text.length)
  return text
}

const longestPattern = 10_000

/** @throws Refusal if a text with fields to be filled in is longer than anybody writes one: it takes too long to read. */
export function throughPattern({ length }: string): void {
  if (length > longestPattern)
    throw new Refusal(
      say`A text of ${count(length)} characters is too long to be a format; use one of up to ${count(longestPattern)}.`,
    )
}
