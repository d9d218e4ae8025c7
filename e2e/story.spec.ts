// The opening and the chapters, as strangers and teachers use them.
import { type Page } from '@playwright/test'
import { backwards } from '../src/gradcheck/backwards.ts'
import { gradcheck } from '../src/gradcheck/gradcheck.ts'
import { inWords } from '../src/lesson/story/words.ts'
import { wrongIds } from '../src/gradcheck/mutants.ts'
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { caughtAt, pairAt, post } from './lab.ts'
import {
  boxOf,
  button,
  centreOf,
  drag,
  expect,
  figureOf,
  expectTruth,
  linkOf,
  open,
  swipe,
  test,
  value,
  vector,
  way,
} from './reader.ts'

const stepOf = (page: Page, place: string) => page.locator(`[data-step="${place}"]`)
const tip = (page: Page, part: 'x' | 'y') => page.getByTestId(`handle-${part}`)
const openingOf = (page: Page) => page.getByRole('region', { name: /What does that prove/ })
const zerosButton = (page: Page) => openingOf(page).getByRole('button', { name: /zeros/ })
/** The arrow of the gradient, as it is drawn. */
const arrow = (page: Page) => page.locator('[data-part=gradient-x]')
const pairOf = async (page: Page) => ({ x: await vector(page, 'x'), y: await vector(page, 'y') })

