/** Where the lines of a text begin: from an offset to a line, counted from 1, and a column, counted from 1. */
export class Lines {
  private readonly starts: number[] = [0]

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
      this.starts.push(at + 1)
  }

  lineAt(offset: number): number {
    const { starts } = this
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  columnAt(offset: number): number {
    return offset - this.startOf(this.lineAt(offset)) + 1
  }

  /** The offset at which a line begins. */
  startOf(line: number): number {
    return this.starts[line - 1] ?? 0
  }
}
