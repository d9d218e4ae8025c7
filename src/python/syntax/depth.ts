import { Problem } from './problem.ts'

/**
 * Does work on a program that goes as deep as its expressions are nested.
 *
 * @throws Problem where there is no room to go on, with the line that is most likely to be the deep one: the longest.
 */
export function withinDepth<T>(source: string, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    if (!isStackOverflow(thrown)) throw thrown
    const message = 'maximum recursion depth exceeded during compilation'
    throw new Problem('RecursionError', message, longestLine(source), 1)
  }
}

/**
 * JavaScript has no room for another call. What the browsers say of it is compared as a text: for a pattern there
 * may be no room either.
 */
export function isStackOverflow(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const { message, name } = thrown
  const known = ['RangeError', 'SyntaxError', 'InternalError'].includes(name)
  return known && (message.includes('call stack size') || message === 'too much recursion')
}

function longestLine(source: string): number {
  let [most, at] = [-1, 0]
  for (const [i, { length }] of source.split('\n').entries())
    if (length > most) [most, at] = [length, i]
  return at + 1
}
