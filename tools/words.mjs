// Lists the sentences of the page, by room, in src/words/english.ts: what every other language has to say.
//   npm run words            writes the list, and says what each language lacks or has in vain
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const options = { configFile: /** @type {const} */ (false) }
const { module: list } = await runnerImport('./tools/site/words.ts', options)
const { module: words } = await runnerImport('./src/words/language.ts', options)
const english = list.sentencesByRoom()
writeFileSync('src/words/english.ts', await list.asModule(english))
for (const language of /** @type {string[]} */ (words.languageIds)) {
  if (language === 'en') continue
  const { module } = await runnerImport(`./src/words/${language}/index.ts`, options)
  for (const [room, sentences] of Object.entries(
    /** @type {Record<string, string[]>} */ (english),
  )) {
    const known = Object.keys(module.catalogue[room] ?? {})
    for (const sentence of sentences)
      if (!known.includes(sentence)) console.log(`${language} ${room} lacks: ${sentence}`)
    for (const sentence of known)
      if (!sentences.includes(sentence)) console.log(`${language} ${room} has in vain: ${sentence}`)
  }
}
