// Own colours, own spacing, no motion, no transparency: whatever a reader has set, nothing is lost.
import { type Page } from '@playwright/test'
import { placeIds, stepIds } from '../src/lesson/story/places.ts'
import { chooser, file, found, readText } from './files.ts'
import { field, openLab } from './lab.ts'
import { openOwn, paste, problemOf } from './own.ts'
import { boxOf, button, edit, expect, open, rest, stepOf, test } from './reader.ts'
import { textSpacing, wear } from './settings.ts'

/** Words that a box cuts off without a way to scroll to them; lines of code in cards are abridged on purpose,
 * the subtitle gives way as a whole (e2e/room.spec.ts), and of the pane docs/accessibility.md tells. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *')].flatMap((box) => {
      if (!box.checkVisibility({ visibilityProperty: true }) || !box.innerText) return []
      if (box.clientWidth <= 1) return []
      if (
        box.closest(
          '.visually-hidden, .katex-mathml, svg, .surface, .pane, .bridge, .numbers, .header-about, code',
        )
      )
        return []
      const { overflowX, overflowY } = getComputedStyle(box)
      const wide = /hidden|clip/.test(overflowX) && box.scrollWidth > box.clientWidth + 2
      const high = /hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 2
      return wide || high ? [`${box.tagName}.${box.className}: ${box.innerText.slice(0, 40)}`] : []
    }),
  )
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const settings = { 'the text spacing of WCAG': textSpacing }

for (const [name, css] of Object.entries(settings))
  test(`With ${name} nothing is cut off, and nothing sticks out sideways`, async ({ page }) => {
    test.slow()
    await open(page)
    await wear(page, css)
    for (const at of placeIds) {
      await edit(page, `at=${at}`)
      expect(await cutOff(page), at).toEqual([])
      expect.soft(await sideways(page), at).toBeLessThanOrEqual(0)
      // What stays at the top is as high as its words.
      for (const words of await page.locator('.header-title, .header-where > span').all()) {
        const [box, header] = [await boxOf(words), await boxOf(page.locator('.header'))]
        expect(box.y, at).toBeGreaterThanOrEqual(header.y - 1)
        expect(box.y + box.height, at).toBeLessThanOrEqual(header.y + header.height + 1)
      }
    }
    await button(page, 'Menu').click()
    await expect(page.getByRole('group', { name: 'Menu' })).toBeVisible()
    expect(await sideways(page)).toBeLessThanOrEqual(0)
  })

/** Texts that have so little room that they are broken letter by letter, with the lines that each takes. */
const squeezed = (page: Page) =>
  page.locator('body').evaluate((body) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.nodeValue?.trim() ?? ''
      const range = document.createRange()
      range.selectNodeContents(text)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      // Words for the ear alone have no room at all.
      const width = text.parentElement?.getBoundingClientRect().width ?? 0
      if (words && width > 1 && lines > 2 && words.length < 3 * lines)
        found.push(`${words}: ${lines} lines`)
    }
    return found
  })

for (const [width, height] of [
  [1280, 800],
  [390, 844],
  [320, 256],
] as const)
  test(`With letters of 32 pixels nothing is cut off in a window of ${width} × ${height}, and nothing sticks out @desk`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    // What a reader sets in her browser.
    const client = await page.context().newCDPSession(page)
    await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    await open(page)
    await expect(page.locator('html')).toHaveCSS('font-size', '32px')
    for (const at of [...placeIds, ...stepIds('lab').map((tab) => `lab.${tab}`)]) {
      await edit(page, `at=${at}`)
      expect(await cutOff(page), at).toEqual([])
      // Ten letters wide, a table of three columns has no room for whole words.
      if (width > 320) expect(await squeezed(page), at).toEqual([])
      for (const figure of await page.locator('.figure:visible').all())
        expect((await boxOf(figure)).height, `${at}: figure`).toBeGreaterThan(height / 4)
      // A pixel is rounding.
      expect(await sideways(page), at).toBeLessThanOrEqual(1)
      // In the header each thing has a place of its own, within the window.
      const boxes = await page
        .locator('header :is(a, .header-where, .popover-button)')
        .filter({ visible: true })
        .evaluateAll((all) =>
          all.map((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect()
            return { name: element.textContent, left, right, top, bottom }
          }),
        )
      for (const [i, a] of boxes.entries()) {
        expect(a.right, `${at}: ${a.name}`).toBeLessThanOrEqual(width + 1)
        for (const b of boxes.slice(i + 1))
          expect(
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
            `${at}: ${a.name} over ${b.name}`,
          ).toBe(false)
      }
    }
    await button(page, 'Menu').click()
    const menu = page.getByRole('group', { name: 'Menu' })
    await expect(menu).toBeInViewport()
    expect((await boxOf(menu)).x).toBeGreaterThanOrEqual(0)
    expect(await menu.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0)
    expect(await sideways(page)).toBeLessThanOrEqual(1)
  })

