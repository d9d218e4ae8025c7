// A program that is pasted beside every field, and what undo brings back of the code before it.
import type { Page } from '@playwright/test'
import { chooser, drop, file, paste as pasteText } from './files.ts'
import { field, verdictOf, openLab } from './lab.ts'
import { editor, openOwn, paste, right } from './own.ts'
import { button, edit, expect, linkOf, noticeOf, open, test, undo } from './reader.ts'

/** The norm of x is not squared. */
const wrong = right.replace('(s / (x_norm * x_norm)) * x', '(s / x_norm) * x')

/** Writes the right program with a note of her own below it, and waits until it is in the link. */
async function write(page: Page, note: string): Promise<void> {
  await openOwn(page)
  await paste(page, `${right}${note}\n`)
  await expect.poll(async () => (await linkOf(page))['code']).toBeDefined()
}

test('The reader pastes a program in the story, and has her own code back by one undo, in the editor or beside it', async ({
  page,
}) => {
  const mine = '# my own notes'
  await write(page, mine)
  await edit(page, 'at=alike')
  await pasteText(page, wrong)
  await expect(noticeOf(page)).toContainText('Undo brings that back')
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(editor(page)).not.toContainText(mine)
  await editor(page).press('ControlOrMeta+z')
  await expect(editor(page)).toContainText(mine)
  await expect(verdictOf(page)).toHaveText('success!')
  await editor(page).press('ControlOrMeta+Shift+z')
  await expect(verdictOf(page)).toHaveText('failure...')
  await undo(page)
  await expect(noticeOf(page)).toContainText('your code')
  // The story's settings are those of before; the code is there when it is looked at.
  await field(page, 'backward').selectOption('own')
  await expect(editor(page)).toContainText(mine)
  await expect(verdictOf(page)).toHaveText('success!')
})

test('A program that is pasted in place of one of an earlier visit leaves that to undo', async ({
  page,
}) => {
  const mine = '# of yesterday'
  await write(page, mine)
  await openLab(page)
  await pasteText(page, wrong)
  await expect(verdictOf(page)).toHaveText('failure...')
  await editor(page).press('ControlOrMeta+z')
  await expect(editor(page)).toContainText(mine)
  await expect(verdictOf(page)).toHaveText('success!')
})

test('The reader takes a pasted program back beside the editor, and on the next visit her own of yesterday stands there', async ({
  page,
}) => {
  const mine = '# of yesterday'
  await write(page, mine)
  await open(page, 'at=alike')
  await pasteText(page, wrong)
  await expect(verdictOf(page)).toHaveText('failure...')
  await undo(page)
  await expect(noticeOf(page)).toContainText('your code')
  await expect(editor(page)).toHaveCount(0)
  await openOwn(page)
  await expect(editor(page)).toContainText(mine)
})

test('Code of a link waits again where the editor’s undo brings it back @desk', async ({
  page,
}) => {
  await openOwn(page)
  await paste(page, wrong)
  await expect.poll(async () => (await linkOf(page))['code']).toBeDefined()
  const fragment = new URL(page.url()).hash.slice(1)
  await page.evaluate(() => localStorage.clear())
  await open(page, fragment)
  await expect(verdictOf(page)).toHaveText('not run')
  // An editor that opens after the paste has nothing to take back.
  await expect(editor(page)).toContainText('(s / x_norm) * x')
  await pasteText(page, `${right}# mine\n`)
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(editor(page)).toContainText('(s / (x_norm * x_norm)) * x')
  await editor(page).press('ControlOrMeta+z')
  await expect(editor(page)).toContainText('(s / x_norm) * x')
  await expect(button(page, 'Run once')).toBeVisible()
  await expect(verdictOf(page)).toHaveText('not run')
})

test('The reader chooses a program as a file of vectors, is told what it is, and opens it in the editor', async ({
  page,
}) => {
  await openLab(page)
  await chooser(page).setInputFiles(file('mine.py', wrong))
  const alert = page.getByRole('alert')
  await expect(alert).toHaveText(
    'mine.py is a program, not vectors; its place is the editor, under “Yours”.',
  )
  // Nothing has changed until she says so.
  await expect(verdictOf(page)).toHaveText('success!')
  await button(page, 'Open it in the editor').click()
  await expect(alert).toHaveCount(0)
  await expect(editor(page)).toContainText('(s / x_norm) * x')
  await expect(editor(page)).toBeInViewport()
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(page.locator('#backward-panel')).toBeFocused()
  await undo(page)
  await expect(verdictOf(page)).toHaveText('success!')
})

test('The reader drops a notebook in the story, and its cells come to the editor @desk', async ({
  page,
}) => {
  const cells = [
    { cell_type: 'markdown', source: ['# Similarity'] },
    { cell_type: 'code', source: ['%matplotlib inline\n', ...wrong.split(/(?<=\n)/)] },
  ]
  await open(page, 'at=alike')
  await drop(page, file('mine.ipynb', JSON.stringify({ cells, nbformat: 4 })))
  await expect(page.getByRole('alert')).toHaveText(/^mine\.ipynb is a program, not vectors/)
  await button(page, 'Open it in the editor').click()
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(editor(page)).not.toContainText('matplotlib')
})

test('Of two tabs each has its own code when it is loaded again, and neither waits @desk', async ({
  page,
  context,
}) => {
  await write(page, '# of the first')
  const other = await context.newPage()
  await write(other, '# of the second')
  await page.reload()
  await expect(editor(page)).toContainText('# of the first')
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(button(page, 'Run once')).toHaveCount(0)
})
