import { say } from '../../words/say.ts'
import { noCode, packedCode, type OwnCode } from './code.ts'

/** The code of a link as it is: packed, and not allowed to run. */
export function codeIn(found: ReadonlyMap<string, string | null>, problems: string[]): OwnCode {
  const code = found.get('code')
  if (found.has('codelong'))
    problems.push(
      say`code: the link holds the settings alone, because the code was too long for it.`,
    )
  if (code === undefined) return noCode
  if (code !== null && packedCode.test(code)) return { ...noCode, packed: code, allowed: false }
  problems.push(
    say`code: is damaged; it must consist of letters, digits, - and _. The page’s own code stays.`,
  )
  return noCode
}

/** Whether a fragment holds the reader's own code as well, and not its length alone. */
export function holdsCode(fragment: string): boolean {
  return !/(?:^|&)codelong=/.test(fragment)
}
