import type { HtmlTagDescriptor, Plugin } from 'vite'
import { tags, type Language } from '../../src/words/language.ts'
import { documentWords, folderOf, type DocumentWords } from './language.ts'

/** Where the site stands, if that is known when it is built; with a slash at its end. */
const site = process.env['COSGRAD_SITE']?.replace(/\/*$/, '/')

const meta = (name: string, content: string): HtmlTagDescriptor => ({
  tag: 'meta',
  attrs: { [name.startsWith('og:') ? 'property' : 'name']: name, content },
  injectTo: 'head',
})

function tagsOf(
  { title, description, preview }: DocumentWords,
  language: Language,
  others: readonly Language[],
): HtmlTagDescriptor[] {
  const picture = `${site ?? ''}preview.png`
  const here = site && site + folderOf(language)
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
        ]
      : []),
    meta('og:type', 'website'),
    meta('og:title', title),
    meta('og:description', description),
    // A preview reads absolute addresses alone.
    ...(site ? [meta('og:image', picture)] : []),
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
