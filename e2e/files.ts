// Files as NumPy and safetensors write them, made byte by byte, and the ways to bring them.
import { type Locator, type Page } from '@playwright/test'
import { Buffer } from 'node:buffer'
import { button, expect, figureOf } from './reader.ts'

export interface Given {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export const file = (name: string, ...content: readonly (Buffer | string)[]): Given => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.concat(
    content.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
  ),
})

/** Numbers as their bytes, the lowest first. */
export const doubles = (entries: readonly number[]) =>
  Buffer.from(Float64Array.from(entries).buffer)
export const floats = (entries: readonly number[]) => Buffer.from(Float32Array.from(entries).buffer)

/** The beginning of a .npy file, up to its numbers. */
export function npyHead(descr: string, shape: string): Buffer {
  const header = `{'descr': ${descr}, 'fortran_order': False, 'shape': ${shape}, }`.padEnd(117)
  const length = Buffer.alloc(2)
  length.writeUInt16LE(header.length + 1)
  return Buffer.concat([
    Buffer.from('\x93NUMPY\x01\x00', 'latin1'),
    length,
    Buffer.from(`${header}\n`),
  ])
}

/** A .npy file of one vector, or of two as its rows. */
export function npy(name: string, rows: readonly (readonly number[])[], type: 'f4' | 'f8' = 'f8') {
  const n = rows[0]?.length ?? 0
  const shape = rows.length === 1 ? `(${n},)` : `(${rows.length}, ${n})`
  const bytes = (type === 'f4' ? floats : doubles)(rows.flat())
  return file(name, npyHead(`'<${type}'`, shape), bytes)
}

/** A .safetensors file of vectors of doubles. */
export function safetensors(name: string, tensors: Readonly<Record<string, readonly number[]>>) {
  let end = 0
  const entries = Object.entries(tensors).map(([key, { length }]) => {
    const begin = end
    end += 8 * length
    return [key, { dtype: 'F64', shape: [length], data_offsets: [begin, end] }] as const
  })
  const header = JSON.stringify(Object.fromEntries(entries))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  return file(name, length, header, doubles(Object.values(tensors).flat()))
}

/** So many numbers that look like nothing in particular, all different from 0. */
export function entries(n: number, seed: number): number[] {
  let state = seed
  return Array.from({ length: n }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state | 1) / 2 ** 30
  })
}

export const chooser = (page: Page) => page.getByLabel('vectors', { exact: true })

/** Reads a text through the field of the lab. */
export async function readText(page: Page, text: string): Promise<void> {
  const textField = page.getByPlaceholder('[1, 2, 3]')
  if (!(await textField.isVisible())) await button(page, 'Paste').click()
  await textField.fill(text)
  await button(page, 'Read the text').click()
}

export const found = (page: Page) => page.getByRole('group', { name: 'What was read' })

export const pick = (page: Page, part: 'x' | 'y') =>
  found(page).getByRole('combobox', { name: `${part} is` })

/** Takes the option that begins so; what else it tells stands behind a dot. */
export async function choose(select: Locator, name: string): Promise<void> {
  const option = select.locator('option').filter({ hasText: new RegExp(`^${name}( ·|$)`) })
  await select.selectOption(await option.getAttribute('value'))
}

/** Uses what was read as soon as that can be. */
export async function use(page: Page): Promise<void> {
  const primary = button(page, 'Use these vectors')
  await expect(primary).toHaveAttribute('aria-disabled', 'false')
  await primary.click()
  await expect(found(page)).toHaveCount(0)
}

/** Drops a file as a browser does, on the figure unless told otherwise. */
export async function drop(
  page: Page,
  { name, buffer }: Given,
  paper = figureOf(page).getByRole('application'),
): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], name))
      return data
    },
    [name, buffer.toString('base64')] as const,
  )
  await paper.dispatchEvent('dragover', { dataTransfer })
  await paper.dispatchEvent('drop', { dataTransfer })
}

/** Pastes a text where the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}