test.describe('the opening', () => {
  test('A stranger sees zeros pass within ten seconds and two presses', async ({ page }) => {
    await open(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('What does that prove?')
    await expect(page.getByTestId('verdict-posted')).toHaveText('success!')
    await expect(page.getByTestId('verdict-zeros')).toHaveCount(0)

    await zerosButton(page).click()
    await expect(page.getByTestId('verdict-zeros')).toHaveText('success!')
    await expect(openingOf(page)).toContainText('torch.zeros_like(x)')

    // Live, while the tip is still in the hand.
    await drag(tip(page, 'x'), { x: -40, y: -50 }, { hold: true })
    await expect(page.getByTestId('verdict-zeros')).toHaveText('failure...')
    await expect(page.getByTestId('verdict-posted')).toHaveText('success!')
    await page.mouse.up()
    await expectTruth(page, 16)
    const at = await pairOf(page)
    expect(gradcheck(backwards.zeros, at, post).ok).toBe(false)
    expect(gradcheck(backwards.correct, at, post).ok).toBe(true)

    await page.getByRole('button', { name: /^Back/ }).click()
    await expect(page.getByTestId('verdict-zeros')).toHaveText('success!')
    expect((await pairOf(page)).x).toEqual(Array.from({ length: 16 }, () => 1))
  })

  test('A stranger with a phone drags x off y by finger, and the page does not scroll @phone', async ({
    page,
  }) => {
    await open(page)
    await zerosButton(page).tap()
    await expect(page.getByTestId('verdict-zeros')).toHaveText('success!')
    const from = await centreOf(tip(page, 'x'))
    await swipe(
      page,
      way(from, { x: -50, y: -40 }).map((spot) => [spot]),
    )
    await expect(page.getByTestId('verdict-zeros')).toHaveText('failure...')
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('A stranger with a phone has all of the opening in sight, at each step @phone', async ({
    page,
  }) => {
    await open(page)
    const inSight = async () => {
      for (const part of [
        page.getByRole('heading', { level: 1 }),
        page.getByTestId('verdict-posted'),
        page.locator('.opening-actions'),
        tip(page, 'x'),
        page.locator('.opening-bars'),
      ]) {
        const { y, height } = await boxOf(part)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y + height, String(part)).toBeLessThanOrEqual(844)
      }
    }
    await inSight()
    await zerosButton(page).tap()
    await inSight()
    await tip(page, 'x').press('Shift+ArrowUp')
    await expect(page.getByTestId('verdict-zeros')).toHaveText('failure...')
    await inSight()
  })

  test('A stranger uses keys alone, and gets to the chapters and to the lab @desk', async ({
    page,
  }) => {
    await open(page)
    await zerosButton(page).focus()
    await page.keyboard.press('Enter')
    await tip(page, 'x').focus()
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    await expect(page.getByTestId('verdict-zeros')).toHaveText('failure...')
    await page.getByRole('button', { name: /^Why\?/ }).press('Enter')
    await expect(
      stepOf(page, `${chapterIds[0]}.${stepIds(chapterIds[0] ?? 'alike')[0]}`),
    ).toBeInViewport()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
    await button(page, 'Open the lab').press('Enter')
    await expect(page.getByRole('region', { name: 'gradcheck' })).toBeVisible()
    // The lab shows the very pair that was dragged.
    await expect(page.getByLabel('point', { exact: true })).toHaveValue('own')
  })
})

test.describe('direction: the guess', { tag: '@desk' }, () => {
  const end = (page: Page) => page.getByTestId('handle-guess')

  test('The reader points toward y, and is told what that forgets', async ({ page }) => {
    await open(page, 'at=direction')
    // Nothing gives the answer away.
    await expect(arrow(page)).toHaveAttribute('points', '')
    const [x, guess, y] = [
      await centreOf(tip(page, 'x')),
      await centreOf(end(page)),
      await centreOf(tip(page, 'y')),
    ]
    const length = Math.hypot(guess.x - x.x, guess.y - x.y)
    const away = Math.hypot(y.x - x.x, y.y - x.y)
    await drag(end(page), {
      x: x.x + ((y.x - x.x) * length) / away - guess.x,
      y: x.y + ((y.y - x.y) * length) / away - guess.y,
    })
    await button(page, 'Look').click()
    const verdict = page.locator('.guess-verdict')
    await expect(verdict).toContainText(/\d+° off\./)
    await expect(verdict).toContainText('y')
    await expect(arrow(page)).not.toHaveAttribute('points', '')
    await button(page, 'Guess again').click()
    await expect(arrow(page)).toHaveAttribute('points', '')
  })

  test('The reader turns the arrow by keys until it is right, and hears so', async ({ page }) => {
    await open(page, 'at=direction')
    const off = async () => {
      await button(page, 'Look').click()
      const said = (await page.locator('.guess-verdict').textContent()) ?? ''
      await button(page, 'Guess again').click()
      return /Exactly/.test(said) ? 0 : Number(/(\d+)°/.exec(said)?.[1])
    }
    // Who has not moved it has not guessed, and is told of no mistake.
    await button(page, 'Look').click()
    await expect(page.locator('.guess-verdict')).toHaveText(/^You have not guessed/)
    await expect(page.locator('.guess-verdict')).not.toContainText('°')
    await expect(arrow(page)).not.toHaveAttribute('points', '')
    await button(page, 'Guess all the same').click()

    // One of the two keys makes it better; that one is pressed until it is right.
    await end(page).press(']')
    let last = await off()
    await end(page).press(']')
    const key = (await off()) < last ? ']' : '['
    for (let looks = 0; looks < 40 && last > 3; looks++) {
      // A press is a degree; near the end each is looked at.
      for (let presses = 0; presses < (last > 40 ? 30 : last > 12 ? 8 : 1); presses++)
        await end(page).press(key)
      last = await off()
    }
    expect(last).toBeLessThanOrEqual(3)
    await button(page, 'Look').click()
    await expect(page.locator('.guess-verdict')).toContainText('Exactly that way.')
    await expect(page.getByRole('status').filter({ hasText: 'Exactly' })).toBeAttached()
  })
})

test.describe('trust', () => {
  const card = (page: Page, id: string) =>
    stepOf(page, 'trust.wrong').locator(`[data-backward="${id}"]`)

  test('All cards, one dragged point: each keeps its place and says what the check says', async ({
    page,
    isMobile,
  }) => {
    await open(page, 'at=trust.wrong')
    const order = () =>
      stepOf(page, 'trust.wrong')
        .locator('[data-backward]')
        .evaluateAll((cards) => cards.map((each) => each.getAttribute('data-backward')))
    expect(await order()).toEqual(wrongIds)
    const states = async () => {
      const at = await pairOf(page)
      for (const id of wrongIds)
        await expect(card(page, id), id).toHaveAttribute(
          'data-caught',
          String(!gradcheck(backwards[id], at, post).ok),
        )
    }
    await states()
    if (isMobile) await tip(page, 'x').press('Shift+ArrowUp')
    else await drag(tip(page, 'x'), { x: -90, y: -70 })
    await states()
    expect(await order()).toEqual(wrongIds)
    await expect(stepOf(page, 'trust.wrong')).toContainText(
      new RegExp(`\\d+ of ${wrongIds.length} caught`),
    )

    // A card by words and by its wrong line; a press looks at its entries.
    const one = card(page, 'zeros')
    await expect(one).toContainText(backwards.zeros.name)
    await expect(one.locator('ins, del').first()).toBeAttached()
    await card(page, wrongIds[2] ?? 'zeros').click()
    await expect(card(page, wrongIds[2] ?? 'zeros')).toHaveAttribute('aria-pressed', 'true')
  })

  test('Each wrong line stands on one line of its card, and what came can be told without colours @desk', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await open(page, 'at=trust.wrong')
    for (const id of wrongIds.filter((each) => each !== 'zeros')) {
      const { height } = await boxOf(card(page, id).locator('.word-diff'))
      expect(height, id).toBeLessThan(24)
    }
    await page.emulateMedia({ forcedColors: 'active' })
    const came = card(page, 'negated').locator('ins').first()
    const stayed = card(page, 'negated').locator('.word-diff > span').first()
    await expect(came).toHaveCSS('text-decoration-line', 'underline')
    await expect(stayed).toHaveCSS('text-decoration-line', 'none')
  })

  test('What is said of the paper is what is seen, in the light, in the dark and without colours @desk', async ({
    page,
  }) => {
    await open(page, 'at=trust.wrong')
    const caption = figureOf(page).locator('.caption')
    await expect(caption).toContainText('The darker the paper')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(caption).toContainText('The lighter the paper')
    await page.emulateMedia({ forcedColors: 'active' })
    await expect(caption).toContainText('The numbers say how many')
  })

  test('Without colours neither text nor caption speaks of one @desk', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    for (const at of ['alike.angle', 'alike.ball', 'direction.guess', 'calculus.misprint']) {
      await open(page, `at=${at}`)
      if (at === 'direction.guess') await button(page, 'Look').click()
      for (const part of [stepOf(page, at), figureOf(page).locator('.caption')])
        await expect(part, at).not.toContainText(/colou?r|\b(?:green|red|blue|orange|warm|cold)\b/i)
    }
    await open(page, 'at=reach.second')
    await expect(page.getByText('The largest of all entries')).toBeVisible()
    await page.emulateMedia({ forcedColors: 'none' })
    await expect(page.getByText('Orange stands for')).toBeVisible()
  })

  test('On a phone each line of the map has its name beside it, aslant as the line @phone', async ({
    page,
  }) => {
    await open(page, 'at=trust.wrong')
    const name = (text: RegExp) => figureOf(page).locator('.caught-paper').getByText(text)
    for (const text of [/x ∥ y/, /x ⊥ y/, /‖x‖ = ‖y‖/, /elsewhere/])
      await expect(name(text)).toBeVisible()
    // A level one is as high as its letters.
    expect((await boxOf(name(/x ⊥ y/))).height).toBeGreaterThan(40)
  })

  test('The reader hunts for a point that catches all but two, and learns why there is none @desk', async ({
    page,
  }) => {
    await open(page, 'at=trust.why')
    const hunt = page.locator('.hunt')
    await expect(hunt).toContainText(
      `Your best: ${caughtAt(pairAt('ones'), post)} of ${wrongIds.length}.`,
    )
    // What is known is said before anybody looks in vain.
    await expect(hunt).toContainText(
      `no known point catches more than ${inWords(wrongIds.length - 4)}.`,
    )
    await expect(hunt).toContainText('with others it can be more or fewer')
    await hunt.getByRole('button', { name: 'I give up' }).click()
    await expect(hunt).toContainText('No such point is known')
    await hunt.getByRole('button', { name: 'Show me a strong point' }).click()
    await expect(hunt).toContainText(`Here: ${wrongIds.length - 4}.`)
    await hunt.getByRole('button', { name: /tighten/ }).click()
    await expect(hunt).toContainText(`Here: ${wrongIds.length - 2}.`)
    await expect(hunt).toContainText('You have found one.')
    const at = await pairOf(page)
    await expect.poll(async () => (await linkOf(page))['atol']).toBeDefined()
    const { atol, rtol } = await linkOf(page)
    const settings = { eps: 1e-6, atol: Number(atol), rtol: Number(rtol) }
    expect(caughtAt(at, settings)).toBe(wrongIds.length - 2)
  })

  test('The reader sees what unit vectors hide, and tries it @desk', async ({ page }) => {
    await open(page, 'at=trust.units&point=random')
    const units = page.locator('.units')
    await units.getByRole('button', { name: 'Normalise x and y' }).click()
    expect(await value(page, 'norm-x')).toBeCloseTo(1, 12)
    const names = ['drop_norms', 'norm_not_squared', 'mixed_norms', 'other_norm']
      .filter((id) => id in backwards)
      .map((id) => backwards[id as keyof typeof backwards].name)
    for (const name of names) await expect(units).toContainText(name)
    await units.getByRole('button', { name: 'Lengths 0.7 and 1.6' }).click()
    expect(await value(page, 'norm-x')).toBeCloseTo(0.7, 12)
    expect(await value(page, 'norm-y')).toBeCloseTo(1.6, 12)
  })
})

