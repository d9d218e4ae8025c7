// Builds the site in each language: English at its root, the others below it. `npm run build en` builds one alone.
// `npm run build:single` writes the whole page as one file, in English; `npm run build:single de` in another language, `all` in each.
import { build, runnerImport } from 'vite'

// The first that Vite is asked for decides for all: React as it is shipped.
process.env['NODE_ENV'] = 'production'

const { module } = await runnerImport('./src/words/language.ts', { configFile: false })
const languages = /** @type {string[]} */ (module.languageIds)
const single = process.argv.includes('--single')
const asked = process.argv.slice(2).filter((word) => word !== '--single')
const unknown = asked.filter((word) => word !== 'all' && !languages.includes(word))
if (unknown.length > 0)
  throw new RangeError(
    `${unknown.join(' ')}: no language of the page; it has ${languages.join(' ')}`,
  )

const wanted = asked.length > 0 ? asked : [single ? 'en' : 'all']
for (const language of languages.filter((id) => wanted.includes(id) || wanted.includes('all')))
  await build({
    mode: single ? `single-${language}` : language === 'en' ? 'production' : language,
  })
