// What a reader does and looks for again and again in the stories.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './hand.mjs'

/** @typedef {import('./hand.mjs').Hand} Hand */

/** The live numbers of the pair that the pane shows, in full precision. @param {Hand} hand */
export const numbers = (hand) =>
  hand.ask(
    () =>
      Object.fromEntries(
        ['x', 'y', 'similarity', 'angle', 'norm-x', 'norm-y', 'gradient-x', 'gradient-y'].map(
          (id) => [
            id,
            document.querySelector(`data[data-testid="${id}"]`)?.getAttribute('value') ?? null,
          ],
        ),
      ),
    null,
  )

/** @param {Hand} hand @param {string} css */
export const text = (hand, css) =>
  hand.ask(
    (css) => document.querySelector(css)?.textContent?.replace(/\s+/g, ' ').trim() ?? null,
    css,
  )

/** Waits until an element says what it should, and tells what it says. @param {Hand} hand @param {string} css @param {RegExp} pattern */
export const said = async (hand, css, pattern) =>
  until(`${pattern} in ${css}`, async () => {
    const found = await text(hand, css)
    return found !== null && pattern.test(found) ? found : null
  })

/** @param {string} id */
export const tested = (id) => `[data-testid="${id}"]`
export const verdict = (/** @type {Hand} */ hand) => said(hand, tested('verdict'), /!$|\.\.\.$/)

/** @param {Hand} hand @param {import('./hand.mjs').Target} target */
export const focus = (hand, target) => hand.on(target, (element) => element.focus())

/** The link, once it says something. @param {Hand} hand @param {RegExp} pattern */
export const linked = (hand, pattern) =>
  until(`${pattern} in the address`, async () => {
    const hash = await hand.ask(() => location.hash, null)
    return pattern.test(hash) ? hash : null
  })

/** @param {Hand} hand @param {import('./hand.mjs').Target} target @param {string} value */
export const choose = (hand, target, value) =>
  hand.on(
    target,
    (select, value) => {
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    value,
  )

/**
 * Cuts a text out of a field that is there for that alone, and pastes it where the focus was: no browser but Chromium
 * believes a paste that a script has made up.
 *
 * @param {Hand} hand
 * @param {string} pasted
 */
export async function paste(hand, pasted) {
  await hand.ask((pasted) => {
    const field = Object.assign(document.createElement('textarea'), { value: pasted })
    field.style.position = 'fixed'
    document.body.append(field)
    Reflect.set(globalThis, 'cut', { field, focused: document.activeElement })
    field.focus()
    field.select()
  }, pasted)
  await hand.key('Control+x')
  await hand.ask(() => {
    const { field, focused } = Reflect.get(globalThis, 'cut')
    field.remove()
    focused.focus()
  }, null)
  await hand.key('Control+v')
}

/** Shows what is folded, unless it is shown. @param {Hand} hand @param {import('./hand.mjs').Target} target */
export const unfold = (hand, target) =>
  hand.on(target, (element) => {
    const shown = element.getAttribute('aria-expanded') === 'true' || element.parentElement.open
    if (!shown) element.click()
  })

/** Presses an entry of the page's menu. @param {Hand} hand @param {string} name @param {string} [css] */
export async function fromMenu(hand, name, css = 'button') {
  await hand.press(['button', 'Menu'])
  await hand.press([`.menu ${css}`, name])
  const open = await hand.ask(
    () => document.querySelector('.menu > button')?.getAttribute('aria-expanded') === 'true',
    null,
  )
  if (open) await hand.press(['button', 'Menu'])
}

/**
 * Brings a file to the check, and uses its vectors.
 *
 * @param {Hand} hand
 * @param {string} name
 * @param {string | Uint8Array} content
 * @param {RegExp} used what the page says then
 */
export async function bring(hand, name, content, used) {
  const folder = mkdtempSync(join(tmpdir(), 'cosgrad-file-'))
  const file = join(folder, name)
  writeFileSync(file, content)
  try {
    await hand.give('input[type=file][aria-label=vectors], label input[type=file]', file)
    await hand.press(['button', 'Use these vectors'])
    await said(hand, '.notice', used)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Keeps what the page gives to be saved, and saves none of it. @param {Hand} hand */
export const keepSaved = (hand) =>
  hand.ask(() => {
    /** @type {Map<string, Blob>} */
    const blobs = new Map()
    /** @type {{ name: string, blob: Blob | undefined }[]} */
    const saved = []
    Reflect.set(globalThis, 'saved', saved)
    const { createObjectURL } = URL
    const { click } = HTMLAnchorElement.prototype
    URL.createObjectURL = (blob) => {
      const url = createObjectURL(blob)
      if (blob instanceof Blob) blobs.set(url, blob)
      return url
    }
    HTMLAnchorElement.prototype.click = function () {
      if (this.download) saved.push({ name: this.download, blob: blobs.get(this.href) })
      else click.call(this)
    }
  }, null)

/** The next of these: its name and its text, or of a PNG its size and whether all of it has one colour. @param {Hand} hand */
export const saved = (hand) =>
  until('what is saved', () =>
    hand.ask(async () => {
      const { name, blob } = Reflect.get(globalThis, 'saved').shift() ?? {}
      if (!blob) return null
      if (blob.type !== 'image/png') return { name, text: String(await blob.text()) }
      const image = await createImageBitmap(blob)
      const { width, height } = image
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] }
      const colours = new Set(new Uint32Array(Uint8Array.from(data).buffer))
      return { name, text: `${width} x ${height}, ${colours.size > 20 ? 'drawn' : 'blank'}` }
    }, null),
  )
