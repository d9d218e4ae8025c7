// npm run bench: what a drag, the maths, a check beside PyTorch's and the first view cost, as ratios within one run.
//   node bench/bench.mjs [--only drag|first|flow|maths|python|release|torch|scale|sizes|tensors] [--moves N] [--rounds N] [--save] [--record] [--at NAME] [--slow] [--mafs FOLDER] [--beside FOLDER]
//   --at NAME: only the views and releases whose name begins so; --beside FOLDER: a drag on another build, by turns in the same run.
// Figures stand beside their budgets and fail nothing: a shared machine is no judge.
import { chromium } from '@playwright/test'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { needBrowser } from '../tools/browser.mjs'
import { dist, serve } from '../tools/serve.mjs'
import { benchDrag } from './drag.mjs'
import { benchFirst } from './first.mjs'
import { benchFlow } from './flow.mjs'
import { benchMaths } from './maths.mjs'
import { benchPython } from './python.mjs'
import { benchRelease } from './release.mjs'
import { benchScale } from './scale.mjs'
import { benchSizes } from './sizes.mjs'
import { benchTensors } from './tensors.mjs'
import { benchTorch } from './torch.mjs'
import { views } from './views.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    moves: { type: 'string', default: '240' },
    rounds: { type: 'string', default: '5' },
    at: { type: 'string' },
    mafs: { type: 'string' },
    beside: { type: 'string' },
    slow: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
})
if (
  values.only !== undefined &&
  ![
    'drag',
    'first',
    'flow',
    'maths',
    'python',
    'release',
    'torch',
    'scale',
    'sizes',
    'tensors',
  ].includes(values.only)
)
  throw new Error(
    `--only ${values.only}: it knows drag, first, flow, maths, python, release, torch, scale, sizes and tensors`,
  )

/** @param {string} name */
const wanted = (name) => values.only === undefined || values.only === name

/** @type {Record<string, unknown>} */
const results = {}

if (['drag', 'first', 'flow', 'release', 'sizes'].some(wanted)) {
  if (!existsSync(dist)) throw new Error('There is no dist/ yet: npm run build')
  const page = await serve(dist, { gzip: true })
  const bare = await serve(fileURLToPath(new URL('bare/', import.meta.url)), { gzip: true })
  // A folder that holds such a page, built: there it is served like the others.
  const mafs = values.mafs ? await serve(values.mafs, { gzip: true }) : null
  const beside = values.beside ? await serve(values.beside, { gzip: true }) : null
  const browser = await chromium.launch(needBrowser())
  try {
    if (wanted('drag'))
      results['drag'] = await benchDrag(
        browser,
        {
          bare: { name: 'bare scene', url: bare.url },
          views: views
            .filter(({ name }) => name.startsWith(values.at ?? ''))
            .flatMap(({ at, ...view }) => [
              { ...view, url: `${page.url}${at}` },
              ...(beside
                ? [{ ...view, name: `${view.name} (beside)`, url: `${beside.url}${at}` }]
                : []),
            ]),
        },
        { moves: Number(values.moves), rounds: Number(values.rounds) },
      )
    if (wanted('flow'))
      results['flow'] = await benchFlow(browser, page.url, {
        moves: Number(values.moves),
        rounds: Number(values.rounds),
      })
    if (wanted('release'))
      results['release'] = await benchRelease(browser, page.url, {
        rounds: Number(values.rounds),
        at: values.at,
        slow: values.slow,
      })
    if (wanted('first'))
      results['first'] = await benchFirst(
        browser,
        [
          { name: 'the page', url: page.url, handle: 'button[data-testid=handle-x]' },
          { name: 'bare scene', url: bare.url, handle: '[data-testid=handle-x]' },
          {
            name: 'Mafs (--mafs)',
            url: mafs && `${mafs.url}mafs.html`,
            handle: '.mafs-movable-point',
          },
        ],
        { rounds: Number(values.rounds) },
      )
    if (wanted('sizes')) results['sizes'] = await benchSizes(browser, page.url)
  } finally {
    await browser.close()
    page.close()
    bare.close()
    mafs?.close()
    beside?.close()
  }
}
if (wanted('maths')) results['maths'] = await benchMaths()
if (wanted('python')) results['python'] = await benchPython()
if (wanted('torch')) results['torch'] = await benchTorch()
if (wanted('scale')) results['scale'] = await benchScale()
// A minute, and gigabytes of memory: only when it is asked for.
if (values.only === 'tensors') results['tensors'] = await benchTensors()

if (values.save)
  writeFileSync(new URL('results.json', import.meta.url), JSON.stringify(results, null, 2))

// The medians of a release beside those of the ones before: what was measured takes the place of what stood there.
if (values.record) {
  const file = new URL('history.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  /** @type {Record<string, Record<string, unknown>>} */
  const history = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  history[version] = { ...history[version], ...results }
  writeFileSync(file, `${JSON.stringify(history, null, 2)}\n`)
}
