import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { Language } from '../../src/words/language.ts'
import { hashOf, policyOf } from './security.ts'

/** What a script may hold inside of a document: nothing that ends it, or begins a comment in it. */
function inScript(code: string): string {
  return code.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--')
}

/** The whole page as one HTML file, which works from a disk: script, style, fonts and workers stand in it. */
export const oneFile = (language: Language): Plugin => ({
  name: 'one-file',
  enforce: 'post',
  generateBundle: (_options, bundle) => {
    const files = Object.values(bundle)
    const html = files.find(({ fileName }) => fileName === 'index.html')
    const script = files.find((file) => file.type === 'chunk' && file.isEntry)
    const styles = files.filter(({ fileName }) => fileName.endsWith('.css'))
    if (html?.type !== 'asset' || script?.type !== 'chunk')
      throw new Error('no page to be put into one file')
    const code = inScript(
      script.code
        .replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '')
        // Where Vite would list what a chunk needs: here there is nothing to be fetched.
        .replaceAll('__VITE_PRELOAD__', 'void 0'),
    )
    const css = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('')
    const begin = inScript(readFileSync(new URL('../../public/begin.js', import.meta.url), 'utf8'))
    const icon = readFileSync(new URL('../../public/favicon.svg', import.meta.url), 'utf8')
    const policy = policyOf({
      'script-src': [hashOf(begin), hashOf(code)],
      'worker-src': ['blob:', 'data:'],
      'style-src': [hashOf(css), "'nonce-editor'"],
      'font-src': ['data:'],
      'img-src': ['data:', 'blob:'],
      'connect-src': ["'none'"],
      'manifest-src': ["'none'"],
    })
    html.source = String(html.source)
      .replace(/<script[^>]*src="[^"]*"[^>]*><\/script>/g, '')
      .replace(/<template id="from-disk">.*?<\/template>/s, '')
      .replace(/<link rel="(?:modulepreload|stylesheet|manifest)"[^>]*>/g, '')
      .replace(
        /(<link rel="icon" href=")[^"]*/,
        (_, head: string) => `${head}data:image/svg+xml,${encodeURIComponent(icon)}`,
      )
      .replace(
        /(http-equiv="Content-Security-Policy" content=")[^"]*/,
        (_, head: string) => head + policy,
      )
      .replace('</head>', () => `<script>${begin}</script><style>${css}</style></head>`)
      // A module waits until the document stands, wherever it is.
      .replace('</body>', () => `<script type="module">${code}</script></body>`)
    html.fileName = `cosgrad${language === 'en' ? '' : `.${language}`}.html`
    for (const file of files) if (file !== html) delete bundle[file.fileName]
  },
})
