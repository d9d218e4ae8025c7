import { group } from './group.ts'
import { macros } from './notation.ts'

/** What stands on the page alone, and means nothing elsewhere: which of how many groups is left. */
const looks: Readonly<Record<string, readonly [kept: number, of: number]>> = {
  '\\html@mathml': [0, 2],
  '\\htmlData': [1, 2],
  '\\@firstoftwo': [1, 2],
  '\\withvalue': [1, 2],
  '\\@ifnextchar': [2, 3],
}

const howMany = (body: string) => Math.max(0, ...[...body.matchAll(/#(\d)/g)].map(([, n]) => +n!))

/**
 * A formula in LaTeX that anybody's TeX can set: our own macros spelled out, without the names of parts and
 * without what is for screen readers. Live values give place to the symbols they stand for.
 */
export function plainTex(tex: string): string {
  let text = tex.replace(/^\\displaystyle\s*/, '')
  const commands = /\\[a-zA-Z@]+/g
  for (;;) {
    const found = commands.exec(text)
    if (!found) break
    const [name] = found
    if (!ours(name)) continue
    const look = looks[name]
    const body = macros[name] ?? ''
    const groups: string[] = []
    let end = found.index + name.length
    const count = look ? look[1] : howMany(body)
    while (groups.length < count) {
      while (text[end] === ' ') end++
      const next = text[end] === '{' ? group(text, end) : letter(text, end)
      groups.push(next.text)
      end = next.end
    }
    const spelled = look
      ? (groups[look[0]] ?? '')
      : body.replaceAll(/#(\d)/g, (_, n: string) => groups[Number(n) - 1] ?? '')
    text = joined(joined(text.slice(0, found.index), spelled), text.slice(end))
    // What stands before it is spelled out already.
    commands.lastIndex = found.index
  }
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** A command's name ends where something else than a letter begins. */
const joined = (before: string, after: string) =>
  before + (endsInCommand(before) && /^[a-zA-Z]/.test(after) ? ' ' : '') + after

const endsInCommand = (text: string) => /^\\[a-zA-Z]+$/.test(text.slice(text.lastIndexOf('\\')))

const ours = (name: string) => name in macros || name in looks

/** One letter, or one command, which may stand for a group. */
function letter(tex: string, from: number): { text: string; end: number } {
  const text = /^\\(?:[a-zA-Z]+|.)|^./.exec(tex.slice(from))?.[0] ?? ''
  return { text, end: from + Math.max(1, text.length) }
}
