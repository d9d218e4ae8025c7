import { runnerImport, type Plugin } from 'vite'
import type { Language } from '../../src/words/language.ts'
import { spoken } from './language.ts'

/** Modules that are numbers and texts alone once they have run: what they are made from is not in the first view. */
const modules = [
  'lesson/story/frames',
  'lesson/story/drawn',
  'lesson/story/time',
  'gradcheck/ids',
  'figure/space/moving/homeTurn',
]

/** Writes out what such modules export, while the site is built. */
export const written = (language: Language): Plugin => ({
  name: 'written',
  apply: 'build',
  enforce: 'pre',
  async load(id) {
    if (!modules.some((name) => id.endsWith(`/src/${name}.ts`))) return null
    const { module } = await runnerImport<Record<string, unknown>>(id, {
      configFile: false,
      logLevel: 'warn',
      plugins: [spoken(language)],
    })
    return Object.entries(module)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
      .join('\n')
  },
})