test('With letters of 32 pixels nothing is cut off in German, whose words are longer, on a phone @desk', async ({
  page,
}) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  const client = await page.context().newCDPSession(page)
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await open(page, 'at=lab.map&lang=de')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  for (const tab of stepIds('lab')) {
    await edit(page, `at=lab.${tab}&lang=de`)
    await rest(page)
    expect(await cutOff(page), tab).toEqual([])
    expect(await squeezed(page), tab).toEqual([])
    expect(await sideways(page), tab).toBeLessThanOrEqual(1)
  }
})

test('In a window of 320 pixels the page stays as wide, with each line unfolded and full of values @phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  for (const formulas of ['values', 'both'])
    for (const at of ['calculus', 'reach', 'flow']) {
      await open(page, `at=${at}&formulas=${formulas}`)
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true
      })
      await expect(page.locator('.formula.plain:visible')).toHaveCount(0)
      expect(await sideways(page), `${at}, ${formulas}`).toBeLessThanOrEqual(0)
      expect(await page.evaluate(() => innerWidth), `${at}, ${formulas}`).toBe(320)
    }
})

test('In a window of 320 pixels no step is wider for long numbers @phone', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 320, height: 256 })
  const long =
    'x=-1.2345678901234567,-2.3456789012345678e-5&y=-3.4567890123456789,-1.2345678901234567e-7'
  await open(page, `at=flow.practice&${long}&batch=4&flow=3&eta=0.0012345678901234567`)
  for (const id of placeIds)
    for (const step of stepIds(id)) {
      const at = `${id}.${step}`
      await edit(page, `at=${at}&${long}&batch=4&flow=3&eta=0.0012345678901234567`)
      if (id !== 'lab' && id !== 'opening') await expect(stepOf(page, at)).toBeInViewport()
      expect.soft(await sideways(page), at).toBeLessThanOrEqual(0)
    }
})

const word = 'Donaudampfschiffahrtselektrizitaetenhauptbetriebswerkbau'

for (const width of [320, 390])
  test(`In a window of ${width} pixels a long word of the reader is broken wherever it is quoted @desk`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 256 })
    const expectNarrow = async (what: string) => {
      expect.soft(await sideways(page), what).toBeLessThanOrEqual(0)
      // Nor is it cut off where it stands.
      const wide = await page
        .locator(':is(.problem, [role=alert], [role=status], .found, .reading)')
        .filter({ visible: true })
        .evaluateAll((all) =>
          all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.className),
        )
      expect.soft(wide, what).toEqual([])
    }
    await openLab(page)
    for (const name of ['n', 'eps', 'atol', 'rtol']) {
      await field(page, name).fill(word)
      await expect(page.locator('.problem').filter({ hasText: 'Donau' })).not.toHaveCount(0)
      await expectNarrow(`typed into ${name}`)
    }
    await page.getByRole('button', { name: /^Vectors( |$)/ }).click()
    await readText(page, word)
    await expect(page.getByRole('alert')).toContainText('Donau')
    await expectNarrow('in the form')
    await page.keyboard.press('Escape')
    await chooser(page).setInputFiles(file(`${word}.csv`, word))
    await expect(page.getByRole('alert')).toContainText('Donau')
    await expectNarrow('in a file')
    await chooser(page).setInputFiles(file(`${word}.csv`, `${word},${word}2\n1.5,2.5\n2.5,0.5`))
    await expect(found(page)).toBeVisible()
    await expectNarrow('as a name')
    await chooser(page).setInputFiles(file(`${word}.txt`, `${word}\n1,5\n2,5\n3,5`))
    await expect(found(page)).toContainText(`${word}.txt`)
    await expectNarrow('as a name that can be meant in two ways')
    await open(page, `at=lab&eps=${word}&backward=${word}`)
    await expect(page.getByRole('status').filter({ hasText: 'Donau' })).toBeVisible()
    await expectNarrow('in a link')
    await open(page, `at=alike&x=${word},1`)
    await expect(page.getByRole('status').filter({ hasText: 'Donau' })).toBeVisible()
    await expectNarrow('in a link to the story')
    await openOwn(page)
    await paste(page, `def ${word}(x, y):\n    return ${word}2(x)\n`)
    await expect(problemOf(page).or(page.getByTestId('verdict')).first()).toBeVisible()
    await expect(page.locator('.own-code')).toContainText('Checked')
    await expectNarrow('as a name in code')
    await paste(page, `${word} ${word}`)
    await expect(problemOf(page)).toBeVisible()
    await expectNarrow('in code that cannot be read')
  })

