import { plain } from './characters.ts'
import { say } from '../words/say.ts'

/** A link's fragment as it was meant, and a sentence about what was mended; null if nothing was. */
export interface Mended {
  /** Without the #. */
  readonly fragment: string
  readonly note: string | null
}

type Repair = readonly [what: string, mend: (text: string) => string]

/** What chat programs, mailers and editors do to a link as a whole; each undoes one of it. */
const ofLinks: readonly Repair[] = [
  [say`“&amp;” was read as “&”`, (text) => text.replace(/&(?:amp;|#38;|#x26;)+/gi, '&')],
  [say`backslashes before signs were left out`, (text) => text.replace(/\\(?=[&_=#.,()-])/g, '')],
  [
    say`what was encoded as a whole was decoded`,
    (text) => (/[=&]/.test(text) ? text : decoded(text)),
  ],
  [
    say`what stands before the first name was left out`,
    (text) => text.replace(/^(?:[#/?!&]|%23|%3F)+/i, ''),
  ],
]

/** What they do to a field. Only where plain numbers or an id come of it, one reading is left. */
const ofFields: readonly Repair[] = [
  [
    say`names in capitals were read as small ones`,
    (text) => text.replace(/^[A-Z]+(?==)/, (name) => name.toLowerCase()),
  ],
  [
    say`what was encoded twice was decoded twice`,
    (text) => (/%25[0-9a-f]{2}/i.test(text) ? decodedWholly(text) : text),
  ],
  [
    say`a blank was read as the plus that it was`,
    (text) => text.replace(/(\de)(?: |%20)(?=\d)/gi, '$1+'),
  ],
  [say`blanks were left out`, (text) => text.replace(/(?:\s|%20|%0A|%0D)+/gi, '')],
  [
    say`characters that look like others were read as these`,
    (text) => plain(/%[c-f][0-9a-f]%/i.test(text) ? decoded(text) : text),
  ],
]

/** What stands behind a link in a sentence. */
const behind =
  /(?:[)\]}>,;:.!?"'`*_~|\\”“’»]|%E2%80%9[CD9]|%29|%5D|%22|%27|%2C|%3E|(?:&|^)(?:quot;|gt;|#39;)|<.*)+$/i
const isPlainField = (field: string) => /^[a-z-]+=[-+\w.,]*$/i.test(field)

/**
 * A fragment as it was before a chat program changed it, where only one reading is left. Pure: nothing
 * is evaluated, and what is in it is judged by whoever reads its fields. Never throws.
 */
export function mended(fragment: string): Mended {
  const done = new Set<string>()
  const repaired = (
    text: string,
    repairs: readonly Repair[],
    allowed: (text: string) => boolean,
  ) => {
    for (const [what, mend] of repairs) {
      const other = mend(text)
      if (other === text || !allowed(other)) continue
      done.add(what)
      text = other
    }
    return text
  }
  const whole = repaired(fragment.replace(/^#/, ''), ofLinks, () => true)
  const last: Repair = [
    say`signs behind the link were left out`,
    (text) => text.replace(behind, ''),
  ]
  const trimmed = repaired(whole, [last], (text) =>
    isPlainField(decoded(text.split('&').pop() ?? '')),
  )
  const fields = trimmed
    .split('&')
    .map((field) => repaired(field, ofFields, (other) => isPlainField(decoded(other))))
  const [first, ...others] = done
  const all = others.reduce((some, what) => say`${some}; ${what}`, first ?? '')
  const note = first === undefined ? null : say`The link came changed: ${all}.`
  return { fragment: fields.join('&'), note }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** %252C is %2C, encoded once more. */
function decodedWholly(text: string): string {
  const once = decoded(text)
  return once === text ? text : decodedWholly(once)
}

/** The fields of a fragment as they stand there, mended but not decoded; of two of one name the last. */
export function fieldsOf(fragment: string): ReadonlyMap<string, string> {
  return new Map(
    mended(fragment)
      .fragment.split('&')
      .map((piece): [string, string] => {
        const [name = '', value = ''] = piece.split('=')
        return [name, value]
      }),
  )
}
