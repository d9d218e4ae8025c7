// The reader's own code as it looks: nothing of it is lost, and nothing old passes for new.
import { type Locator } from '@playwright/test'
import { settings, verdictOf } from './lab.ts'
import { editor, openOwn, paste, right } from './own.ts'
import { boxOf, expect, open, test } from './reader.ts'

/** Where each line of a line that is wrapped begins, and whether one of them goes beyond its box. */
async function wrapped(line: Locator) {
  return line.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const box = element.getBoundingClientRect()
    const starts = new Map<number, number>()
    let beyond = false
    for (const { top, left, right, width } of range.getClientRects()) {
      if (width === 0) continue
      beyond ||= right > box.right + 1
      starts.set(Math.round(top / 8), Math.min(left, starts.get(Math.round(top / 8)) ?? Infinity))
    }
    return { starts: [...starts.values()], beyond }
  })
}

/** A line that is too long goes on further in than it begins, and all of it is to be seen. */
async function expectHanging(line: Locator, word: Locator): Promise<void> {
  const { starts, beyond } = await wrapped(line)
  expect(beyond).toBe(false)
  expect(starts.length).toBeGreaterThan(1)
  const { x } = await boxOf(word)
  for (const start of starts.slice(1)) expect(start).toBeGreaterThan(x + 4)
}

test('The reader sees the whole of each long line, in the post’s code and in her own', async ({
  page,
}) => {
  await open(page, 'at=lab&point=random')
  const code = page.getByRole('group', { name: 'Its code' })
  const long = code.locator('.code-text').filter({ hasText: 'grad_x =' })
  await expectHanging(long, long.locator('[data-term]').first())
  expect(await code.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)

  await openOwn(page)
  const own = editor(page).locator('.cm-line').filter({ hasText: 'grad_x =' })
  await own.scrollIntoViewIfNeeded()
  await expectHanging(own, own.locator('.cm-gradient-x').first())
})

test('The reader gets a setting wrong, and what is said of it covers neither verdict nor fields', async ({
  page,
}) => {
  await open(page, 'at=lab&point=random')
  await settings(page)
  const eps = page.getByRole('textbox', { name: 'eps', exact: true })
  await eps.click()
  await page.keyboard.press('ControlOrMeta+a')
  const before = await boxOf(verdictOf(page))
  await page.keyboard.type('1e-x')
  const problem = page.locator('.problem').filter({ hasText: 'eps:' })
  await expect(problem).toBeVisible()
  // She goes on typing where she was.
  await page.keyboard.type('7')
  await expect(eps).toHaveValue('1e-x7')
  const said = await boxOf(problem)
  const others = page.locator('.check-settings').getByRole('combobox')
  for (const other of [verdictOf(page), ...(await others.all())]) {
    const { x, y, width, height } = await boxOf(other)
    const apart =
      y >= said.y + said.height ||
      y + height <= said.y ||
      x >= said.x + said.width ||
      x + width <= said.x
    expect(apart, `${other}`).toBe(true)
  }
  expect((await boxOf(verdictOf(page))).y).toBe(before.y)
})

test('The reader changes her code, and each tab says that it shows the code before @desk', async ({
  page,
}) => {
  // What is out of sight is not worked out.
  await page.setViewportSize({ width: 1280, height: 1500 })
  await openOwn(page, 'point=random&n=4')
  /** Whether a tab was marked at any frame since it was asked to look. */
  const watch = () =>
    page.evaluate(() => {
      const seen = { old: 0 }
      Object.assign(window, { seen })
      const look = () => {
        if (document.querySelector('.of-code[data-old=true] .stale')) seen.old++
        requestAnimationFrame(look)
      }
      look()
    })
  const old = () => page.evaluate(() => (window as unknown as { seen: { old: number } }).seen.old)
  const shown = {
    Map: page.getByRole('img', { name: /How many of \d+ wrong backwards/ }),
    'Step and precision': page.getByTestId('microscope-caption'),
    'Second derivatives': page.getByRole('region', { name: 'gradgradcheck' }),
  }
  for (const [name, content] of Object.entries(shown)) {
    await paste(page, right)
    await page.getByRole('tab', { name }).click()
    await expect(content).toBeVisible()
    await expect(page.locator('.of-code')).toHaveAttribute('data-old', 'false')
    await watch()
    await paste(page, `${right}# ${name}\n`)
    await expect.poll(old).toBeGreaterThan(0)
    await expect(content).toBeVisible()
    await expect(page.locator('.of-code')).toHaveAttribute('data-old', 'false')
  }
})

test('The reader selects all of her code, types over it, and takes that back', async ({ page }) => {
  await openOwn(page)
  const before = await editor(page).innerText()
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('def f(x, y):')
  await expect(editor(page)).toHaveText('def f(x, y):')
  // A word with a colour in it, and more letters at once, as dictation brings them.
  await page.keyboard.press('Shift+Home')
  await page.keyboard.insertText('return (x * y).sum()')
  await expect(editor(page)).toHaveText('return (x * y).sum()')
  for (let i = 0; i < 5; i++) await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => editor(page).innerText()).toBe(before)
})
