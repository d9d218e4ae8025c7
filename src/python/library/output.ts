import { Refusal } from '../../torch/core/error.ts'
import { count } from '../../words/count.ts'
import { say } from '../../words/say.ts'

/** What a program prints, up to some length. */
const longest = 100_000

let printed = ''

export function resetOutput(): void {
  printed = ''
}

export function output(): string {
  return printed
}

/** @throws Refusal if it becomes too much. */
export function write(text: string): void {
  printed += text
  if (printed.length > longest)
    throw new Refusal(say`Stopped after printing ${count(longest)} characters; print less.`)
}
