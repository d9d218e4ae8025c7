// npm run golden: lets PyTorch answer anew what src/gradcheck/golden and src/math/golden ask about the
// built-in backwards, and asks about those that are new. It needs a Python with PyTorch 1.13: the one
// that COSGRAD_PYTHON names, or one of the usual names.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** A Python that has PyTorch. */
function python() {
  const wish = process.env['COSGRAD_PYTHON']
  const names = wish ? [wish] : ['python3', 'python', '/usr/bin/python3']
  for (const name of names) {
    const { stdout, status } = spawnSync(name, ['-c', 'import torch; print(torch.__version__)'], {
      encoding: 'utf8',
    })
    if (status !== 0) continue
    const version = stdout.trim()
    if (!version.startsWith('1.13'))
      console.warn(
        `PyTorch ${version}: the data were made by 1.13, whose sums are added in its own order.`,
      )
    return name
  }
  throw new Error(
    `No PyTorch found: ${names.join(', ')}. COSGRAD_PYTHON names a Python that has it.`,
  )
}

/** @type {import('vite').InlineConfig} */
const quiet = { configFile: false, logLevel: 'error' }
/** @type {{ module: typeof import('../src/gradcheck/backwards.ts') }} */
const { module } = await runnerImport(here('../src/gradcheck/backwards.ts'), quiet)
/** @type {{ module: typeof import('../src/gradcheck/listing.ts') }} */
const { module: listing } = await runnerImport(here('../src/gradcheck/listing.ts'), quiet)
const programs = Object.fromEntries(
  Object.entries(module.backwards).map(([id, { program }]) => [
    id,
    listing.classWith(program.statements),
  ]),
)
const { status } = spawnSync(python(), [here('golden.py')], {
  input: JSON.stringify(programs),
  stdio: ['pipe', 'inherit', 'inherit'],
})
process.exitCode = status ?? 1
