// The reader's own backward, as an engineer brings it.
import { readFileSync } from 'node:fs'
import { listing } from '../src/gradcheck/listing.ts'
import { paste as pasteText } from './files.ts'
import { field, openLab, verdictOf } from './lab.ts'
import { diagnosis, editor, openOwn, paste, problemOf, right } from './own.ts'
import {
  button,
  expect,
  linkOf,
  noticeOf,
  open,
  redo,
  rest,
  statusOf,
  test,
  undo,
} from './reader.ts'

/** The norm of x is not squared. */
const wrong = right.replace('(s / (x_norm * x_norm)) * x', '(s / x_norm) * x')
const wrongLine = wrong.split('\n').findIndex((line) => line.includes('(s / x_norm) * x')) + 1

interface Seen {
  readonly seen: () => { readonly places: string[]; readonly verdicts: string[] }
}

test('The reader chooses “own”, and the post’s class stands there and succeeds', async ({
  page,
}) => {
  await openLab(page)
  await field(page, 'backward').selectOption('own')
  await expect(editor(page)).toContainText('class CosineSimilarity(torch.autograd.Function):')
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(diagnosis(page)).toHaveAttribute('data-id', 'right')
  // Said once, and with its limit.
  await expect(diagnosis(page)).toHaveText(
    'Your backward gives the derivative of your forward, at every place that was tried.',
  )
  await expect.poll(() => linkOf(page)).toMatchObject({ at: 'lab', backward: 'own' })
})

test('The reader breaks a line, reads what is wrong, presses the repair, and sees success', async ({
  page,
}) => {
  await openOwn(page)
  await paste(page, wrong)
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(diagnosis(page)).toHaveAttribute('data-id', 'norm_x_not_squared')
  await expect(diagnosis(page)).toContainText(`(line ${wrongLine})`)
  await button(page, `Repair line ${wrongLine}`).click()
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(diagnosis(page)).toHaveAttribute('data-id', 'right')
  // The editor's own undo brings the mistake back.
  await editor(page).press('ControlOrMeta+z')
  await expect(verdictOf(page)).toHaveText('failure...')
})

test('The reader takes a repair back from the menu, without a key, and the editor’s own undo goes with it', async ({
  page,
}) => {
  await openOwn(page)
  await paste(page, wrong)
  await button(page, `Repair line ${wrongLine}`).click()
  await expect(verdictOf(page)).toHaveText('success!')
  await undo(page)
  await expect(noticeOf(page)).toHaveText('Undone: your code.')
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(editor(page)).toContainText('(s / x_norm) * x')
  await redo(page)
  await expect(verdictOf(page)).toHaveText('success!')
  // What the editor has taken back already is no step any more.
  await editor(page).press('ControlOrMeta+z')
  await expect(verdictOf(page)).toHaveText('failure...')
  await undo(page)
  await expect(noticeOf(page)).toHaveText('Nothing to be undone.')
  await editor(page).press('ControlOrMeta+Shift+z')
  await expect(verdictOf(page)).toHaveText('success!')
})

test('The reader sees a check that passes and should not: it is blind, and says so', async ({
  page,
}) => {
  await openOwn(page, 'point=ones')
  await paste(page, wrong.replace('(s / (y_norm * y_norm)) * y', '(s / (y_norm * y_norm)) * x'))
  await expect(verdictOf(page)).toHaveText('failure...')
  const zeros = right.replaceAll(/grad_output \* \(/g, '0 * grad_output * (')
  await paste(page, zeros)
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(diagnosis(page)).toHaveAttribute('data-kind', 'blind')
  await expect(diagnosis(page)).toHaveAttribute('data-id', 'zeros')
})

test('The reader pastes code onto a line, and nothing of it is taken for vectors', async ({
  page,
}) => {
  await openOwn(page)
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  // The line is gone by the time the page hears of the paste.
  await editor(page)
    .locator('.cm-line')
    .first()
    .evaluate((line) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'x = 1+1+1+1')
      const how = { clipboardData, bubbles: true, cancelable: true }
      line.dispatchEvent(new ClipboardEvent('paste', how))
    })
  await expect(editor(page)).toHaveText('x = 1+1+1+1')
  await expect(problemOf(page)).toContainText('There is nothing to check yet')
  await expect(page.getByText('no list of numbers')).toHaveCount(0)
})

test('The reader goes on writing, and bars and tabs stay where they are @desk', async ({
  page,
}) => {
  await openOwn(page)
  // What is said of the code stands above the tabs, and comes when it has been checked.
  await expect(diagnosis(page)).toBeVisible()
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(page.getByText(/of \d+ caught/)).toBeVisible()
  // Whatever was seen of it from frame to frame.
  await page.evaluate(() => {
    const places = new Set<string>()
    const verdicts = new Set<string>()
    Object.assign(window, { seen: () => ({ places: [...places], verdicts: [...verdicts] }) })
    const look = () => {
      const bars = document.querySelectorAll('.input-bars').length
      const tabs = document.querySelector('[role=tablist]')?.getBoundingClientRect().top ?? 0
      places.add(`${bars} inputs, tabs at ${Math.round(tabs + scrollY)}`)
      verdicts.add(document.querySelector('[data-testid=verdict]')?.textContent ?? '')
      requestAnimationFrame(look)
    }
    look()
  })
  const seen = () => page.evaluate(() => (window as unknown as Seen).seen())
  await editor(page).press('ControlOrMeta+End')
  await page.keyboard.type('# the same')
  await expect.poll(async () => (await seen()).verdicts).toContain('checking …')
  await expect(verdictOf(page)).toHaveText('success!')
  expect((await seen()).places).toHaveLength(1)
})

