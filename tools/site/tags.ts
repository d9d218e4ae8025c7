import { readFileSync } from 'node:fs'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { tags, type Language } from '../../src/words/language.ts'
import { documentWords, folderOf, type DocumentWords } from './language.ts'

/** Where the site stands, if that is known when it is built; with a slash at its end. */
const site = process.env['COSGRAD_SITE']?.replace(/\/*$/, '/')

/** As previews name a language: with a country. */
const locales: Readonly<Record<Language, string>> = { en: 'en_GB', de: 'de_DE', zh: 'zh_CN' }

const meta = (name: string, content: string): HtmlTagDescriptor => ({
  tag: 'meta',
  attrs: { [name.startsWith('og:') ? 'property' : 'name']: name, content },
  injectTo: 'head',
})

/** The picture that previews show: npm run picture. */
const previewOf = (language: Language): Buffer =>
  readFileSync(new URL(`../../docs/previews/${language}.png`, import.meta.url))

/** The size of a PNG stands in its first chunk. */
const widthOf = (png: Buffer): number => png.readUInt32BE(16)
const heightOf = (png: Buffer): number => png.readUInt32BE(20)

function tagsOf(
  { title, description, preview }: DocumentWords,
  language: Language,
  others: readonly Language[],
): HtmlTagDescriptor[] {
  const here = site && site + folderOf(language)
  const picture = `${here ?? ''}preview.png`
  const learning = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    description,
    ...(here ? { url: here, image: picture } : {}),
    inLanguage: tags[language],
    learningResourceType: 'interactive lesson',
    educationalLevel: 'university',
    teaches: ['cosine similarity', 'gradient', 'numerical gradient checking'],
    interactivityType: 'mixed',
    isAccessibleForFree: true,
    license: 'https://opensource.org/license/mit',
  }
  return [
    ...(here
      ? [
          { tag: 'link', attrs: { rel: 'canonical', href: here } } as const,
          ...others.map(
            (other) =>
              ({
                tag: 'link',
                attrs: { rel: 'alternate', hreflang: tags[other], href: site + folderOf(other) },
              }) as const,
          ),
          // Whoever reads in none of them is sent on from the root: public/begin.js.
          { tag: 'link', attrs: { rel: 'alternate', hreflang: 'x-default', href: site } } as const,
        ]
      : []),
    meta('og:type', 'website'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:site_name', 'Cosgrad'),
    meta('og:locale', locales[language]),
    ...others
      .filter((other) => other !== language)
      .map((other) => meta('og:locale:alternate', locales[other])),
    // A preview reads absolute addresses alone.
    ...(here
      ? [
          meta('og:image', picture),
          meta('og:image:width', String(widthOf(previewOf(language)))),
          meta('og:image:height', String(heightOf(previewOf(language)))),
        ]
      : []),
    meta('og:image:alt', preview),
    ...(here ? [meta('og:url', here)] : []),
    meta('twitter:card', 'summary_large_image'),
    // Data, which no browser runs.
    {
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      children: JSON.stringify(learning).replaceAll('<', '\\u003c'),
      injectTo: 'head',
    },
  ]
}

/** Tags for previews and search engines, and where its address is known a sitemap of the places in the page. */
export function siteTags(
  places: readonly string[],
  language: Language,
  others: readonly Language[],
): Plugin {
  return {
    name: 'site-tags',
    transformIndexHtml: async () => tagsOf(await documentWords(language), language, others),
    generateBundle() {
      if (!site) return
      this.emitFile({ type: 'asset', fileName: 'preview.png', source: previewOf(language) })
      const here = site + folderOf(language)
      const urls = ['', ...places.map((id) => `#at=${id}`)].map(
        (place) => `<url><loc>${here}${place}</loc></url>`,
      )
      this.emitFile({
        type: 'asset',
        fileName: 'sitemap.xml',
        source: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`,
      })
    },
  }
}
