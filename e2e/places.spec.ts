// Every step has a place, which links, keys and scrolling lead to.
import { type Page } from '@playwright/test'
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { story } from '../src/lesson/story/story.ts'
import {
  boxOf,
  button,
  centreOf,
  drag,
  edit,
  expect,
  expectTruth,
  linkOf,
  open,
  rest,
  settled,
  stepOf,
  test,
  value,
  vector,
} from './reader.ts'

const tip = (page: Page, part: 'x' | 'y') => page.getByTestId(`handle-${part}`)
const pairOf = async (page: Page) => ({ x: await vector(page, 'x'), y: await vector(page, 'y') })

/** All places of the story, with their steps. */
const steps = chapterIds.flatMap((id) => stepIds(id).map((step) => ({ id, step })))

/** What the header says is being read, each time that it says something else; by the narrow header. */
async function whatIsRead(page: Page): Promise<() => Promise<string[]>> {
  const header = page.locator('.header-where')
  const told = await header.evaluateHandle((where) => {
    const all: string[] = []
    new MutationObserver(() => all.push(where.textContent)).observe(where, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    return all
  })
  return () => told.evaluate((all) => [...new Set(all.splice(0))])
}

test('Tabs and history say which chapter is open, or the lab', async ({ page }) => {
  const post = 'The gradient of cosine similarity'
  await open(page)
  await expect(page).toHaveTitle(post)
  await edit(page, 'at=trust.wrong')
  await expect(page).toHaveTitle(`Trust · ${post}`)
  await edit(page, 'at=lab')
  await expect(page).toHaveTitle(`Lab · ${post}`)
  await page.goBack()
  await expect(page).toHaveTitle(`Trust · ${post}`)
})

test('A teacher’s link to any step opens at that step, with what it shows', async ({ page }) => {
  test.slow()
  for (const [i, { id, step }] of steps.entries()) {
    const place = `${id}.${step}`
    // Some are followed from elsewhere, the others typed under the page that stands.
    if (i % 7 === 0) await open(page, `at=${place}`)
    else await edit(page, `at=${place}`)
    await expect(stepOf(page, place), place).toBeInViewport()
    await expect(page.locator('.pane')).toBeInViewport()
    const found = story[id].steps.find((each) => each.id === step)
    const scene = found && 'scene' in found ? found.scene : undefined
    if (scene && 'x' in scene) expect(await vector(page, 'x'), place).toEqual(scene.x)
    // The address names the place once the reader acts, and not before.
    expect((await linkOf(page))['at']).toBe(place)
  }
})

test('In windows that show little, a link to any step opens at that step, and a walk where it stood @desk', async ({
  page,
}) => {
  test.slow()
  // Enlarged as far as it goes; enlarged twice; a phone beside a second window.
  for (const [width, height] of [
    [320, 256],
    [640, 400],
    [390, 460],
  ] as const) {
    await page.setViewportSize({ width, height })
    await open(page, 'at=flow&flow=137&eta=0.01')
    await expect(page.getByTestId('flow-step')).toHaveAttribute('value', '137')
    const read = await whatIsRead(page)
    // Not in their order: from one step to the next it is not far.
    const all = width === 320 ? steps.length : 8
    for (let i = 0; i < all; i += 1) {
      const { id, step } = steps[(i * 7) % steps.length] ?? { id: 'alike', step: '' }
      await edit(page, `at=${id}.${step}`)
      await expect(stepOf(page, `${id}.${step}`)).toBeInViewport()
      // Here nothing stays at the top, and so nothing is left free there.
      if (width === 320)
        await expect
          .poll(async () => (await boxOf(stepOf(page, `${id}.${step}`))).y, `${id}.${step}`)
          .toBeLessThan(8)
      const told = await read()
      expect(told, `${id}.${step} in ${width} × ${height}`).toHaveLength(1)
      expect(told[0]).toContain(` · step ${stepIds(id).indexOf(step) + 1} of `)
    }
  }
})

test('The step that was gone to is the one that is read, however much of the window is taken at the top @desk', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 500 })
  await open(page, 'at=direction.guess')
  await page.locator('main').evaluate((story) => story.style.setProperty('--above', '75vh'))
  const read = await whatIsRead(page)
  await page.keyboard.press('Shift+PageDown')
  await settled(page)
  expect(await read()).toEqual([expect.stringContaining(' · step 2 of ')])
})

