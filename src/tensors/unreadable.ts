/** What cannot be read. Its message is a sentence for the reader: what is wrong and what is allowed. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  /** Where in the text that is, in UTF-16 units, where one place is to blame. */
  readonly at: number | null

  constructor(sentence: string, at: number | null = null) {
    super(sentence)
    this.at = at
  }
}
