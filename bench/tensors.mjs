// How long texts of a hundred megabytes take to be read, beside JSON.parse on the same bytes where they are JSON, and
// the longest slice between two pauses. It needs some memory: NODE_OPTIONS=--max-old-space-size=8000.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { printTable, times } from './table.mjs'

/** Numbers that look like nothing in particular. @param {number} i */
const entry = (i) => (Math.sin(i * 12.9898) * 43758.5453) % 1

/** @param {number} line @param {number} width @param {string} separator @param {number} [digits] */
const row = (line, width, separator, digits) =>
  Array.from({ length: width }, (_, i) =>
    digits === undefined ? entry(line * width + i) : entry(line * width + i).toFixed(digits),
  ).join(separator)

/** @type {Record<string, { line: (i: number) => string, around?: [string, string], json?: boolean }>} */
const texts = {
  'JSON, rows of 768': {
    line: (i) => `${i ? ',' : ''}[${row(i, 768, ',')}]`,
    around: ['[', ']'],
    json: true,
  },
  'JSON, rows of 3': { line: (i) => `${i ? ',' : ''}[1,2,3]`, around: ['[', ']'], json: true },
  'JSON Lines, records': { line: (i) => `{"id":"w${i}","embedding":[${row(i, 384, ', ')}]}\n` },
  'JSON Lines, rows of 3': { line: () => '[1,2,3]\n' },
  'NumPy, rows of 50': { line: (i) => `[${row(i, 50, ' ', 5)}]\n `, around: ['[', ']'] },
  'CSV, 100 columns': { line: (i) => `${row(i, 100, ',')}\n` },
  'CSV, 3 columns': { line: (i) => `${row(i, 3, ',')}\n` },
  'GloVe, 50 numbers': { line: (i) => `word${i} ${row(i, 50, ' ', 5)}\n` },
}

/** @param {(i: number) => string} line @param {number} size @param {[string, string]} [around] */
function written(line, size, [before, after] = ['', '']) {
  const parts = [before]
  for (let i = 0, length = 2; length < size; i++) {
    const part = line(i)
    length += part.length
    if (length < size) parts.push(part)
  }
  parts.push(after)
  return parts.join('')
}

/** The page's own readers, bundled as Vite bundles them. */
async function loadReading() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: fileURLToPath(new URL('reading.mjs', import.meta.url)), write: false },
  })
  const [chunk] = 'output' in built ? built.output : []
  if (!chunk) throw new Error('the readers did not bundle')
  /** @type {typeof import('./reading.mjs')} */
  const reading = await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`)
  return reading
}

/** Reads each text, one after the other. */
export async function benchTensors(megabytes = 99) {
  const { read, fromBytes } = await loadReading()
  const rows = []
  /** @type {Record<string, { seconds: number, ratio: number | null, longest: number }>} */
  const results = {}
  for (const [name, { line, around, json }] of Object.entries(texts)) {
    let text = written(line, megabytes * 1e6, around)
    const bytes = new TextEncoder().encode(text)
    let start = performance.now()
    if (json) JSON.parse(text)
    const bare = performance.now() - start
    text = ''
    start = performance.now()
    let [last, longest] = [start, 0]
    const found = await read(fromBytes(name, bytes), () => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
    })
    const took = performance.now() - start
    const ratio = json ? took / bare : null
    results[name] = { seconds: took / 1000, ratio, longest }
    rows.push([
      name,
      `${(took / 1000).toFixed(1)} s`,
      ratio === null ? '' : times(ratio),
      `${longest.toFixed(0)} ms`,
      `${found.length}`,
    ])
  }
  printTable(
    `${megabytes} MB of text`,
    ['text', 'read in', 'of JSON.parse', 'longest slice', 'vectors'],
    rows,
    'Budget: 10 s, or 1.5 × JSON.parse on the same bytes. All of it runs in a worker.',
  )
  return results
}