test('The reader scrolls on while she holds a tip, and the text that comes follows her @desk', async ({
  page,
}) => {
  await open(page, 'at=alike.length')
  const text = stepOf(page, 'alike.angle')
  await expect(text).not.toBeInViewport()
  await drag(tip(page, 'x'), { x: -60, y: -40 }, { hold: true })
  await page.mouse.wheel(0, 800)
  const inText = text.locator('data').first()
  await expect(inText).toBeInViewport()
  const { x, y } = await centreOf(tip(page, 'x'))
  await page.mouse.move(x - 80, y + 30)
  await expect
    .poll(async () => Number(await inText.textContent()))
    .toBeCloseTo(await value(page, 'similarity'), 3)
  await expectTruth(page)
  await page.mouse.up()
})

test('A teacher steps forth and back by keys and by buttons, and the link follows @desk', async ({
  page,
}) => {
  await open(page, 'at=trust')
  const names = stepIds('trust')
  for (const name of names.slice(1)) {
    await page.keyboard.press('Shift+PageDown')
    await expect.poll(async () => (await linkOf(page))['at']).toBe(`trust.${name}`)
    await expect(stepOf(page, `trust.${name}`)).toBeInViewport()
  }
  await page.keyboard.press('Shift+PageUp')
  await expect.poll(async () => (await linkOf(page))['at']).toBe(`trust.${names.at(-2)}`)
  // The focus goes along, so that reading by ear goes on there.
  await expect(stepOf(page, `trust.${names.at(-2)}`).getByRole('heading')).toBeFocused()

  await stepOf(page, `trust.${names.at(-2)}`)
    .locator('.next')
    .click()
  await expect.poll(async () => (await linkOf(page))['at']).toBe(`trust.${names.at(-1)}`)
  await page.goBack()
  await expect(stepOf(page, `trust.${names.at(-2)}`)).toBeInViewport()
})

test('The reader scrolls, and finds her place again after a reload', async ({ page }) => {
  await open(page)
  await stepOf(page, 'direction.vanish').evaluate((step) => step.scrollIntoView())
  await expect.poll(async () => (await linkOf(page))['at']).toMatch(/^direction\./)
  const at = (await linkOf(page))['at'] ?? ''
  await page.reload()
  await settled(page)
  await expect(stepOf(page, at)).toBeInViewport()
  expect((await linkOf(page))['at']).toBe(at)
})

