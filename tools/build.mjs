// Builds the site in each language: English at its root, the others below it. `npm run build -- en` builds one alone.
import { build, runnerImport } from 'vite'

// The first that Vite is asked for decides for all: React as it is shipped.
process.env['NODE_ENV'] = 'production'

const { module } = await runnerImport('./src/words/language.ts', { configFile: false })
const asked = process.argv.slice(2)
for (const language of /** @type {string[]} */ (module.languageIds))
  if (asked.length === 0 || asked.includes(language))
    await build({ mode: language === 'en' ? 'production' : language })
