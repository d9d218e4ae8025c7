import { mayBeNotebook, notebookCode } from '../../../../python/text/notebook.ts'
import { isProgram } from '../../../../session/own/code.ts'
import { bytesOf } from '../../../../tensors/slices.ts'
import type { Source } from '../../../../tensors/source.ts'
import { Unreadable } from '../../../../tensors/unreadable.ts'
import { titled } from '../../../../tensors/wording.ts'
import { say } from '../../../../words/say.ts'

/** So many bytes show whether a file is a notebook. */
const headSize = 4096
/** The most bytes of a program, and of a notebook, which may hold pictures. */
const [maxProgram, maxNotebook] = [1_000_000, 50_000_000]

/** What was brought as vectors is a program. */
export class ProgramFound extends Unreadable {
  /** Its text, as the editor takes it. */
  readonly program: string

  constructor(name: string, program: string) {
    super(say`${titled(name)} is a program, not vectors; its place is the editor, under “Yours”`)
    this.program = program
  }
}

/** Throws if this is a notebook: numbers among its outputs are none that anybody brings as vectors. */
export async function refuseNotebook(source: Source): Promise<void> {
  if (source.size > maxNotebook || !mayBeNotebook(await textOf(source, headSize))) return
  const program = notebookCode(await textOf(source, source.size))
  if (program === '')
    throw new Unreadable(
      say`${titled(source.name)} is a notebook, not vectors, and none of its cells holds code`,
    )
  if (program !== null) throw new ProgramFound(source.name, program)
}

/** Throws if what could not be read as vectors is a program. A program that holds vectors, and no more, can be. */
export async function refuseProgram(source: Source): Promise<void> {
  if (source.size > maxProgram) return
  const text = await textOf(source, source.size)
  const named = /\.pyw?$/i.test(source.name) && /\S/.test(text) && !text.includes('\0')
  if (named || isProgram(text)) throw new ProgramFound(source.name, text)
}

async function textOf(source: Source, until: number): Promise<string> {
  return new TextDecoder().decode(await bytesOf(source, 0, Math.min(until, source.size)))
}
