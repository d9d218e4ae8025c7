import type { HtmlTagDescriptor, Plugin } from 'vite'

/** What search engines and previews are told of the page. */
interface Description {
  readonly title: string
  readonly description: string
}

/** Where the site stands, if that is known when it is built; with a slash at its end. */
const site = process.env['COSGRAD_SITE']?.replace(/\/*$/, '/')

const meta = (name: string, content: string): HtmlTagDescriptor => ({
  tag: 'meta',
  attrs: { [name.startsWith('og:') ? 'property' : 'name']: name, content },
  injectTo: 'head',
})

function tagsOf({ title, description }: Description): HtmlTagDescriptor[] {
  const picture = `${site ?? ''}preview.png`
  const learning = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    description,
    ...(site ? { url: site, image: picture } : {}),
    inLanguage: 'en',
    learningResourceType: 'interactive lesson',
    educationalLevel: 'university',
    teaches: ['cosine similarity', 'gradient', 'numerical gradient checking'],
    interactivityType: 'mixed',
    isAccessibleForFree: true,
    license: 'https://opensource.org/license/mit',
  }
  return [
    ...(site ? [{ tag: 'link', attrs: { rel: 'canonical', href: site } } as const] : []),
    meta('og:type', 'website'),
    meta('og:title', title),
    meta('og:description', description),
    // A preview reads absolute addresses alone.
    ...(site ? [meta('og:image', picture)] : []),
    meta(
      'og:image:alt',
      'The opening: a check that passes, beside the two vectors at which it was made',
    ),
    ...(site ? [meta('og:url', site)] : []),
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
export function siteTags(places: readonly string[]): Plugin {
  return {
    name: 'site-tags',
    transformIndexHtml: (html) =>
      tagsOf({
        title: /<title>([^<]*)/.exec(html)?.[1] ?? '',
        description: /name="description"\s+content="([^"]*)"/.exec(html)?.[1] ?? '',
      }),
    generateBundle() {
      if (!site) return
      const urls = ['', ...places.map((id) => `#at=${id}`)].map(
        (place) => `<url><loc>${site}${place}</loc></url>`,
      )
      this.emitFile({
        type: 'asset',
        fileName: 'sitemap.xml',
        source: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`,
      })
    },
  }
}
