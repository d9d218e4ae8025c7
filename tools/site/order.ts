import type { Plugin } from 'vite'

/**
 * What the document asks for, in the order in which a reader needs it: the style sheet, what is known before the first
 * paint, and then the page's own scripts, which the text does not wait for.
 */
export const order: Plugin = {
  name: 'order',
  apply: 'build',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const taken: string[] = []
      const take = (pattern: RegExp) => {
        html = html.replace(pattern, (tag) => {
          taken.push(tag.trim())
          return ''
        })
        return taken.splice(0)
      }
      const styles = take(/\n\s*<link rel="stylesheet"[^>]*>/g)
      const entry = take(/\n\s*<script type="module"[^>]*><\/script>/g)
      // As scripts, since a browser that runs none asks for what is to be preloaded all the same.
      const chunks = take(/\n\s*<link rel="modulepreload"[^>]*>/g).map((tag) =>
        tag
          .replace('link rel="modulepreload"', 'script type="module"')
          .replace('href=', 'src=')
          .replace(/\s*\/?>$/, '></script>'),
      )
      const begin = /<script [^>]*src="\.\/begin\.js"[^>]*><\/script>/
      const scripts = [...chunks, ...entry].map((tag) =>
        tag
          .replace(/ (?=src)/, ' fetchpriority="low" ')
          // Run by themselves: what the browser does at the end of the document is another task than theirs.
          .replace('type="module"', 'async $&'),
      )
      return html.replace(begin, (tag) => [...styles, tag, ...scripts].join('\n    '))
    },
  },
}
