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
  [say`blanks were left out`, withoutBlanks],
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

const decoded = (text: string) => decodedOrNull(text) ?? text

/** %252C is %2C, encoded once more. */
function decodedWholly(text: string): string {
  const once = decoded(text)
  return once === text ? text : decodedWholly(once)
}

/** Between two numbers nobody knows whether a blank broke a line or parts them: there it stays. */
function withoutBlanks(text: string): string {
  const blanks = /(?:\s|%20|%0A|%0D)+/gi
  // Code comes packed, and no blank parts anything in it.
  if (text.startsWith('code=')) return text.replace(blanks, '')
  return text.replace(blanks, (blank, at: number) =>
    /[\d.]$/.test(text.slice(0, at)) && /^[-+.]?\d/.test(text.slice(at + blank.length))
      ? blank
      : '',
  )
}

/** A field of a link: its name and what it says, decoded; null where that cannot be. */
export type Piece = readonly [name: string, value: string | null]

/** The fields of a mended fragment, one after the other. A bare name says nothing: ''. */
export function piecesOf(fragment: string): readonly Piece[] {
  return fragment.split('&').map((piece) => {
    const [name = '', ...rest] = piece.split('=')
    return [name, decodedOrNull(rest.join('='))]
  })
}

/** What a fragment says, once it is mended; of two fields of one name the last. */
export function fieldsOf(fragment: string): ReadonlyMap<string, string | null> {
  return new Map(piecesOf(mended(fragment).fragment))
}

/** Text with its %-codes read; null where they cannot be. */
export function decodedOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
