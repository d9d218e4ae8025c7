// Lives the reader's stories in the built page, at a desk and on a phone.
//   node tools/e2e.mjs [main|rest] [what Playwright takes]
// `main`: those that `npm test` has time for, what readers do most; `rest`: all others. Default: all.
import { readdirSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = ['drag-vectors', 'highlight', 'lab', 'monkey', 'story']

const specs = readdirSync(new URL('../e2e/', import.meta.url))
  .filter((name) => name.endsWith('.spec.ts'))
  .map((name) => name.replace('.spec.ts', ''))
const unknown = main.filter((name) => !specs.includes(name))
if (unknown.length > 0) throw new RangeError(`There is no spec ${unknown.join(', ')} in e2e/.`)

const [part, ...asked] = process.argv.slice(2)
/** @type {Readonly<Record<string, readonly string[]>>} */
const parts = { main, rest: specs.filter((name) => !main.includes(name)) }
const chosen = parts[part ?? '']
const options = chosen ? asked : process.argv.slice(2)

const { status } = spawnSync(
  process.execPath,
  [
    fileURLToPath(import.meta.resolve('@playwright/test/cli')),
    'test',
    '--project=desk',
    '--project=phone',
    ...(chosen ?? []).map((name) => `e2e/${name}.spec.ts`),
    ...options,
  ],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
