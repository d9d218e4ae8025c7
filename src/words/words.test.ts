import { describe, expect, test } from 'vitest'
import { translate } from '../../tools/site/sentences.ts'
import { sentencesByRoom } from '../../tools/site/words.ts'
import { count } from './count.ts'
import { catalogue as german } from './de/index.ts'
import { english } from './english.ts'
import { language, languageIds, tags } from './language.ts'
import { say } from './say.ts'
import { catalogue as chinese } from './zh/index.ts'

const catalogues = { de: german, zh: chinese }

test('The list of sentences is that of the source: npm run words writes it', () => {
  const rooms = sentencesByRoom()
  expect(english).toEqual(rooms)
})

test('Where nothing is built the page speaks English', () => {
  expect(language).toBe('en')
  expect(say`S is ${0.5} at ${'60°'}.`).toBe('S is 0.5 at 60°.')
  expect(say`One`).toBe('One')
})

test('Each language beside English has a catalogue, and a name in the web', () => {
  expect(['en', ...Object.keys(catalogues)]).toEqual(languageIds)
  for (const id of languageIds) expect(tags[id].startsWith(id)).toBe(true)
})

describe.each(Object.entries(catalogues))('The sentences in %s', (_id, catalogue) => {
  const all = Object.values(catalogue).flatMap((room) => Object.entries(room))
  const marks = (text: string, mark: RegExp) =>
    [...text.matchAll(mark)].map(([found]) => found).sort()
  // Words in a formula are words.
  const formulas = (text: string) =>
    marks(text, /\$[^$]+\$/g).map((tex) => tex.replaceAll(/\\text\{[^}]*\}/g, '\\text{}'))

  test('name the values of the English ones, each once', () => {
    for (const [key, said] of all)
      expect(marks(said, /\{\d+\}/g), said).toEqual(marks(key, /\{\d+\}/g))
  })

  test('hold its formulas, its code and its spans', () => {
    for (const [key, said] of all) {
      expect(formulas(said), said).toEqual(formulas(key))
      expect(marks(said, /`[^`]+`/g), said).toEqual(marks(key, /`[^`]+`/g))
      expect(marks(said, /<\/?\d+\/?>/g), said).toEqual(marks(key, /<\/?\d+\/?>/g))
    }
  })

  test('are none that is empty', () => {
    for (const [key, said] of all) expect(said.trim(), key).not.toBe('')
  })
})

describe('What the build makes of a marked sentence', () => {
  test('keeps a number and its % on one line', () =>
    expect(translate('a.ts', 'const a = say`${n} % of 5 %, all %`', (key) => key)).toBe(
      'const a = `${n}\u00a0% of 5\u00a0%, all %`',
    ))

  const german = (key: string) =>
    ({
      'S is {0} at {1}.': 'Bei {1} ist S {0}.',
      zero: 'null',
      'a ` and a ${0}': 'ein ` und ein ${0}',
    })[key] ?? key

  test('is a template in the other language, with its values in their new order', () => {
    expect(translate('a.ts', 'const a = say`S is ${f(s)} at ${b}.`', german)).toBe(
      'const a = `Bei ${b} ist S ${f(s)}.`',
    )
  })

  test('holds sentences within its values, too', () => {
    expect(translate('a.ts', 'say`S is ${s ? say`zero` : s} at ${b}.`', german)).toBe(
      '`Bei ${b} ist S ${s ? `null` : s}.`',
    )
  })

  test('leaves the rest of the source as it is', () => {
    const source = 'const a = `say ${1}` // say`zero`\nconst b = <p>{say`zero`}</p>'
    expect(translate('a.tsx', source, german)).toBe(
      'const a = `say ${1}` // say`zero`\nconst b = <p>{`null`}</p>',
    )
  })

  test('is escaped where the sentence holds what ends a template', () => {
    const made = translate('a.ts', 'say`a \\` and a \\${0}`', (key) => key)
    expect(made).toBe('`a \\` and a \\${0}`')
  })
})

test('Counts are written as the language groups its digits', () => {
  for (const n of [0, 7, 999, 1000, 1536, 99_999, 1_234_567, -1000, 2 ** 53, -1e15])
    expect(count(n)).toBe(n.toLocaleString('en'))
})
