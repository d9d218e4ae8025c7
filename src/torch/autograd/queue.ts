import type { GraphNode } from './node.ts'

/** Nodes that are ready, the one that was made last first: a heap. */
export class Queue {
  private readonly heap: GraphNode[] = []

  add(node: GraphNode): void {
    const { heap } = this
    heap.push(node)
    for (let i = heap.length - 1; i > 0;) {
      const parent = (i - 1) >> 1
      if (heap[parent]!.sequence >= heap[i]!.sequence) return
      ;[heap[parent], heap[i]] = [heap[i]!, heap[parent]!]
      i = parent
    }
  }

  take(): GraphNode | undefined {
    const { heap } = this
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    heap[0] = last
    for (let i = 0; ;) {
      let child = 2 * i + 1
      if (child >= heap.length) return first
      if (child + 1 < heap.length && heap[child + 1]!.sequence > heap[child]!.sequence) child++
      if (heap[i]!.sequence >= heap[child]!.sequence) return first
      ;[heap[i], heap[child]] = [heap[child]!, heap[i]!]
      i = child
    }
  }
}
