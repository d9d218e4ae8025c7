// A text in the form of the lab that cannot be read, or not be used: what is said, and what stays.
import { type Page } from '@playwright/test'
import { readText, use } from './files.ts'
import { button, expect, open, test, vector } from './reader.ts'

const ones = Array.from({ length: 16 }, () => 1)
const now = async (page: Page) => ({ x: await vector(page, 'x'), y: await vector(page, 'y') })
/** Where each part of the lab is a row, the vectors are folded. */
async function unfold(page: Page): Promise<void> {
  const row = page.getByRole('button', { name: /^Vectors( |$)/ })
  if (await row.isVisible()) await row.click()
}

const typing = (page: Page) => page.getByPlaceholder('[1, 2, 3]')
const caret = (page: Page) =>
  typing(page).evaluate((field) =>
    field instanceof HTMLTextAreaElement ? field.selectionStart : -1,
  )

test('A text that cannot be read stays in its form, with the caret where it is wrong', async ({
  page,
}) => {
  await open(page, 'at=lab&point=random&n=3')
  await unfold(page)
  const before = await now(page)
  for (const [text, sentence, at] of [
    ['hello', /“hello” in line 1, column 1 is not a number/, 0],
    ['[1, 2, 3]\n[4, five, 6]', /“five” in line 2, column 5/, 14],
    [`${'[0.25, 1.5, -3]\n'.repeat(200)}[1, 2, 3x]`, /“3x” in line 201, column 8/, 3207],
    ['', /is empty; it must hold at least one vector/, 0],
    [' \n\n ', /nothing in it but white space/, 0],
    ['1, 2, 3\n4, 5', /line 2 has 2 numbers, and line 1 has 3/, 8],
  ] as const) {
    await readText(page, text)
    await expect(page.getByRole('alert')).toHaveText([sentence])
    await expect(typing(page)).toHaveValue(text)
    await expect(typing(page)).toBeFocused()
    await expect(typing(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(typing(page)).toHaveAccessibleDescription(sentence)
    expect(await caret(page), text.slice(0, 20)).toBe(at)
    expect(await now(page)).toEqual(before)
  }
  // Shut and opened again, it is all there.
  await page.keyboard.press('Escape')
  await expect(typing(page)).toBeHidden()
  await button(page, 'Paste').click()
  await expect(typing(page)).toHaveValue('1, 2, 3\n4, 5')
  await expect(typing(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('alert')).toHaveCount(1)
  await typing(page).press('ControlOrMeta+End')
  await typing(page).pressSequentially(', 6')
  await button(page, 'Read the text').click()
  await expect(typing(page)).toBeHidden()
  await expect(button(page, 'Paste')).toBeFocused()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await use(page)
  expect(await now(page)).toEqual({ x: [1, 2, 3], y: [4, 5, 6] })
  await button(page, 'Paste').click()
  await expect(typing(page)).toHaveValue('')
  await expect(typing(page)).toHaveAttribute('aria-invalid', 'false')
})

test('A text of many lines is scrolled to where it is wrong @desk', async ({ page }) => {
  await open(page, 'at=lab')
  await readText(page, `${'[1, 2]\n'.repeat(100)}[3, four]\n${'[1, 2]\n'.repeat(100)}`)
  await expect(page.getByRole('alert')).toHaveText(/“four” in line 101/)
  const scrolled = await typing(page).evaluate((field) => {
    const line = Number.parseFloat(getComputedStyle(field).lineHeight)
    const top = 100 * line - field.scrollTop
    return top >= 0 && top <= field.clientHeight
  })
  expect(scrolled).toBe(true)
})

test('A text whose form is shut before it was read is still there, and the panel says why @desk', async ({
  page,
}) => {
  // What reads takes its time.
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (message: unknown) {
      setTimeout(() => postMessage.call(this, message), 1500)
    }
  })
  await open(page, 'at=lab')
  const long = `${'[0.25, 1.5, -3, 0.125]\n'.repeat(20)}[1, 2, x3, 4]`
  await button(page, 'Paste').click()
  await typing(page).fill(long)
  await button(page, 'Read the text').click()
  await page.keyboard.press('Escape')
  await expect(typing(page)).toBeHidden()
  const sentence = /“x3” in line 21, column 8/
  await expect(page.getByRole('alert')).toHaveText([sentence])
  await button(page, 'Paste').click()
  await expect(typing(page)).toHaveValue(long)
  await expect(typing(page)).toHaveAccessibleDescription(sentence)
  await expect(page.getByRole('alert')).toHaveCount(1)
})

test('A program in the form of a text has its way to the editor, and stays until it is taken @desk', async ({
  page,
}) => {
  await open(page, 'at=lab')
  const program = 'import torch\n\ndef f(x, y):\n    return torch.dot(x, y)\n'
  await readText(page, program)
  await expect(page.getByRole('alert')).toHaveText(/is a program, not vectors/)
  await expect(typing(page)).toBeHidden()
  await button(page, 'Paste').click()
  await expect(typing(page)).toHaveValue(program)
  await page.keyboard.press('Escape')
  await button(page, 'Open it in the editor').click()
  await expect(page.getByRole('textbox', { name: 'your code' })).toContainText('torch.dot')
  await button(page, 'Paste').click()
  await expect(typing(page)).toHaveValue('')
})

test('What is said is about the newest text, whatever was wrong with the one before', async ({
  page,
}) => {
  await open(page, 'at=lab')
  await unfold(page)
  await readText(page, '[[0,0,0],[1,2,3]]')
  await expect(page.getByRole('alert')).toHaveText([/x is the zero vector/])
  await expect(typing(page)).toBeHidden()
  await readText(page, '[[1,2],[1,2,3]]')
  await expect(page.getByRole('alert')).toHaveText([
    /^The text 2: 2 vectors with different numbers of components \(2 and 3\); x and y must have the same\.$/,
  ])
  // A single one that goes with what is there takes its place beside it.
  await readText(page, JSON.stringify(ones.map((_, i) => i + 1)))
  await use(page)
  expect(await now(page)).toEqual({ x: ones.map((_, i) => i + 1), y: ones })
  // What can be used goes on waiting.
  await readText(page, '[[1,2,3],[4,5,6]]')
  await expect(button(page, 'Use these vectors')).toHaveAttribute('aria-disabled', 'false')
  await readText(page, '[[1,2],[1,2,3,4]]')
  await expect(page.getByRole('alert')).toHaveText([/^The text 2: 2 vectors with different/])
  await use(page)
  expect(await now(page)).toEqual({ x: [1, 2, 3], y: [4, 5, 6] })
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('Where half of a text is left out, the cause is said first, and goes with the next text @desk', async ({
  page,
}) => {
  await open(page, 'at=lab&point=random&n=8')
  await readText(page, '{"x":[1,2],"y":[3,"a"]}')
  await expect(page.getByRole('alert')).toHaveText([
    /^y left out: “a” in line 1, column 19 is not a number\. x is one vector of 2 components, and those that are there have 8\./,
  ])
  // No grey line says it again.
  await expect(page.getByText('left out')).toHaveCount(1)
  await readText(page, '💥')
  await expect(page.getByRole('alert')).toHaveText([/“💥” in line 1, column 1 is not a number/])
  await page.keyboard.press('Escape')
  // Beside vectors of its length half of a text can be used, but not in silence.
  await open(page, 'at=lab&point=random&n=2')
  await readText(page, '{"x":[1,2],"y":[3,"a"]}')
  await expect(page.getByRole('status').filter({ hasText: 'Read: two' })).toHaveText(
    /^y left out: “a” in line 1, column 19 is not a number\. Read: two vectors/,
  )
})
