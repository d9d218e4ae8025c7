import { runnerImport, type Plugin, type UserConfig } from 'vite'
import type { Catalogue } from '../../src/words/catalogue.ts'
import { languageIds, tags, type Language } from '../../src/words/language.ts'
import { translate } from './sentences.ts'

/** Whether a mode of Vite builds one file, which has one language: `single-de`. */
export const isSingle = (mode: string): boolean => mode.startsWith('single')

/** The language that a mode of Vite builds: `vite build --mode de`. */
export const languageOf = (mode: string): Language =>
  languageIds.find((id) => id === mode.replace(/^single-/, '')) ?? 'en'

/** Puts the sentences of another language in the place of those that stand in the source. */
export function spoken(language: Language): Plugin {
  let known: Promise<ReadonlyMap<string, string>> | null = null
  const catalogue = () =>
    (known ??= runnerImport<{ readonly catalogue: Catalogue }>(`./src/words/${language}/index.ts`, {
      configFile: false,
      logLevel: 'warn',
    }).then(({ module }) => new Map(Object.values(module.catalogue).flatMap(Object.entries))))
  return {
    name: 'spoken',
    enforce: 'pre',
    config: (): UserConfig => ({ define: { cosgradLanguage: JSON.stringify(language) } }),
    async transform(code, id) {
      const [file = ''] = id.split('?')
      if (!/\/src\/.*\.tsx?$/.test(file) || !code.includes('say`')) return null
      const sentences = language === 'en' ? null : await catalogue()
      const said = (key: string): string => {
        const found = sentences ? sentences.get(key) : key
        if (found === undefined) throw new Error(`${file}: no “${key}” in ${language}`)
        return found
      }
      return { code: translate(file, code, said), map: null }
    },
  }
}

/** Where a language stands below the site: English at its root. */
export const folderOf = (language: Language): string => (language === 'en' ? '' : `${language}/`)

export type DocumentWords = typeof import('../../src/words/document.ts')

/** What the document says by itself. */
export async function documentWords(language: Language): Promise<DocumentWords> {
  const { module } = await runnerImport<DocumentWords>('./src/words/document.ts', {
    configFile: false,
    logLevel: 'warn',
    plugins: [spoken(language)],
  })
  return module
}

/** How the script of a language goes: the page is laid out by it. Node has it by either name, and no type for it. */
function directionOf(language: Language): string {
  const locale = new Intl.Locale(tags[language]) as Intl.Locale & {
    readonly textInfo?: { readonly direction: string }
    readonly getTextInfo?: () => { readonly direction: string }
  }
  return (locale.textInfo ?? locale.getTextInfo?.())?.direction ?? 'ltr'
}

const inHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** Puts into the document what it says by itself, its language, and which others there are: public/begin.js. */
export function spokenDocument(language: Language, all: readonly Language[]): Plugin {
  return {
    name: 'spoken-document',
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => {
        const words: Readonly<Record<string, string>> = await documentWords(language)
        return html
          .replace(
            '<html lang="en">',
            `<html lang="${tags[language]}" dir="${directionOf(language)}" data-languages="${all.join(' ')}">`,
          )
          .replace(/%(\w+)%/g, (mark, name: string) => inHtml(words[name] ?? mark))
      },
    },
    async generateBundle() {
      const { title, description } = await documentWords(language)
      const manifest = {
        name: `Cosgrad: ${title}`,
        short_name: 'Cosgrad',
        description,
        lang: tags[language],
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#fbfaf7',
        theme_color: '#fbfaf7',
        icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      }
      const source = JSON.stringify(manifest)
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source })
    },
  }
}
