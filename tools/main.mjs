import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Was this module started from the command line, and not imported? Node 20 has no
 * `import.meta.main`; and a checkout may be reached through a link, hence the real paths.
 *
 * @param {string} url the module's `import.meta.url`
 */
export function isMain(url) {
  const started = process.argv[1]
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(url))
}
