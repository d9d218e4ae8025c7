import react from '@vitejs/plugin-react'
import { runnerImport, type Plugin } from 'vite'
import { languageOf, spoken } from './language.ts'
import { withoutStyles } from './looks.ts'

/** The style sheet of what is served; empty while the page is worked on, when nothing is. */
const looks = 'virtual:served.css'
/** Where the document has the page, and the formulas that it shows later. */
const [pageMark, formulasMark] = ['<!--served-->', '<!--formulas-->']

/** Style sheets and workers, which mean nothing where there is no browser. */
const nothing: Plugin = {
  name: 'nothing',
  enforce: 'pre',
  resolveId: (id) => (/\.css$|\?worker/.test(id) ? '\0nothing' : null),
  load: (id) => (id === '\0nothing' ? 'export default null' : null),
}

interface Settings {
  readonly root: string
  readonly mode: string
  readonly define?: Record<string, unknown>
}

async function render({ root, define, mode }: Settings) {
  const { module } = await runnerImport<Readonly<Record<'page' | 'formulas', string>>>(
    './src/served.tsx',
    {
      root,
      mode: 'production',
      configFile: false,
      logLevel: 'warn',
      ...(define ? { define } : {}),
      plugins: [nothing, spoken(languageOf(mode)), react()],
    },
  )
  const { html, css } = withoutStyles(`${module.page}${formulasMark}${module.formulas}`)
  const [page = '', formulas = ''] = html.split(formulasMark)
  return { page, formulas, css }
}

/** Renders the page once, while it is built, into the document that is served. */
export function served(): Plugin {
  let made: ReturnType<typeof render> | null = null
  let building = false
  let settings: Settings = { root: '.', mode: 'production' }
  const once = () => (made ??= render(settings))
  return {
    name: 'served',
    configResolved(config) {
      building = config.command === 'build'
      settings = config
    },
    resolveId: (id) => (id === looks ? `\0${looks}` : null),
    load: async (id) => (id === `\0${looks}` ? (building ? (await once()).css : '') : null),
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        const { page, formulas } = building ? await once() : { page: '', formulas: '' }
        return html.replace(pageMark, () => page).replace(formulasMark, () => formulas)
      },
    },
  }
}
