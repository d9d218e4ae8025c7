import type { SyntaxNode } from '@lezer/common'
import type { Literal } from './ast.ts'
import type { Reader } from './reader.ts'
import { count } from '../../words/count.ts'
import { say } from '../../words/say.ts'

/** As many as Python turns into an integer. */
const mostDigits = 4300

/** What a number says: digits with a point or an exponent are a float, others an integer of any size. */
export function numberOf(reader: Reader, node: SyntaxNode): Literal['value'] {
  const text = reader.text(node).replaceAll('_', '').toLowerCase()
  if (text.endsWith('j'))
    throw reader.refusal(
      say`A complex number`,
      node,
      say`gradients of real functions are checked here`,
    )
  if (text.length > mostDigits)
    throw reader.refusal(
      say`A number of more than ${count(mostDigits)} digits`,
      node,
      say`write fewer of them`,
    )
  if (/^0[xob]/.test(text)) return { type: 'int', value: whole(BigInt(text)) }
  if (/^\d+$/.test(text)) {
    if (/^0+[1-9]/.test(text))
      throw reader.problem(
        'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
        node,
      )
    return { type: 'int', value: whole(BigInt(text)) }
  }
  return { type: 'float', value: Number(text) }
}

function whole(value: bigint): number | bigint {
  return value <= Number.MAX_SAFE_INTEGER ? Number(value) : value
}
