import type { Plugin } from 'vite'

interface Node {
  readonly type?: string
  readonly await?: boolean
}

/** Whether a syntax tree waits while it is evaluated, outside of all functions. */
function waits(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(waits)
  if (typeof node !== 'object' || node === null) return false
  const { type, await: forAwait } = node as Node
  // What stands in a class without a function cannot wait either.
  if (/Function|^PropertyDefinition$|^StaticBlock$/.test(type ?? '')) return false
  if (type === 'AwaitExpression' || forAwait) return true
  return Object.values(node).some(waits)
}

/**
 * Lets no chunk wait while it is evaluated. WebKit before Safari 27 gives a chunk to those who import it together before
 * what it waits for is there (bugs.webkit.org/242740), and a chunk waits for all that it imports.
 */
export const nothingWaits: Plugin = {
  name: 'nothing-waits',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && waits(this.parse(file.code).body))
        this.error(
          `${file.fileName} has an \`await\` outside of a function, at which WebKit loses chunks.`,
        )
  },
}
