import { readdirSync, readFileSync } from 'node:fs'
import { format } from 'prettier'
import { sentencesIn } from './sentences.ts'

/** The rooms of the catalogues, each by what the names of its files begin with; the narrower first. */
const rooms = [
  ['story', 'lesson/story/'],
  ['lesson', 'lesson/'],
  ['figure', 'figure/'],
  ['check', 'page/check/'],
  ['lab', 'page/lab/'],
  ['page', 'page/'],
  ['session', 'session/'],
  ['gradcheck', 'gradcheck/'],
  ['python', 'python/'],
  ['python', 'torch/'],
  ['reading', 'tensors/'],
  ['reading', 'writing/'],
  ['page', ''],
] as const

type English = Record<string, string[]>

/** The sentences that the source says, by room, in the order of its files; each once. */
export function sentencesByRoom(source = './src/'): English {
  const files = readdirSync(source, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\/testing\/|words\/say/.test(name))
    .sort()
  const known = new Set<string>()
  const english: English = {}
  for (const name of files) {
    const [room] = rooms.find(([, begin]) => name.startsWith(begin)) ?? ['page']
    const said = (english[room] ??= [])
    for (const sentence of sentencesIn(name, readFileSync(`${source}${name}`, 'utf8'))) {
      if (known.has(sentence)) continue
      known.add(sentence)
      said.push(sentence)
    }
  }
  return english
}

/** The list as a module, in the project's own form. */
export async function asModule(english: English): Promise<string> {
  const text = `// All that the page says, by room, as it stands in the source. Written by \`npm run words\`.
export const english = ${JSON.stringify(english)} as const`
  return format(text, { parser: 'typescript', semi: false, singleQuote: true, printWidth: 100 })
}
