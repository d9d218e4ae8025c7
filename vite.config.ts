import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { placeIds } from './src/lesson/story/places.ts'
import { languageIds } from './src/words/language.ts'
import { folderOf, isSingle, languageOf, spoken, spokenDocument } from './tools/site/language.ts'
import { begin } from './tools/site/begin.ts'
import { written } from './tools/site/written.ts'
import { offline } from './tools/site/offline.ts'
import { oneFile } from './tools/site/oneFile.ts'
import { order } from './tools/site/order.ts'
import { contentSecurity } from './tools/site/security.ts'
import { firstView } from './tools/site/chunks.ts'
import { nothingWaits } from './tools/site/nothingWaits.ts'
import { served } from './tools/site/served.ts'
import { siteTags } from './tools/site/tags.ts'

// A browser opens by itself where somebody sits in front of one: a terminal, a screen, no CI.
const atADesk =
  Boolean(process.stdout.isTTY) &&
  !process.env['CI'] &&
  (process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']))

/** KaTeX's families that no formula of the page uses. */
const unused = /KaTeX_(?:Fraktur|SansSerif|Script)/

/**
 * Ships of KaTeX's fonts only those used, and only as woff2, which every browser of today reads. What its boxes hide is
 * clipped: a hidden rest can be scrolled to, and Chromium looks at each layout through all that can be.
 */
const lighterKatex: Plugin = {
  name: 'lighter-katex',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('katex.css')
      ? code
          .replace(/@font-face\s*\{[^}]*\}/g, (face) => (unused.test(face) ? '' : face))
          .replace(/,\s*url\([^)]*\)\s*format\(["'](?:woff|truetype)["']\)/g, '')
          .replaceAll('overflow: hidden', 'overflow: clip')
      : null,
}

/** The layers of the style sheet in their order, before any of them: the build joins its parts as the chunks come. */
const layersFirst: Plugin = {
  name: 'layers-first',
  enforce: 'post',
  generateBundle: (_options, bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = `@layer tokens,base,common,component,sheet;${String(file.source)}`
  },
}

/** What a reader may wait for: it is asked for together with all that it imports. */
const waitedFor = /\/(?:arrival|Embedded|Lab|Notes)-/
/** What the document itself loads is there by then; Firefox counts a second request as one that failed. */
const loaded = /(?:^|\/)(?:index|first|react|rolldown-runtime)-[^/]*\.js$/
/** Of the chunks that come while the page rests the first view need not know the names. */
const atOnce = (file: string, imports: string[], { hostType }: { hostType: 'html' | 'js' }) => {
  if (hostType === 'html') return imports
  return waitedFor.test(file) ? imports.filter((each) => !loaded.test(each)) : []
}

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string
}

export default defineConfig(({ mode }) => {
  const language = languageOf(mode)
  // One file has one language.
  const single = isSingle(mode)
  const languages = single ? [language] : languageIds
  return {
    define: { cosgradVersion: JSON.stringify(version) },
    // One style sheet: no part of the page can come without its own.
    build: single
      ? {
          outDir: 'dist-single',
          // The file in one language leaves those in others alone.
          emptyOutDir: false,
          copyPublicDir: false,
          cssCodeSplit: false,
          assetsInlineLimit: 2 ** 24,
          modulePreload: false,
          rolldownOptions: { output: { codeSplitting: false } },
        }
      : {
          outDir: `dist/${folderOf(language)}`,
          sourcemap: true,
          cssCodeSplit: false,
          modulePreload: { resolveDependencies: atOnce },
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstView() }] } } },
          // Fonts come from where the page does, as its policy wants it.
          assetsInlineLimit: (file: string) => (file.endsWith('.woff2') ? false : undefined),
        },
    // Relative paths: the built site works below any sub-path.
    base: './',
    plugins: [
      lighterKatex,
      spoken(language),
      spokenDocument(language, languages),
      written(language),
      react(),
      layersFirst,
      served(),
      order,
      nothingWaits,
      contentSecurity,
      siteTags(placeIds, language, single ? [] : languageIds),
      ...(single ? [oneFile(language)] : [begin, offline(language)]),
    ],
    worker: { plugins: () => [spoken(language)] },
    preview: { open: atADesk },
    test: {
      include: ['{src,tools}/**/*.test.ts'],
      environment: 'node',
      setupFiles: 'src/session/lateFigure.setup.ts',
      // For machines that are busy; nothing takes as long where all is well.
      testTimeout: 60_000,
      // Files share their modules: what is tested keeps no state but memory of its last answers. Half the time.
      pool: 'threads',
      isolate: false,
      maxWorkers: '100%',
    },
  }
})
