// What the tests of the reader's own code share.
import { type Page } from '@playwright/test'
import { listing } from '../src/gradcheck/listing.ts'
import { openLab } from './lab.ts'
import { expect } from './reader.ts'

/** The post's class. */
export const right = `import torch\n\n\n${listing}\n`
export const editor = (page: Page) => page.getByRole('textbox', { name: 'your code' })
export const diagnosis = (page: Page) => page.getByTestId('diagnosis')

/** What keeps the code from being checked, where it stands below the editor. */
export const problemOf = (page: Page) => page.locator('.own-said .problem')

/** Opens the lab with the reader's own code, which is the post's class. */
export async function openOwn(page: Page, fragment = 'point=random'): Promise<void> {
  await openLab(page, `backward=own&${fragment}`)
  await expect(editor(page)).toContainText('class')
}

/** Puts a text into the clipboard's place, as a paste does. */
export async function paste(page: Page, text: string): Promise<void> {
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await editor(page).evaluate((element, pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}
