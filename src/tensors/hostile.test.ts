import { test } from 'vitest'
import { fromText } from './source.ts'
import { vectors } from './testing/reading.ts'
import { Unreadable } from './unreadable.ts'

const many = 200_000
/** Texts that are long in one way: patterns and stacks must bear them. */
const texts: Readonly<Record<string, string>> = {
  'brackets that open': '['.repeat(many),
  'brackets behind a word': `x${'['.repeat(many)}`,
  'braces with keys': '{"a":'.repeat(many),
  'parentheses in words': 'a ('.repeat(many),
  'brackets that close': ']'.repeat(many),
  'indices without an end': 'x['.repeat(many),
  'quotation marks': '"'.repeat(many),
  'a text of 20 MB': `{"t": "${'a'.repeat(20_000_000)}", "x": [1, 2]}`,
  'a text of escapes': `{"t": "${'\\n'.repeat(many)}", "x": [1, 2]}`,
  'a text of backslashes': `["${'\\'.repeat(2 * many)}", 1]`,
  'a text of numbers': `{"x": "${'1,'.repeat(many)}1"}`,
  'an open text': `["${'a'.repeat(many)}`,
  'a key without an end': `{"${'a'.repeat(many)}`,
  blanks: `a${' '.repeat(many)}b`,
  'blanks before a bracket': `${' '.repeat(many)}[1, 2]`,
  'blanks in a list': `[1,${' '.repeat(many)}2]`,
  'blank lines': `1${'\n'.repeat(many)}2`,
  'remarks that open': '/*'.repeat(many / 10),
  'a line of words': 'word '.repeat(many),
  'a line of one word': 'w'.repeat(many),
  'a line of dashes': `${'--- '.repeat(many)}x`,
  'a line of types': `${'<dbl> '.repeat(many)}x`,
  'a line of dots': '... '.repeat(many),
  'a line of equal signs': 'x = '.repeat(many),
  'a line of colons': ':'.repeat(many),
  'a line of hashes': `${'#x'.repeat(9000)}`,
  prompts: '>>> \n'.repeat(many / 10),
  'numbers behind a name': `x = ${'1, '.repeat(many)}1`,
  'a word in numbers': `${'1 '.repeat(many)}x`,
  'a quoted cell': `a,"${'1 '.repeat(many)}"\nb,"${'2 '.repeat(many)}"`,
  'a cell of quotes': `"${'""'.repeat(many)}",1\n"a",2`,
  'an open cell': `"${'a\n'.repeat(many / 10)}`,
  commas: ','.repeat(many),
  'decimal commas': '1,5\n'.repeat(many / 10),
  thousands: `"1${',234'.repeat(many / 10)}"\n"2"`,
  calls: 'array('.repeat(many / 10),
  options: `array([1], ${'a=(1), '.repeat(many / 10)})`,
  'options without an end': `array([1], a=${'('.repeat(many)}`,
  'an open TensorFlow': '<tf.'.repeat(many / 10),
  semicolons: `[${'1;'.repeat(many)}]`,
  LaTeX: '\\begin{pmatrix}'.repeat(many / 20),
  signs: `[${'-'.repeat(9000)}1]`,
  'complex digits': `[${'1.'.repeat(4000)}j]`,
  'zero-width marks': '\u200b'.repeat(many),
  'blanks that do not break': '1\u00a0'.repeat(many),
}

test.each(Object.entries(texts))('%s are borne', { timeout: 60_000 }, async (_, text) => {
  try {
    await vectors(fromText('a', text))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
  }
})
