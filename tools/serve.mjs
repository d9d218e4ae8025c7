// A static server without manners: files and nothing else, below a path, as a plain web host
// serves a project page. What works here needs no rewriting, no root path and no server.
//   node tools/serve.mjs PORT    serves dist/ at http://127.0.0.1:PORT/some/where/
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { isMain } from './main.mjs'

export const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** What is smaller when it is packed. */
const packed = new Set(['.html', '.js', '.css', '.json', '.svg'])

/**
 * The file that a request asks for; undefined when it asks for none below the folder.
 *
 * @param {string} folder
 * @param {string} base
 * @param {string} url
 */
function fileOf(folder, base, url) {
  const { pathname } = new URL(url, 'http://here')
  if (!pathname.startsWith(base)) return undefined
  const path = decodeURIComponent(pathname.slice(base.length))
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const root = resolve(folder)
  // `..` may hide behind percent signs: what counts is where the path leads in the end.
  const file = resolve(root, `.${sep}${name}`)
  return file.startsWith(root + sep) ? file : undefined
}

/**
 * @param {string} folder
 * @param {{ port?: number, base?: string, gzip?: boolean, first?: string }} [options] port 0: any free one; gzip: as common
 *   hosts pack; first: a script that stands first in every document, for whoever looks on
 */
export async function serve(folder, { port = 0, base = '/some/where/', gzip = false, first } = {}) {
  const server = createServer((request, response) => {
    const send = async () => {
      const url = request.url ?? '/'
      const file = first && url === `${base}first.js` ? first : fileOf(folder, base, url)
      if (!file) throw new Error('no such file')
      const read = await readFile(file)
      const body =
        first && file.endsWith('.html')
          ? String(read).replace('<head>', `<head><script src="${base}first.js"></script>`)
          : read
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
      // As common hosts do: in a sandboxed frame the page is a stranger to its own files.
      response.setHeader('access-control-allow-origin', '*')
      if (!gzip || !packed.has(extname(file))) return void response.end(body)
      response.setHeader('content-encoding', 'gzip')
      response.end(gzipSync(body, { level: 9 }))
    }
    // Whatever is wrong with a request, there is no such file.
    send().catch(() => {
      response.statusCode = 404
      response.end('not found')
    })
  })
  await new Promise((ready, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => ready(undefined))
  })
  const address = server.address()
  const taken = address && typeof address === 'object' ? address.port : port
  return {
    url: `http://127.0.0.1:${taken}${base}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

if (isMain(import.meta.url)) {
  const { url } = await serve(dist, { port: Number(process.argv[2] ?? 0) })
  console.log(url)
}
