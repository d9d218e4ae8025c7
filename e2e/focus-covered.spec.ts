// What has the focus is seen: neither the header, nor the pane, nor another tip lies over all of it.
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { expect, listening, open, rest, takenOver, test } from './reader.ts'

// Each place at a step, and in the lab each tab: what is gone to by Tab there, and back by Shift and Tab.
for (const at of [
  'opening',
  ...chapterIds.map((id) => `${id}.${stepIds(id).at(-1)}`),
  'lab',
  'lab.map&point=random&n=3',
])
  test(`Nothing covers what has the focus at ${at}`, async ({ page }) => {
    test.slow()
    await open(page, `at=${at}`)
    const step = page.locator(`[data-step="${at}"]`)
    if ((await step.count()) > 0) await step.getByRole('heading').first().focus()
    const covered: string[] = []
    let seen = 0
    for (const key of ['Tab', 'Shift+Tab'])
      for (let i = 0; i < 24; i++) {
        await page.keyboard.press(key)
        // What comes near is laid out, and may push it out of sight for a moment.
        await rest(page, 6)
        const { name, free } = await page.evaluate(freeShare)
        if (free === null) continue
        seen += 1
        if (free === 0) covered.push(`${key}: ${name}`)
      }
    expect(covered).toEqual([])
    expect(seen).toBeGreaterThan(20)
  })

test(
  'The reader has enlarged the lab as far as it goes, and sees most of what she goes back to',
  { tag: '@desk' },
  async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width: 320, height: 256 })
    await open(page, 'at=lab')
    const hidden: string[] = []
    let seen = 0
    await page.getByRole('button', { name: /^Wrong backwards/ }).focus()
    for (let i = 0; i < 16; i++) {
      await page.keyboard.press('Shift+Tab')
      await rest(page, 6)
      const { name, free } = await page.evaluate(freeShare)
      if (free === null || name.startsWith('DIV')) continue
      seen += 1
      if (free < 0.5) hidden.push(`${name}: ${free}`)
    }
    expect(hidden).toEqual([])
    expect(seen).toBeGreaterThan(8)
  },
)

// What is open lies over what follows it, until the focus goes on to that.
for (const [name, at, size] of [
  ['Paste', 'lab', null],
  ['Examples', 'lab', null],
  ['Menu', 'lab', { width: 320, height: 256 }],
  ['more', 'alike.length', null],
  ['rule', 'flow.practice', null],
] as const)
  test(
    `The reader opens ${name} at ${at}, leaves it by Tab at either end, and nothing is covered`,
    { tag: '@desk' },
    async ({ page }) => {
      test.slow()
      if (size) await page.setViewportSize(size)
      await open(page, `at=${at}`)
      const opener = page.getByRole('button', { name, exact: true })
      const isInside = () =>
        opener.evaluate((element) => element.parentElement?.contains(document.activeElement))
      const text = page.getByRole('textbox', { name: /JSON/ })
      await opener.focus()
      for (const key of ['Tab', 'Shift+Tab']) {
        await page.keyboard.press('Enter')
        await expect(opener).toHaveAttribute('aria-expanded', 'true')
        if (name === 'Paste' && key === 'Tab') await text.fill('[1, 2')
        for (let i = 0; i < 80 && (await isInside()); i++) {
          await expect(opener).toHaveAttribute('aria-expanded', 'true')
          await page.keyboard.press(key)
        }
        await expect(opener).toHaveAttribute('aria-expanded', 'false')
        for (let i = 0; i < 5; i++) {
          await rest(page, 6)
          const { name: stop, free } = await page.evaluate(freeShare)
          expect(free, stop).not.toBe(0)
          await page.keyboard.press(key)
        }
        await opener.focus()
      }
      // What was typed and not read yet is there still.
      if (name !== 'Paste') return
      await opener.press('Enter')
      await expect(text).toHaveValue('[1, 2')
    },
  )

test(
  'An open menu stays open when its own text is clicked, and when the window is left',
  { tag: '@desk' },
  async ({ page }) => {
    await open(page, 'at=alike.length')
    const more = page.getByRole('button', { name: 'more', exact: true })
    await more.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    // The browser gives the focus to the pane around it.
    const menu = page.getByRole('group', { name: 'Figure options' })
    await menu.click({ position: { x: 3, y: 3 } })
    await expect(more).toHaveAttribute('aria-expanded', 'true')
    await menu.getByRole('button').first().focus()
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await expect(more).toHaveAttribute('aria-expanded', 'true')
  },
)

/** How much of what has the focus is hit where it stands; null if nothing has it, or it is for listening alone. */
function freeShare(): { name: string; free: number | null } {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body)
    return { name: '', free: null }
  const name = `${element.tagName}.${element.className} ${element.getAttribute('aria-label') ?? element.innerText}`
  if (element.closest('.visually-hidden')) return { name, free: null }
  const { left, top, width, height } = element.getBoundingClientRect()
  // What lies over it and what lies in it, such as a label over its field, are told apart by who holds whom.
  const own = (hit: Element | null) =>
    hit !== null &&
    (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element))
  const steps = [0.08, 0.3, 0.5, 0.7, 0.92]
  const hits = steps.flatMap((u) =>
    steps.map((v) => own(document.elementFromPoint(left + u * width, top + v * height))),
  )
  return { name: name.slice(0, 80), free: hits.filter(Boolean).length / hits.length }
}

test('What is hidden for a moment, while a part of the page comes, has the focus again', async ({
  page,
}) => {
  await open(page)
  const zeros = page.getByRole('button', { name: /return zeros/ })
  await zeros.focus()
  await zeros.evaluate(async (element) => {
    const frame = () => new Promise(requestAnimationFrame)
    element.style.display = 'none'
    await frame()
    await frame()
    element.style.display = ''
  })
  await expect(zeros).toBeFocused()
})

test('Who lets zeros be returned before anything passes the focus on is at the button that puts the gradient back', async ({
  page,
}) => {
  let [come, asked] = [() => {}, false]
  const gate = new Promise<void>((done) => {
    come = done
  })
  // What listens everywhere, and would pass on the focus of what is gone, is still on its way.
  await page.route(/Listening.*\.js$/, async (route) => {
    asked = true
    await gate
    await route.continue()
  })
  await page.goto('')
  await takenOver(page)
  await page.getByRole('button', { name: /^Let backward\(\) return zeros$/ }).press('Enter')
  const back = page.getByRole('button', { name: /^Put (?:the gradient|it) back$/ })
  await expect(back).toBeFocused()
  await back.press('Enter')
  await expect(page.getByRole('button', { name: /return zeros/ })).toBeFocused()
  expect(asked).toBe(true)
  come()
  await listening(page)
  await expect(page.getByRole('button', { name: /return zeros/ })).toBeFocused()
})
