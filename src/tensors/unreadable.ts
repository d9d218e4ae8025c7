/** What cannot be read. Its message is a sentence for the reader: what is wrong and what is allowed. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}
