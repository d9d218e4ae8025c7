import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { Language } from '../../src/words/language.ts'

const here = (path: string) => new URL(path, import.meta.url)

/** What of `public/` the page itself asks for. */
const fromPublic = ['favicon.svg']

/** Writes the worker that has the page there without a network: the build's own files, and the name of the build. */
export const offline = (language: Language): Plugin => ({
  name: 'offline',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const built = Object.keys(bundle).filter(
      (name) => !/\.map$|^index\.html$|^sitemap|^preview/.test(name),
    )
    const known = readdirSync(here('../../public/'))
    const files = ['./', ...built, ...fromPublic.filter((name) => known.includes(name))]
    const page = bundle['index.html']
    const hash = createHash('sha256')
      .update(page?.type === 'asset' ? page.source : '')
      .update(files.join())
      .digest('hex')
    const source = readFileSync(here('offlineWorker.js'), 'utf8')
      .replaceAll('LANGUAGE', language)
      .replace('BUILD', hash.slice(0, 12))
      .replace("'FILES'", () => JSON.stringify(JSON.stringify(files)))
    this.emitFile({ type: 'asset', fileName: 'offline.js', source })
  },
})
