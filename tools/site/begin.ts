import { readFileSync } from 'node:fs'
import { minify, type Plugin } from 'vite'

/** What runs before the first paint, without its comments: the document waits for it. */
export const begin: Plugin = {
  name: 'begin',
  apply: 'build',
  async generateBundle() {
    const source = readFileSync(new URL('../../public/begin.js', import.meta.url), 'utf8')
    const { code } = await minify('begin.js', source)
    this.emitFile({ type: 'asset', fileName: 'begin.js', source: code })
  },
}
