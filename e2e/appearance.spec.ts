import {
  boxOf,
  button,
  centreOf,
  edit,
  expect,
  figureOf,
  open,
  pixels,
  rest,
  settled,
  test,
} from './reader.ts'

test('The reader with forced colours, or without motion, sees the same figure @desk', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await open(page)
  const figure = figureOf(page)
  for (const part of ['x', 'y', 'gradient-x', 'gradient-y']) {
    const path = figure.locator(`path[data-part=${part}]`)
    const { width, height } = await boxOf(path)
    expect(Math.max(width, height), part).toBeGreaterThan(10)
    // Not the colour of the ground it is drawn on.
    const [fill, ground] = await path.evaluate((element) => {
      const probe = document.body.appendChild(document.createElement('p'))
      probe.style.color = 'Canvas'
      const colours = [getComputedStyle(element).fill, getComputedStyle(probe).color]
      probe.remove()
      return colours
    })
    expect(fill, part).not.toBe(ground)
  }
  // A change of view is there at once.
  const before = await centreOf(page.getByTestId('handle-x'))
  await button(page, 'Zoom in').click()
  const after = await centreOf(page.getByTestId('handle-x'))
  await page.waitForTimeout(100)
  expect(after).not.toEqual(before)
  expect(await centreOf(page.getByTestId('handle-x'))).toEqual(after)
})

test('The reader with forced colours can read the formulas @desk', async ({ page }) => {
  await open(page)
  const heading = page.getByRole('heading', { name: 'Total derivative' })
  await heading.evaluate((element) => element.scrollIntoView())
  await rest(page)
  /** The share of a formula's box that is ink. */
  const ink = async (tex: RegExp) => {
    const formula = page.locator('article p', { has: page.locator('math') }).locator('annotation')
    const box = await formula
      .filter({ hasText: tex })
      .first()
      .evaluate((element) => {
        element.closest('p')?.scrollIntoView({ block: 'center', behavior: 'instant' })
        const { x, y, width, height } = (
          element.closest('math')?.parentElement?.nextElementSibling ?? element
        ).getBoundingClientRect()
        return { x, y, width, height }
      })
    const colours = await pixels(page, box)
    const dark = colours.filter((red, i) => i % 4 === 0 && red + (colours[i + 1] ?? 0) < 300)
    return dark.length / (colours.length / 4)
  }
  for (const tex of [/^\\tx$/, /^\\ty$/, /^\\x \\neq 0$/]) {
    await page.emulateMedia({ forcedColors: 'none' })
    const usual = await ink(tex)
    await page.emulateMedia({ forcedColors: 'active' })
    const forced = await ink(tex)
    expect(usual).toBeGreaterThan(0.03)
    expect(forced / usual, `${tex} loses its ink`).toBeGreaterThan(0.75)
  }
})

test('The reader changes the theme, and it is there on the next visit @desk', async ({ page }) => {
  await open(page)
  const theme = page.getByRole('button', { name: /^Theme/ })
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  await expect(theme).toHaveAccessibleName(/as the system.*dark/)
  await theme.click()
  await expect(theme).toHaveAccessibleName(/dark.*light/)
  const dark = await ground()
  expect(dark).not.toBe(light)
  await page.reload()
  await settled(page)
  expect(await ground()).toBe(dark)

  await theme.click()
  expect(await ground()).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await ground()).toBe(light)
  await theme.click()
  expect(await ground()).toBe(dark)
  await expect(theme).toHaveAccessibleName(/as the system/)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await ground()).toBe(light)
  // The theme is the reader's, not the link's.
  expect(page.url()).not.toContain('theme')
})

test('The reader sees every number below the figure in full', async ({ page }) => {
  await open(page)
  for (const link of [
    'x=2,0.5&y=0.75,1.5',
    'x=-2.5,-0.25&y=-12.5,-150',
    'x=-1e-5,2e-7&y=-3e8,-4e9',
  ]) {
    await edit(page, `${link}&seed=2`)
    const cut = await page
      .getByRole('region', { name: 'Numbers of the figure' })
      .locator('data')
      .evaluateAll((all) => {
        const boxes = (of: Node) => {
          const range = document.createRange()
          range.selectNodeContents(of)
          return [...range.getClientRects()]
        }
        return all
          .filter((data) => {
            const cell = data.closest('div')
            const edge = cell?.getBoundingClientRect()
            const others = [...(cell?.querySelectorAll('dt, data') ?? [])].filter(
              (other) => other !== data,
            )
            return boxes(data).some(
              ({ left, right, top, bottom }) =>
                (edge && (left < edge.left || right > edge.right)) ||
                others
                  .flatMap(boxes)
                  .some(
                    (other) =>
                      Math.min(right, other.right) - Math.max(left, other.left) > 2 &&
                      Math.min(bottom, other.bottom) - Math.max(top, other.top) > 4,
                  ),
            )
          })
          .map((data) => `${data.getAttribute('data-testid')}: ${data.textContent}`)
      })
    expect(cut, link).toEqual([])
  }
})
