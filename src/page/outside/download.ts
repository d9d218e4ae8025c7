import { attempt } from './guard.ts'

/** Gives the reader a file; false where the browser refuses. */
export function download(name: string, content: BlobPart, type = ''): boolean {
  return attempt(() => {
    const href = URL.createObjectURL(new Blob([content], { type }))
    Object.assign(document.createElement('a'), { href, download: name }).click()
    // The browser has taken hold of it by then.
    setTimeout(() => URL.revokeObjectURL(href), 10_000)
  })
}