test('In forced colours each selected state can be seen @desk', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const at of [
    'opening',
    'alike.ball',
    'calculus.lines&lines=on',
    'flow',
    'trust.wrong',
    'lab.map&point=random&n=3',
    'lab.precision',
  ]) {
    await open(page, `at=${at}`)
    const unseen = await page.evaluate(() => {
      const look = (element: Element) => {
        const { outlineStyle, outlineWidth, borderTopStyle, borderTopWidth, backgroundColor } =
          getComputedStyle(element)
        return [outlineStyle, outlineWidth, borderTopStyle, borderTopWidth, backgroundColor].join(
          ' ',
        )
      }
      const selected =
        '[aria-pressed=true], [aria-selected=true], [role=switch][aria-checked=true], [aria-current=page], [data-drawn=true], [data-lit]'
      return [...document.querySelectorAll(selected)].flatMap((element) => {
        if (!element.checkVisibility({ visibilityProperty: true })) return []
        if (element.matches('svg *, .visually-hidden *, .visually-hidden')) return []
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return []
        // Or it looks otherwise than one that is not selected.
        const other = [...document.querySelectorAll(element.tagName)].find(
          (each) =>
            each.className === element.className && !each.matches(selected) && each !== element,
        )
        if (other && look(other) !== look(element)) return []
        return [`${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`]
      })
    })
    expect(unseen, at).toEqual([])
  }
  // What is pointed at, too.
  await open(page, 'at=alike&x=2,0.5&y=0.75,1.5')
  await page.locator('.chapter-alike [data-term="x"]').first().hover()
  const lit = page.locator('.chapter-alike [data-term="x"][data-lit]').first()
  await expect(lit).toHaveCSS('outline-style', 'solid')
})

test('In forced colours what is drawn has the reader’s colours, x is told from y, and the map keeps its own @desk', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, 'at=alike')
  const system = (name: string) =>
    page.evaluate((colour) => {
      const probe = document.createElement('i')
      probe.style.color = colour
      document.body.append(probe)
      const { color } = getComputedStyle(probe)
      probe.remove()
      return color
    }, name)
  const paper = await system('Canvas')
  const fill = {
    x: await system('LinkText'),
    y: await system('CanvasText'),
    'gradient-x': await system('Highlight'),
  }
  expect(new Set([paper, ...Object.values(fill)]).size).toBe(4)
  for (const [part, colour] of Object.entries(fill)) {
    await expect(page.locator(`.figure [data-part="${part}"]`)).toHaveCSS('fill', colour)
    await expect(page.locator(`.figure [data-part="${part}"]`)).toHaveCSS('stroke', paper)
  }
  for (const part of ['x', 'y'] as const)
    await expect(page.getByTestId(`handle-${part}`)).toHaveCSS('color', fill[part])
  // A letter of a formula has the colour of the words around it.
  await open(page, 'at=flow')
  await expect(page.locator('.formula [data-term="gradient-x"] .mord').last()).toHaveCSS(
    'color',
    fill.y,
  )
  await open(page, 'at=lab.map&point=random&n=3')
  const colours = () =>
    page.locator('.power-surface canvas').evaluate((canvas: HTMLCanvasElement) => {
      // Before it has its size it has no picture.
      if (canvas.width === 0 || canvas.height === 0) return 0
      // A copy is read: of one that is read often the browser complains.
      const copy = Object.assign(document.createElement('canvas'), {
        width: canvas.width,
        height: canvas.height,
      }).getContext('2d', { willReadFrequently: true })
      copy?.drawImage(canvas, 0, 0)
      const data = copy?.getImageData(0, 0, canvas.width, canvas.height).data
      return new Set(new Uint32Array(data?.buffer ?? new ArrayBuffer(0))).size
    })
  await expect.poll(colours).toBeGreaterThan(4)
})

test('Whoever wants no motion sees the end at once @desk', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, 'at=alike.ball')
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return transitionDuration !== '0s' || animationName !== 'none'
      }).length,
  )
  expect(moving).toBe(0)
  const turn = () => page.evaluate(() => location.hash)
  await page.getByRole('application').press('1')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await expect.poll(turn).toContain('turn')
})

test('Whoever wants no transparency sees none over anything @desk', async ({ page }) => {
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-transparency', value: 'reduce' }],
  })
  await open(page, 'at=alike.ball&x=1.5,0.5,1.2&y=0.75,1.5,-0.5&show=span,tangent')
  const veil = await page
    .getByTestId('handle-x')
    .evaluate((handle) => getComputedStyle(handle, '::before').opacity)
  expect(veil).toBe('1')
  const seen = await page
    .locator('.figure .aid')
    .evaluateAll((aids) => aids.map((aid) => getComputedStyle(aid).fillOpacity))
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.every((opacity) => Number(opacity) === 0)).toBe(true)
  await button(page, 'Menu').click()
  await button(page, 'Keys').click()
  const backdrop = await page
    .getByRole('dialog')
    .evaluate((dialog) => getComputedStyle(dialog, '::backdrop').backgroundColor)
  expect(backdrop).not.toMatch(/rgba|\//)
})
