// The reader's own code on a phone, where little fits into a row.
import { verdictOf } from './lab.ts'
import { editor, openOwn, paste, problemOf, right } from './own.ts'
import { boxOf, expect, test } from './reader.ts'

const unknown = 'a_name_that_goes_on_and_on_'.repeat(3)

test('A message with a long name stays in the window @phone', async ({ page }) => {
  await openOwn(page)
  await paste(page, right.replace('return s\n', `return ${unknown}\n`))
  const message = problemOf(page).filter({ hasText: 'NameError' })
  await expect(message).toContainText(unknown)
  expect(await message.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0)
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: innerWidth,
  }))
  expect(scroll).toBeLessThanOrEqual(width)
})

test('What was not run begins where the sentences below it begin @phone', async ({ page }) => {
  await openOwn(page)
  await paste(page, right.replace('return s\n', 'return s +\n'))
  await expect(verdictOf(page)).toHaveText('not run')
  const bar = await boxOf(page.locator('.verdict-bar'))
  expect((await boxOf(verdictOf(page))).x).toBe(bar.x)
})

test('Lines of code go on in the next row between words, and no row is blank @phone', async ({
  page,
}) => {
  await openOwn(page)
  const { broken, alone } = await editor(page).evaluate((text) => {
    const broken: string[] = []
    const alone: string[] = []
    for (const line of text.querySelectorAll('.cm-line')) {
      const rows: string[] = []
      let last = -Infinity
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let i = 0; i < (node.textContent ?? '').length; i++) {
          const range = document.createRange()
          range.setStart(node, i)
          range.setEnd(node, i + 1)
          const { top } = range.getBoundingClientRect()
          if (top > last + 8) {
            rows.push('')
            last = top
          }
          rows[rows.length - 1] += node.textContent?.[i] ?? ''
        }
      for (const [i, row] of rows.entries()) {
        const next = rows[i + 1]
        if (next !== undefined && /\w$/.test(row) && /^\w/.test(next)) broken.push(`${row}|${next}`)
        if (rows.length > 1 && /^\s*(class|\)|)\s*$/.test(row)) alone.push(rows.join('|'))
      }
    }
    return { broken, alone }
  })
  expect(broken).toEqual([])
  expect(alone).toEqual([])
})

test('A sentence that does not fit beside the verdict ends in dots @phone', async ({ page }) => {
  await openOwn(page)
  await paste(page, `${right}\nopen('weights.bin')\n`)
  const sentence = page.locator('.verdict-problem')
  await expect(sentence).toContainText('open() is not known here')
  expect(await sentence.evaluate((it) => it.scrollHeight > it.clientHeight)).toBe(true)
  // At the end of a row the browser has no room for the dots, and leaves them out.
  await expect(sentence).toHaveCSS('text-align', 'start')
})
