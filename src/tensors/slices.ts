import type { Source } from './source.ts'
import { Unreadable } from './unreadable.ts'
import { counted, titled } from './wording.ts'
import { say } from '../words/say.ts'

/** The bytes of start ≤ offset < end, all of them. Rejects with `Unreadable` if they do not come. */
export async function bytesOf(source: Source, start: number, end: number): Promise<Uint8Array> {
  const bytes = await slice(source, start, end)
  // A file may have been cut short since it was chosen.
  if (bytes.length !== end - start) {
    throw new Unreadable(
      say`${titled(source.name)} could not be read: ${counted(end - start, 'byte')} from byte ${start} on were asked for, and ${bytes.length} came`,
    )
  }
  return bytes
}

async function slice(source: Source, start: number, end: number): Promise<Uint8Array> {
  try {
    return await source.slice(start, end)
  } catch (reason) {
    throw new Unreadable(say`${titled(source.name)} could not be read: ${because(reason)}`)
  }
}

/** The same bytes, as numbers are read from them. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function because(reason: unknown): string {
  const said = reason instanceof Error ? reason.message : reason
  return typeof said === 'string' && said !== '' ? said : say`no reason was given`
}
