/** The part of a bundler's knowledge that tells what is loaded at once. */
interface Graph {
  readonly getModuleInfo: (id: string) => {
    readonly isEntry: boolean
    readonly importers: readonly string[]
  } | null
}

/** What of d3 the first view draws and writes numbers with. */
const used = new Set(['d3-array', 'd3-format', 'd3-path'])

/**
 * Which modules the page needs before it can be used: those that its entry imports, directly or not. They are one chunk,
 * with React in another: a score of small ones would be larger together, and come later.
 */
export function firstView() {
  const known = new Map<string, boolean>()
  const isFirst = (id: string, graph: Graph): boolean => {
    const found = known.get(id)
    if (found !== undefined) return found
    // In a circle of imports one of them decides for all.
    known.set(id, false)
    const info = graph.getModuleInfo(id)
    const is = info !== null && (info.isEntry || info.importers.some((by) => isFirst(by, graph)))
    known.set(id, is)
    return is
  }
  return (id: string, graph: Graph): string | null => {
    if (!isFirst(id, graph)) return null
    const [, name] = /[\\/]node_modules[\\/]([^\\/]+)[\\/]/.exec(id) ?? []
    // The index of d3 names all of its modules, used or not; the bundler knows which are.
    if (name?.startsWith('d3') && !used.has(name)) return null
    return name?.startsWith('react') || name === 'scheduler' ? 'react' : 'first'
  }
}