test('The reader turns the phone, there and back, and reads on in the step she was in @phone', async ({
  page,
}) => {
  for (const at of chapterIds.slice(1, 4)) {
    await open(page, `at=${at}`)
    for (const [width, height] of [
      [844, 390],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await settled(page)
      expect((await linkOf(page))['at']).toBe(at)
    }
  }
})

test('The reader goes through the contents of the header', async ({ page, isMobile }) => {
  await open(page)
  for (const id of chapterIds) {
    if (isMobile) await button(page, 'Menu').click()
    await page
      .getByRole('navigation', { name: 'Chapters' })
      .getByRole('link', { name: story[id].short })
      .click()
    await expect(page.locator(`.chapter-${id} h2`)).toBeInViewport()
    await expect.poll(async () => (await linkOf(page))['at']).toMatch(new RegExp(`^${id}`))
  }
})

test('Each step can be shown again after the reader has moved its vectors @desk', async ({
  page,
}) => {
  await open(page, 'at=alike')
  const before = await pairOf(page)
  await tip(page, 'x').press('Shift+ArrowUp')
  expect(await pairOf(page)).not.toEqual(before)
  // A scene does not take away what the reader has set.
  await page.keyboard.press('Shift+PageDown')
  await expect.poll(async () => (await linkOf(page))['at']).toBe('alike.angle')
  expect(await pairOf(page)).not.toEqual(before)
  await stepOf(page, 'alike.angle').getByRole('button', { name: 'Show me' }).click()
  expect(await pairOf(page)).toEqual(before)
})

test('Nothing that tests and scripts look for stands twice', async ({ page }) => {
  for (const at of ['opening', 'calculus', 'trust.wrong', 'reach', 'lab']) {
    await open(page, `at=${at}`)
    const twice = await page.evaluate(() => {
      const names = [...document.querySelectorAll('[data-testid]')]
        .map((element) => element.getAttribute('data-testid') ?? '')
        // Of these each line of the derivation has one.
        .filter((name) => !['residual', 'value'].includes(name))
      return names.filter((name, i) => names.indexOf(name) !== i)
    })
    expect(twice, at).toEqual([])
  }
})

test('The reader goes to the lab while the text still scrolls, and stays there', async ({
  page,
}) => {
  await open(page, 'at=calculus')
  await page.evaluate(() => {
    const scrolls = () => document.dispatchEvent(new Event('scroll', { bubbles: true }))
    addEventListener('hashchange', () => {
      scrolls()
      requestAnimationFrame(scrolls)
    })
    location.hash = 'at=lab'
  })
  await expect(page.getByRole('region', { name: 'gradcheck' })).toBeVisible()
})

test('The reader comes from the lab on a slow machine, and the step that she came for stays where it is', async ({
  page,
}) => {
  test.slow()
  await open(page, 'at=lab')
  const machine = await page.context().newCDPSession(page)
  await machine.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.evaluate(() => {
    location.hash = 'at=calculus'
  })
  const step = stepOf(page, 'calculus.lines')
  // All that comes above it and below has come, and its formulas are set.
  await expect(page.locator('.story-foot')).toBeAttached({ timeout: 60_000 })
  await expect(page.locator('.step .formula.plain')).toHaveCount(0, { timeout: 60_000 })
  const above = () =>
    step.evaluate((element) => {
      const { scrollMarginTop } = getComputedStyle(element)
      return element.getBoundingClientRect().top - parseFloat(scrollMarginTop)
    })
  await expect.poll(above).toBeLessThan(8)
  expect(await above()).toBeGreaterThan(-8)
  expect((await linkOf(page))['at']).toMatch(/^calculus/)
})

test('The reader leaves while she still holds x, and from then on lands where she goes @desk', async ({
  page,
}) => {
  await open(page, 'at=direction.length&x=2,0.5&y=0.75,1.5')
  const x = await centreOf(tip(page, 'x'))
  await page.mouse.move(x.x, x.y)
  await page.mouse.down()
  await page.mouse.move(x.x + 50, x.y, { steps: 5 })
  await edit(page, 'at=lab')
  await page.mouse.up()
  for (const { id, step } of steps.filter(({ id }) => id === 'trust' || id === 'calculus')) {
    await edit(page, `at=${id}.${step}`)
    await rest(page, 40)
    await expect(stepOf(page, `${id}.${step}`).getByRole('heading').first()).toBeInViewport()
    await expect(page).toHaveURL(new RegExp(`at=${id}[.]${step}\\b`))
  }
})

test('The reader scrolls to another chapter with a tip in her hand, and reads it @desk', async ({
  page,
}) => {
  test.slow()
  await open(page, 'at=trust.wrong')
  // Once all has been laid out, what is far off the window need not be.
  await expect(page.locator('#story')).toHaveAttribute('data-kept', '', { timeout: 60_000 })
  const chapter = page.locator('.chapter-direction')
  const heading = chapter.locator('h2')
  await expect(heading).toBeVisible()
  const { height } = await boxOf(chapter)
  const { x, y } = await centreOf(tip(page, 'x'))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 20, y - 10)
  // Nothing of it costs anything now, and it takes the room that it took.
  await expect(heading).toBeHidden()
  const far = await boxOf(chapter)
  expect(far.height).toBeCloseTo(height, 1)
  await page.mouse.wheel(0, far.y - 100)
  await expect(heading).toBeVisible()
  await expect(chapter.locator('.step-body p').first()).toBeVisible()
  await expect(chapter).toBeInViewport()
  await page.mouse.up()
  await expect(page.locator('.chapter-alike .step-body p').first()).toBeVisible()
})
