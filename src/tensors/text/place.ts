import { Unreadable } from '../unreadable.ts'
import { counted, quoted, spelled, titled } from '../wording.ts'
import { say } from '../../words/say.ts'

/** A text as a whole, and what sentences call it. */
export interface Text {
  readonly name: string
  readonly content: string
}

/** “a.csv: …”, of the place at which the text is wrong, where it is one. */
export function problem({ name }: Text, sentence: string, at: number | null = null): Unreadable {
  return new Unreadable(say`${titled(name)}: ${sentence}`, at)
}

/** “a.csv: “abc” in line 2, column 7 …”: something about a part of a text, whose sentence begins with it. */
export function problemAt(
  text: Text,
  at: number,
  part: string,
  sentence: (it: string) => string,
): Unreadable {
  return problem(text, sentence(say`${quoted(part)} in ${placeOf(text, at)}`), at)
}

/** “line 2, column 7”, from 1; columns are counted in UTF-16 units. */
export function placeOf({ content }: Text, at: number): string {
  const { line, column } = whereIs(content, at)
  return say`line ${line}, column ${column}`
}

/** “line 2”. */
export function lineOf({ content }: Text, at: number): string {
  return say`line ${whereIs(content, at).line}`
}

function whereIs(content: string, at: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let end = content.indexOf('\n'); end >= 0 && end < at; end = content.indexOf('\n', start)) {
    line++
    start = end + 1
  }
  return { line, column: at - start + 1 }
}

const howToPrintAll: readonly (readonly [traits: RegExp, how: string])[] = [
  [/more items?|\[(?:Array|Object)\]|Array\(\d+\)/, say`in JavaScript print JSON.stringify(x)`],
  [/⋮|⋯|⋱|Matrix\{|Vector\{/, say`in Julia print println(x) or save a file`],
  [/max\.print/, say`in R use options(max.print = 1e6)`],
  [/rows x|Length: |Name: /, say`in pandas use x.to_csv()`],
]

/** Why a print-out with parts left out is refused, and how to print all of it. */
export function abridged(text: Text, at: number, part: string): Unreadable {
  const how =
    howToPrintAll.find(([traits]) => traits.test(text.content))?.[1] ??
    say`after numpy.set_printoptions(threshold=numpy.inf) or torch.set_printoptions(threshold=float('inf'))`
  return problemAt(
    text,
    at,
    part,
    (it) =>
      say`${it} stands for entries that were left out when this was printed; print all of them, ${how}`,
  )
}

/** Why a word is refused where a number has to be. */
export function noNumber(text: Text, at: number, word: string): Unreadable {
  if (/^(?:\.{2,}|…|⋮|⋯|⋱)/.test(word)) return abridged(text, at, word)
  if (word.length < 100 && /^[-+\d.]*\d[-+\d.]*[eE]?[-+\d]*[ij]$/.test(word))
    return problemAt(
      text,
      at,
      word,
      (it) => say`${it} is a complex number; give real and imaginary parts by themselves`,
    )
  return problemAt(text, at, word, (it) => say`${it} is not a number`)
}

/** Why a number is refused that no double can hold. */
export function tooLarge(text: Text, at: number, word: string): Unreadable {
  return problemAt(text, at, word, (it) => say`${it} is beyond the largest double, about 1.8e308`)
}

/** Why a line is refused that has not as many numbers as the first. */
export function unevenLines(
  text: Text,
  at: number,
  count: number,
  firstAt: number,
  firstCount: number,
): Unreadable {
  return problem(
    text,
    say`${lineOf(text, at)} has ${counted(count, 'number')}, and ${lineOf(text, firstAt)} has ${spelled(firstCount)}; all lines must have the same number`,
    at,
  )
}
