// Brings node_modules to what package-lock.json says, with `npm ci`, which leaves the lock file as it
// is; where it says so already, it does nothing. This runs before anything is installed: Node alone.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Entry */

/**
 * The packages that a lock file lists, by their places; undefined where there is none.
 *
 * @param {string} path
 * @returns {Map<string, Entry> | undefined}
 */
function packagesOf(path) {
  try {
    const { packages } = JSON.parse(readFileSync(new URL(path, root), 'utf8'))
    // The first entry, without a name, is the project itself.
    return new Map(Object.entries(packages).filter(([place]) => place !== ''))
  } catch {
    return undefined
  }
}

/** Whether all is there that the lock file asks for, but for binaries of other machines. */
function isInstalled() {
  const asked = packagesOf('package-lock.json')
  // npm writes down what it has installed.
  const there = packagesOf('node_modules/.package-lock.json')
  if (!asked || !there) return false
  for (const place of there.keys()) if (!asked.has(place)) return false
  for (const [place, { version, integrity, optional }] of asked) {
    const found = there.get(place)
    if (!found && !optional) return false
    if (found && (found.version !== version || found.integrity !== integrity)) return false
  }
  return true
}

/** Runs npm where this script was started by it, else the one on the path. */
function ci() {
  const npm = process.env['npm_execpath']
  const options = { cwd: fileURLToPath(root), stdio: /** @type {const} */ ('inherit') }
  if (npm && basename(npm).startsWith('npm'))
    return spawnSync(process.execPath, [npm, 'ci'], options)
  // On Windows npm is a batch file, which only a shell can start.
  return spawnSync('npm ci', { ...options, shell: true })
}

if (!isInstalled()) {
  const { status, error } = ci()
  if (error) console.error(error.message)
  process.exitCode = status ?? 1
}