test('The reader pastes a long program beside every field, and is told where it is', async ({
  page,
}) => {
  await openLab(page)
  await pasteText(page, `${right}${'\n# again'.repeat(15_000)}`)
  await expect(noticeOf(page)).toContainText('This is a program, so it stands in the editor now')
  await expect(editor(page)).toContainText('class CosineSimilarity')
  await expect(verdictOf(page)).toHaveText('success!')
})

test('The reader pastes what a console showed, and is told what was taken away', async ({
  page,
}) => {
  await openOwn(page)
  const console = `\`\`\`python\n>>> import torch\n${listing
    .split('\n')
    .map((line, i) => (i === 0 ? `>>> ${line}` : `... ${line}`))
    .join('\n')}\n\`\`\``
  await paste(page, console)
  await expect(page.getByRole('list', { name: 'What was cleaned up' })).toContainText(/prompts/)
  await expect(editor(page)).not.toContainText('>>>')
  await expect(verdictOf(page)).toHaveText('success!')
})

test('The reader pastes code that would open a file, and it is declined with its line', async ({
  page,
}) => {
  await openOwn(page)
  await paste(page, `${right}\nopen('weights.bin')\n`)
  const line = right.split('\n').length + 1
  await expect(problemOf(page).filter({ hasText: `Line ${line}` })).toContainText('open')
  await expect(verdictOf(page)).toHaveText('not run')
})

test('The reader types a mistake of Python, and is told the line', async ({ page }) => {
  await openOwn(page)
  await paste(page, right.replace('return s\n', 'return s +\n'))
  await expect(problemOf(page)).toHaveText(/^Line 12: SyntaxError: .+ \(column 1\d\)$/)
  // What could not be run has no verdict, and the sentence stands beside that as well.
  await expect(verdictOf(page)).toHaveText('not run')
  await expect(page.locator('.verdict-bar')).toContainText('Line 12: SyntaxError')
  await expect(button(page, 'PyTorch script')).toHaveAttribute('aria-disabled', 'true')
  await paste(page, right.replace('return s\n', 'return t\n'))
  await expect(problemOf(page)).toContainText(/Line 12: NameError/)
  await expect(verdictOf(page)).toHaveText('failure...')
})

test('The reader who listens hears why code was not run, once, when she has stopped typing', async ({
  page,
}) => {
  await openOwn(page)
  await paste(page, `${right}\n# again\n`)
  const status = statusOf(page)
  await expect(status).toHaveText(/^gradcheck: success!/)
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const live = '[role=status], [role=alert], [aria-live]'
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        for (const node of [target, ...addedNodes]) {
          const text = (node instanceof Element ? node : node.parentElement)?.closest(
            live,
          )?.textContent
          if (text && text.trim() !== heard.at(-1)) heard.push(text.trim())
        }
    }).observe(document, { childList: true, characterData: true, subtree: true })
  })
  await editor(page).press('ControlOrMeta+End')
  // So slowly that each key is checked, as it is seen to be.
  await page.keyboard.type('x =')
  await expect(verdictOf(page)).toHaveText('not run')
  await page.keyboard.type(' (')
  await expect(problemOf(page)).toContainText('SyntaxError')
  await expect(page.getByRole('alert')).toHaveText(/^Line \d+: SyntaxError: /)
  await expect(status).toHaveText('gradcheck: not run')
  const heard = await page.evaluate(() => Reflect.get(window, 'heard') as string[])
  expect(heard.filter((said) => said.includes('not run'))).toHaveLength(1)
  expect(heard.filter((said) => said.includes('Error'))).toHaveLength(1)
})

test('The reader’s loop without end comes to an end, and the page goes on', async ({ page }) => {
  await openOwn(page)
  await paste(page, right.replace('        return s\n', '        while True:\n            pass\n'))
  await expect(problemOf(page)).toContainText(/Line 1[23]/, { timeout: 30_000 })
  // It was run, and had no end.
  await expect(verdictOf(page)).toHaveText('stopped')
  await expect(statusOf(page)).toHaveText('gradcheck: stopped')
  await expect(page.getByRole('alert')).toHaveText(/^Line 1[23]: /)
  await paste(page, right)
  await expect(verdictOf(page)).toHaveText('success!')
})

