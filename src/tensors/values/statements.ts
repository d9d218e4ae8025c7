import { isShapeOf } from './calls.ts'
import { splitNumbers } from '../tables/cells.ts'
import { addTree, type Frame, frameOf, treeOf } from './frames.ts'
import { namesOf } from './leads.ts'
import type { Numbers } from '../numbers.ts'
import { noNumber, placeOf, problem, type Text } from '../text/place.ts'
import { type Tree, vectorOf, wholeNumbers } from '../tree.ts'
import { linesLeftOut } from '../wording.ts'
import { readNumeral } from '../../writing/numeral.ts'
import { say } from '../../words/say.ts'

/** The values of a text that stand there one after the other, with the words around them. */
export interface Statements {
  /** A value, under the first of these names, or under the next that is left of those before. */
  readonly add: (tree: Tree, names: readonly string[], opener: string) => void
  /** The rest of a line, in which no value stands. Throws `Unreadable` if there are numbers in it. */
  readonly endLine: (from: number, end: number) => void
  /** All of them as one tree. Throws `Unreadable` if there is none. */
  readonly tree: () => Tree
  readonly notes: string[]
}

export function statements(text: Text, numbers: Numbers): Statements {
  /** The text as a list of its values. */
  const top = frameOf('list', '', 0, 0)
  const names: (string | undefined)[] = []
  const notes: string[] = []
  let waiting: readonly string[] = []
  /** It may be a size beside what comes next; one in parentheses waits for that on the next line, too. */
  let held: {
    readonly tree: Tree
    readonly name: string | undefined
    readonly opener: string
  } | null = null
  let [words, example] = [0, '']

  const flush = () => {
    if (!held) return
    const { tree, name } = held
    held = null
    if (tree.kind === 'number' || tree.kind === 'text' || tree.kind === 'other') {
      words++
      example ||= name ?? say`a number by itself`
    } else if (!(/(?:shape|sizes?)$/i.test(name ?? '') && wholeNumbers(tree))) {
      if (name !== undefined) names[top.count] = name
      addTree(top, tree, numbers)
    }
  }

  const add = (tree: Tree, given: readonly string[], opener: string) => {
    const [own, ...others] = given.length > 0 ? given : waiting
    waiting = others
    // Sizes before an array, or after it, are no vector.
    const before = held?.opener === '(' && isShapeOf(held.tree, tree) ? held : null
    if (held && opener === '(' && isShapeOf(tree, held.tree)) return
    if (before) held = null
    flush()
    held = { tree, name: own ?? before?.name, opener }
  }

  const endLine = (from: number, end: number) => {
    if (from === end && held?.opener !== '(') return flush()
    const line = text.content.slice(from, end)
    const shown = line.trim()
    const fresh = held === null
    if (
      held?.opener === '(' &&
      held.name === undefined &&
      wholeNumbers(held.tree) &&
      /^$|\p{L}/u.test(shown)
    )
      return
    flush()
    if (/^[\s,;|.)>"'”’]*$/.test(shown)) return
    const [, heading] =
      /^(.*\S)\s*[:=]$/.exec(shown) ?? (fresh ? /^([\p{L}_]\S*)$/u.exec(shown) : null) ?? []
    const mark = shown.search(/[=:]|<-/)
    const name = shown.slice(0, Math.max(0, mark)).trimEnd()
    const list = /\p{L}|_/u.test(name) ? shown.slice(mark).replace(/^<?[=:-]\s*|\s*[;.]$/g, '') : ''
    const values = splitNumbers(list)
    if (heading !== undefined) waiting = namesOf(heading)
    else if (values && values.length > 1) add(vectorOf(values), namesOf(name), '')
    else if (/\p{L}/u.test(shown) && !isList(list)) {
      words++
      example ||= shown
    } else if (isList(list)) {
      const wrong = list.split(/[\s,;]+/).find((part) => readNumeral(part) === undefined) ?? list
      throw noNumber(text, from + line.indexOf(wrong, line.indexOf(list)), wrong)
    } else if (/\d/.test(shown)) {
      const at = from + line.search(/[\d.+-]/)
      throw problem(
        text,
        say`the number in ${placeOf(text, at)} stands outside of a list; a vector is written as [1, 2, 3]`,
        at,
      )
    } else throw noNumber(text, from + line.search(/\S/), shown)
    flush()
  }

  const tree = (): Tree => {
    flush()
    if (words > 0) notes.push(linesLeftOut(words, example))
    if (top.count === 0)
      throw problem(text, say`there is no list of numbers in it; one is written as [1, 2, 3]`)
    const { items } = top
    if (names.length === 0 && items === null)
      return top.count === 1 && top.shape ? single(top, numbers) : treeOf(top, numbers)
    const [only] = items ?? []
    if (names.length === 0 && items) {
      if (items.length === 1 && only) return only
      if (items.some(({ kind }) => kind !== 'array')) return { kind: 'list', items }
    }
    const all = items ?? spread(top, numbers)
    return { kind: 'record', fields: all.map((item, i) => [names[i] ?? say`array ${i}`, item]) }
  }
  return { add, endLine, tree, notes }
}

/** Whether words behind a name are numbers but for some: x = 1, NA, 3. */
function isList(list: string): boolean {
  const parts = list.split(/[\s,;]+/)
  const numbers = parts.filter((part) => readNumeral(part) !== undefined).length
  return numbers > 1 && 2 * numbers >= parts.length && !/[=:(]/.test(list)
}

/** The only value of a text, without the list that the text is. */
function single(top: Frame, numbers: Numbers): Tree {
  return spread(top, numbers)[0] ?? treeOf(top, numbers)
}

/** The rows of a list that is even, each by itself. */
function spread(frame: Frame, numbers: Numbers): readonly Tree[] {
  const whole = treeOf(frame, numbers)
  if (whole.kind !== 'array') return []
  const { shape, strides, offset } = whole.array
  return Array.from({ length: shape[0] ?? 0 }, (_, i) => ({
    kind: 'array',
    array: {
      ...whole.array,
      shape: shape.slice(1),
      strides: strides.slice(1),
      offset: offset + i * (strides[0] ?? 0),
    },
  }))
}
