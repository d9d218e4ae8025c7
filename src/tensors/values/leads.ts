import { isCall, refuseCall } from './calls.ts'
import { problemAt, type Text } from '../text/place.ts'
import { say } from '../../words/say.ts'

/** What stands before a value on its line. */
export interface Lead {
  /** One name for each value that follows: “x, y = [1], [2]” has two. */
  readonly names: readonly string[]
  /** The function before “(”, and where it begins. */
  readonly call: string
  readonly at: number
}

const longest = 1000
const functionName = /(?:new\s+)?((?:[A-Za-z_]\w*(?:\.|::))*[A-Za-z_]\w*!?)$/
const assignment = /\s*(?::=|=>|<-|->|=|:)?\s*$/
const operators = /(?:[-+*/@^%~!<>&≠±×·−–—]|[-+*/!<>=]=)\s*$/

/** The name of the function that would be called with a parenthesis there. */
export function functionBefore({ content }: Text, start: number, end: number): string {
  return functionName.exec(content.slice(Math.max(start, end - longest), end))?.[1] ?? ''
}

/**
 * Understands what stands before a bracket: names, and perhaps a function. Throws `Unreadable` if it
 * is something that would have to be computed.
 */
export function readLead(text: Text, start: number, end: number, opener: string): Lead {
  // No name is longer, and patterns take their time on long texts.
  const lead = text.content.slice(Math.max(start, end - longest), end)
  const called = opener === '(' ? functionName.exec(lead) : null
  const [, call = ''] = called ?? []
  const at = end - call.length
  if (call !== '' && !isCall(call)) refuseCall(text, at, call)
  const before = called ? lead.slice(0, called.index) : lead
  const rest = before
    .replace(/\bvec!$|\[\d*\]\w+$/, '')
    .replace(assignment, '')
    .replace(/(\*{1,2}|__?|`)([^*_`]+)\1$/, '$2')
  const [operator] = (rest === before ? operators.exec(rest) : /[-+*/@^%!<>=]$/.exec(rest)) ?? []
  // A dash, an arrow or a comparison sign by itself before a value on its line is a bullet or a prompt.
  if (operator !== undefined && !/^\s*[-*+>]\s+$|^\s*>+\s*$/.test(before))
    throw problemAt(
      text,
      end - lead.length + lead.indexOf(operator.trim()),
      operator.trim(),
      (it) => say`${it} cannot stand there: nothing is computed here`,
    )
  // In “the vector x = [1, 2]” only the last word is a name.
  const assigned = /(?:=|<-)\s*$/.test(before) ? rest.replace(/^[^,"'“]*\s(?=\S+$)/, '') : rest
  return { names: namesOf(assigned), call, at }
}

/** The names in front of values: “const x”, “**x**”, “"x"”, “x, y”. */
export function namesOf(lead: string): readonly string[] {
  const name = lead
    .replace(/^[\s,;|&>]+|[\s,;|&]+$/g, '')
    .replace(/^(?:[-*•]|\d+[.)])\s+/, '')
    .replace(
      /^(?:(?:const|let|var|auto|val|my|local|and|std::\w+<\w+>|double|float|int)\b\s*)+/,
      '',
    )
    .replace(/\s+(?:is|are|was)$/, '')
    .replace(/^[“”"'‘’`*_«»$\s]+(?=.)|[“”"'‘’`*«»$\s]+$/g, '')
    .trim()
  if (name === '' || /^(?:numpy|data|shape|dtype)$/.test(name)) return []
  const parts = name.split(/\s*,\s*/)
  return parts.every((part) => /^[\p{L}_∇∂][\p{L}\p{N}_.∂∇]*$/u.test(part)) ? parts : [name]
}