test.describe('reach', { tag: '@desk' }, () => {
  test('The reader moves eps in the pane, and sees where a right backward fails', async ({
    page,
  }) => {
    await open(page, 'at=reach.step')
    const eps = page.getByRole('slider', { name: 'eps of the microscope' })
    const verdict = stepOf(page, 'reach.step').locator('.verdict-line strong')
    await expect(verdict).toHaveText('success!')
    await eps.focus()
    await page.keyboard.press('Home')
    await expect(verdict).toHaveText('failure...')
    await page.keyboard.press('Escape')
    await expect(verdict).toHaveText('success!')
    await page.getByText('The four curves as a table').click()
    await expect(page.locator('.pane').getByRole('row')).toHaveCount(62)
  })

  test('The reader finds the Hessian of S beside what double backward makes of it', async ({
    page,
  }) => {
    await open(page, 'at=reach.second&point=own&cx=1,2&cy=3,-1')
    const cells = (name: string) =>
      page.locator('.pane').getByRole('table', { name }).getByRole('row').nth(1).getByRole('cell')
    await expect(cells('The Hessian of S')).toHaveText([/−0\.181/, /−0\.107/, /./, /./])
    await expect(cells('Double backward through the post’s class')).toHaveText([
      /−0\.107/,
      /0\.040/,
      /./,
      /./,
    ])
    await expect(page.getByTestId('gradgradcheck-post')).toHaveText('failure...')
    await expect(page.getByTestId('gradgradcheck-repaired')).toHaveText('success!')
  })

  test('The reader is told what PyTorch’s own function makes of tiny vectors', async ({ page }) => {
    await open(page, 'at=reach.clamp')
    const table = page.getByRole('group', { name: 'Similarity of very short vectors' })
    await expect(table.locator('tr[data-differs=true]')).toHaveCount(2)
    await expect(table.locator('tr[data-differs=false]')).toHaveCount(1)
  })
})
