// The reader's own code that asks for another shape than that of x and y, and code that is checked at once.
import { verdictOf } from './lab.ts'
import { diagnosis, editor, openOwn, paste, right } from './own.ts'
import { button, expect, statusOf, test } from './reader.ts'

const rows = `import torch
def f(x, y):
    nx = x.norm(dim=1)
    ny = y.norm(dim=1)
    return (x * y).sum(dim=1) / (nx * ny)
`

test('The reader pastes code for a batch, reads why it ends in an error, and gives it one by a press', async ({
  page,
}) => {
  await openOwn(page)
  await paste(page, rows)
  await expect(diagnosis(page)).toContainText(
    'Line 3 asks for dim 1 of what has one dimension, dim 0; x and y have the shape (16,).',
  )
  await expect(verdictOf(page)).toHaveText('failure...')
  const press = button(page, 'Check in the shape (2, 8)')
  await press.focus()
  await page.keyboard.press('Enter')
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(page.getByLabel('shape of x and y')).toHaveValue('2n')
  await expect(press).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(press).toBeVisible()
})

test('The reader presses Ctrl+Enter, and her code is checked at once; once more, and the verdict is said', async ({
  page,
}) => {
  await openOwn(page)
  await expect(editor(page)).toHaveAccessibleDescription(/checked as you type.* Ctrl\+Enter/)
  await paste(page, right.replace('(s / (x_norm * x_norm)', '(s / (x_norm)'))
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(verdictOf(page)).toHaveText('failure...')
  // Nothing was written.
  await expect(editor(page).locator('.cm-line').last()).toHaveText('')
  await expect(statusOf(page)).toContainText('failure...')
  // What is longer stays longer.
  await expect(statusOf(page)).not.toContainText('failure...', { timeout: 30_000 })
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(statusOf(page)).toContainText('gradcheck: failure...')
})
