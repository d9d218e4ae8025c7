import { parseSync } from 'vite'

/** A part of a source as its parser tells it. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

interface Said extends Node {
  readonly tag: Node & { readonly name?: string }
  readonly quasi: {
    readonly quasis: readonly { readonly value: { readonly cooked: string } }[]
    readonly expressions: readonly Node[]
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** What is marked by `say` below a node, the outermost first. */
function saidBelow(node: Node): Said[] {
  const children = Object.values(node)
    .flat()
    .filter((value) => isNode(value))
  const below = children.flatMap(saidBelow)
  const said = node as Said
  return node.type === 'TaggedTemplateExpression' && said.tag.name === 'say'
    ? [said, ...below]
    : below
}

/** The sentence by which catalogues know it: {0}, {1} … stand for its values. */
const keyOf = ({ quasi }: Said): string =>
  quasi.quasis.map(({ value }, i) => (i === 0 ? '' : `{${i - 1}}`) + value.cooked).join('')

function programOf(name: string, source: string): Node {
  const { program, errors } = parseSync(name, source)
  if (errors[0]) throw new Error(`${name}: ${errors[0].message}`)
  return program as unknown as Node
}

/** The sentences of a source, in their order. */
export function sentencesIn(name: string, source: string): string[] {
  return source.includes('say`') ? saidBelow(programOf(name, source)).map(keyOf) : []
}

/** The text of a template, as it is written between its ticks. */
const written = (text: string): string => text.replace(/[\\`]|\$(?=\{|$)/g, '\\$&')

/** A number and its % stay on one line. */
const unparted = (sentence: string): string => sentence.replace(/(\d|\}) (?=%)/g, '$1\u00a0')

/**
 * The source with each marked sentence in another language, as a plain template; in English just unmarked.
 *
 * @param translated is the sentence for a key; values that it names may stand in any order.
 */
export function translate(
  name: string,
  source: string,
  translated: (key: string) => string,
): string {
  const replaced = (start: number, end: number, said: readonly Said[]): string => {
    let text = ''
    let at = start
    for (const each of said) {
      if (each.start < at || each.end > end) continue
      text += source.slice(at, each.start) + template(each)
      at = each.end
    }
    return text + source.slice(at, end)
  }
  const all = saidBelow(programOf(name, source)).sort((a, b) => a.start - b.start)
  const template = (said: Said): string => {
    const { expressions } = said.quasi
    const parts = unparted(translated(keyOf(said)))
      .split(/(\{\d+\})/)
      .map((part) => {
        const value = expressions[Number(/^\{(\d+)\}$/.exec(part)?.[1] ?? NaN)]
        if (!value) return written(part)
        return `\${${replaced(
          value.start,
          value.end,
          all.filter(({ start, end }) => start >= value.start && end <= value.end),
        )}}`
      })
    return `\`${parts.join('')}\``
  }
  return replaced(0, source.length, all)
}