test('A colleague opens a link with code: nothing runs until she says so', async ({ page }) => {
  await openOwn(page)
  await paste(page, wrong)
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect.poll(async () => (await linkOf(page))['code']).toBeTruthy()
  const fragment = new URL(page.url()).hash.slice(1)
  await page.evaluate(() => localStorage.clear())
  await open(page, fragment)
  await expect(editor(page)).toContainText('(s / x_norm) * x')
  await expect(verdictOf(page)).toHaveText('not run')
  await expect(diagnosis(page)).toHaveCount(0)
  await button(page, 'Run once').click()
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(diagnosis(page)).toHaveAttribute('data-id', 'norm_x_not_squared')
})

test('A colleague opens a link whose code is damaged: the post’s class is checked, and the address stays as it came', async ({
  page,
}) => {
  const fragment = 'at=lab&backward=own&code=AAAA'
  await open(page, fragment)
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(page.getByText('the link’s code cannot be unpacked').first()).toBeVisible()
  await expect(button(page, 'Run once')).toHaveCount(0)
  await rest(page)
  expect(new URL(page.url()).hash.slice(1)).toBe(fragment)
})

test('The reader finds her code again on the next visit', async ({ page }) => {
  await openOwn(page)
  await paste(page, wrong)
  await expect(verdictOf(page)).toHaveText('failure...')
  await openOwn(page)
  await expect(editor(page)).toContainText('(s / x_norm) * x')
  await expect(verdictOf(page)).toHaveText('failure...')
})

test('The reader gives x and y as columns and as a batch', async ({ page }) => {
  await openOwn(page)
  await field(page, 'shape of x and y').selectOption('n1')
  await expect(verdictOf(page)).toHaveText('success!')
  await expect.poll(async () => (await linkOf(page))['layout']).toBe('n1')
  await field(page, 'shape of x and y').selectOption('2n')
  // The post's norm is that of the whole matrix, and its sum one of columns.
  await expect(verdictOf(page)).toHaveText('failure...')
})

test('The reader comes and goes by keys: Tab leaves the editor @desk', async ({ page }) => {
  await openOwn(page)
  await editor(page).focus()
  await page.keyboard.press('Tab')
  await expect(editor(page)).not.toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(editor(page)).toBeFocused()
})

test('The reader sees which small changes of her own backward a check would catch', async ({
  page,
  isMobile,
}) => {
  await openOwn(page, 'point=ones')
  if (isMobile) await page.getByRole('button', { name: /^Wrong backwards/ }).click()
  const list = page.getByRole('list', { name: 'Wrong backwards made from yours' })
  await expect(list.getByRole('listitem').first()).toBeVisible()
  // At the post's point most of them pass, as the page's own do.
  await expect(list).toContainText('passes')
})

test('The reader takes her check home as a script that PyTorch runs @desk', async ({ page }) => {
  await openOwn(page)
  await paste(page, wrong)
  await expect(verdictOf(page)).toHaveText('failure...')
  const downloaded = page.waitForEvent('download')
  await button(page, 'PyTorch script').click()
  const download = await downloaded
  expect(download.suggestedFilename()).toMatch(/^gradcheck_CosineSimilarity_apply_16.*\.py$/)
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain('(s / x_norm) * x')
  expect(text).toContain('failure...')
})

test('The reader asks where to test, copies the test, and goes there', async ({
  page,
  context,
  isMobile,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openOwn(page, 'point=ones')
  if (isMobile) await page.getByRole('button', { name: /^Wrong backwards/ }).click()
  await button(page, 'Where should I test this?').click()
  const found = page.getByRole('group', { name: 'A test to paste' })
  await expect(found).toContainText('gradcheck(CosineSimilarity.apply, (x, y)')
  // One sentence of it is heard: not the program, letter by letter.
  await expect(page.locator('.where-to-test').getByRole('status')).toHaveText(
    /^Here \d+ of \d+ small changes of your backward are clearly caught\.$/,
  )
  await button(page, 'Copy').click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^x = torch\.tensor\(\[/)
  await button(page, 'Check there').click()
  await expect(verdictOf(page)).toHaveText('success!')
  const list = page.getByRole('list', { name: 'Wrong backwards made from yours' })
  await expect(list).toContainText('caught')
  await expect.poll(async () => (await linkOf(page))['point']).toBe('own')
})

test('The reader maps her own code, and drags the point of the check on the map @desk', async ({
  page,
}) => {
  await open(page, 'at=lab.map&backward=own&point=random&n=4')
  const map = page.getByRole('region', { name: 'Power map' })
  await expect(map.getByRole('img', { name: /How many of \d+ wrong backwards/ })).toBeVisible()
  await page.getByTestId('power-point').press('ArrowRight')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await linkOf(page))['point']).toBe('own')
  await expect(verdictOf(page)).toHaveText('success!')
})

test('The reader sees the curves of her own forward, and what gradgradcheck says @desk', async ({
  page,
}) => {
  await open(page, 'at=lab.precision&backward=own&point=random&n=4')
  await expect(page.getByTestId('microscope-caption')).toContainText('right backward passes')
  await page.getByRole('tab', { name: 'Second derivatives' }).click()
  await expect(page.getByRole('region', { name: 'gradgradcheck' })).toContainText('failure...')
})
