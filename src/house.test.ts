import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

// What holds for the house as a whole, and neither compiler nor linter asks.

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
/** All that lies below a folder, by its path from the root. */
const below = (folder: string) =>
  readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true }).map(
    (name) => `${folder}/${String(name).replaceAll('\\', '/')}`,
  )
const isFolder = (path: string) => statSync(new URL(path, root)).isDirectory()

const inside = below('src')
const folders = ['src', ...inside.filter(isFolder)]

describe('the papers of the house', () => {
  /** Paths in backticks or links: from the root, from src, or from the folder of the room that is spoken of. */
  const named = (text: string) =>
    [...text.matchAll(/`([\w./-]+)`|\]\(([\w./-]+)\)/g)]
      .map(([, code, link]) => code ?? link ?? '')
      .filter((path) => /^[.\w-]+(?:\/[\w.-]+)*\/?$/.test(path))
      .filter((path) => /\.(?:tsx?|mjs|css|json|py|md|yml)$/.test(path) || path.endsWith('/'))
      // What a build makes is not there before it.
      .filter((path) => !path.startsWith('dist'))

  test.each(['README.md', 'CONTRIBUTING.md', 'src/README.md'])(
    '%s names what is there',
    (paper) => {
      const paths = named(read(paper))
      expect(paths.length).toBeGreaterThan(0)
      const missing = paths.filter(
        (path) => !['', 'src/'].some((from) => existsSync(new URL(`${from}${path}`, root))),
      )
      expect(missing).toEqual([])
    },
  )

  test('src/README.md has each room in its table', () => {
    const rooms = folders.filter((path) => /^src\/\w+$/.test(path)).map((path) => path.slice(4))
    const text = read('src/README.md')
    for (const room of rooms) expect(text).toContain(`\n| \`${room}\` `)
  })

  test('src/README.md has each library that the page is built with in its table', () => {
    const { dependencies } = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>
    }
    const text = read('src/README.md')
    for (const name of Object.keys(dependencies)) expect(text).toContain(`\`${name}\``)
  })
})

test('no folder of page and figure has more than twelve entries', () => {
  const crowded = folders
    .filter((path) => /^src\/(?:page|figure)\b/.test(path))
    .map((path) => ({ path, entries: readdirSync(new URL(path, root)).length }))
    .filter(({ entries }) => entries > 12)
  expect(crowded).toEqual([])
})

test('style sheets ask for what stands inside by name, and never the whole page', () => {
  // Asked for by its state alone, or of the document, a browser looks for it anew whenever an element comes or goes: in a drag
  // that takes as long as a frame has.
  const asked = inside
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) =>
      [...read(path).matchAll(/([^\s,{}]*):has\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g)].map(
        ([rule, of, inner]) => ({ path, rule, of: of ?? '', inner: inner ?? '' }),
      ),
    )
  expect(asked.length).toBeGreaterThan(0)
  const dear = asked.filter(
    ({ of, inner }) =>
      /^(?:html|:root|main|\*)?$/.test(of) ||
      /(?:^|[\s>+~,])(?::(?!is\(|where\(|not\()[\w-]+|:(?:is|where)\(\s*:)/.test(inner),
  )
  expect(dear).toEqual([])
})

test('every colour of the page is a token', () => {
  const written = inside
    .filter((path) => /^src\/(?:page|figure|session|lesson)\/.*\.(?:tsx?|css)$/.test(path))
    .filter((path) => !/\.test\.ts$|\/tokens\.css$/.test(path))
    .flatMap((path) =>
      // Hex numbers, and functions of colour with numbers in them.
      (
        read(path).match(/['":\s(]#[\da-f]{3,8}\b(?=['";,\s)])|\b(?:rgb|hsl|oklch)a?\(\s*\d/gi) ??
        []
      ).map((colour) => `${path}: ${colour.trim()}`),
    )
  expect(written).toEqual([])
})

test('what stands below the figure is written once', () => {
  const written = inside
    .filter((path) => /^src\/(?:lesson\/story\/\w+|page\/figure\/Caption)\.tsx?$/.test(path))
    .flatMap((path) => [...read(path).matchAll(/say`([^`]{40,})`/g)].map(([, said]) => said))
  expect(written.filter((said, i) => written.indexOf(said) < i)).toEqual([])
})
