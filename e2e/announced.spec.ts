// What the page announces of what the reader does: in plain words, once, and when it has come to rest.
import { openLab } from './lab.ts'
import { paste as fillEditor, right } from './own.ts'
import { button, expect, heardFrom, open, statusOf, test, value } from './reader.ts'

test('The reader who listens hears words, and no marks of formulas @desk', async ({ page }) => {
  await open(page, 'at=direction.guess')
  await button(page, 'Look').click()
  await expect(statusOf(page)).toHaveText(
    'You have not guessed: the dashed arrow was not moved. The arrow at the tip of x is the answer.',
  )
})

test('The reader who listens hears what the check says of zeros, and of the gradient put back', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('button', { name: /^Let backward\(\) return zeros$/ }).press('Enter')
  await expect(statusOf(page)).toHaveText('backward() returns zeros: success!')
  await page.getByRole('button', { name: /^Put (?:the gradient|it) back$/ }).press('Enter')
  await expect(statusOf(page)).toHaveText('backward() returns the gradient: success!')
})

test('The reader who reads on hears nothing of scenes that the story sets, and of what she does @desk', async ({
  page,
}) => {
  await open(page)
  const said = await heardFrom(statusOf(page))
  // Each of them shows another pair, or the same pair elsewhere.
  const steps = ['direction.vanish', 'direction.y', 'trust.units', 'reach.step', 'reach.second']
  for (const step of [...steps, 'trust.wrong']) {
    await page
      .locator(`#at-${step.replace('.', '-')}`)
      .evaluate((it) => scrollTo(0, scrollY + it.getBoundingClientRect().top - 200))
    await expect(page).toHaveURL(new RegExp(`at=${step.replace('.', '[.]')}`))
    // Longer than the page waits before it speaks.
    await page.waitForTimeout(900)
  }
  expect(await said.jsonValue()).toEqual([])
  await page.locator('.card-button').nth(3).press('Enter')
  await expect(statusOf(page)).toHaveText(/^gradcheck: /)
})

test('The reader who goes back to the start of a walk that plays hears that she is there @desk', async ({
  page,
}) => {
  await open(page, 'at=flow')
  await button(page, 'Play').press('p')
  await expect.poll(() => value(page, 'flow-step')).toBeGreaterThan(2)
  await button(page, 'Pause').press('Home')
  await expect(statusOf(page)).toHaveText(/^Back at the start, θ [\d.]+°\.$/)
})

test('The reader goes where another pair stands, and hears the first thing that she does there @desk', async ({
  page,
}) => {
  await open(page, 'at=alike')
  const header = page.locator('header')
  for (const [chapter, place] of [
    [/Trust/, 'trust'],
    [/Alike/, 'alike'],
  ] as const) {
    await header.getByRole('link', { name: chapter }).click()
    await expect(page).toHaveURL(new RegExp(`at=${place}`))
    await page.getByTestId('handle-x').press('ArrowUp')
    await expect(statusOf(page)).toHaveText(/^S -?[\d.]+, angle .* the gradient in x is /)
  }
})

test('The reader turns space by keys, and hears where x and y point @desk', async ({ page }) => {
  await open(page, 'at=alike.ball')
  await page.locator('.surface').press('ArrowLeft')
  await expect(statusOf(page)).toHaveText(/^x points toward .*, y .*\.$/)
})

test('The reader flips the sign of the misprint, and hears what that comes to @desk', async ({
  page,
}) => {
  await open(page, 'at=calculus.misprint')
  const flip = button(page, 'Flip the sign of the misprint')
  await flip.press('Enter')
  await expect(statusOf(page)).toHaveText(/^With a plus the dashed line lies on the true one/)
  await page.getByTestId('handle-dx').press('ArrowUp')
  await expect(statusOf(page)).toHaveText(/The true slope is (.*); with a plus it is \1\.$/)
  await flip.press('Enter')
  await expect(statusOf(page)).toHaveText(/^The true slope is .*; as printed it is /)
})

test('What was spoken does not stand beside what was undone @desk', async ({ page }) => {
  await page.clock.install()
  await open(page, 'at=alike&x=2,0.5&y=0.75,1.5')
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.getByTestId('handle-x').press('ArrowUp')
  await page.clock.runFor(1000)
  await expect(statusOf(page)).toHaveText(/^S 0/)
  await page.keyboard.press('ControlOrMeta+z')
  await page.clock.runFor(100)
  await expect(statusOf(page)).toHaveText('Undone: x.')
})

test('A field complains of half a number once typing has rested, or when it is left @desk', async ({
  page,
}) => {
  await page.clock.install()
  await openLab(page)
  const eps = page.getByRole('textbox', { name: 'eps', exact: true })
  const heard = statusOf(page)
  await page.clock.pauseAt(Date.now() + 60_000)
  await eps.fill('')
  for (const key of '1e-') {
    await eps.press(key)
    await page.clock.runFor(700)
    await expect(heard).not.toHaveText(/not a number/)
  }
  // Who looks sees it at once.
  await expect(eps).toHaveAccessibleDescription(/is not a number/)
  await page.clock.runFor(1500)
  await expect(heard).toHaveText(/^eps: “?.*1e-.* is not a number/)
  await page.clock.runFor(30_000)
  await eps.press('5')
  await page.clock.runFor(5000)
  await expect(heard).not.toHaveText(/not a number/)
  await eps.press('e')
  await expect(heard).not.toHaveText(/not a number/)
  await eps.press('Enter')
  await page.clock.runFor(20)
  await expect(heard).toHaveText(/not a number/)
})

test('The verdict on her own code is heard, also after the story has set a scene @desk', async ({
  page,
}) => {
  await open(page, 'at=lab&backward=own&point=random')
  await fillEditor(page, right)
  await expect(page.getByTestId('verdict')).toHaveText('success!')
  // A step of the story with a scene of its own, and back.
  const header = page.locator('header')
  await header.getByRole('link', { name: /Reach/ }).click()
  await expect(page.getByRole('heading', { name: 'Second derivatives' })).toBeAttached()
  await page.locator('#at-reach-second').evaluate((step) => step.scrollIntoView())
  await expect(page).toHaveURL(/at=reach\.second/)
  await header.getByRole('link', { name: 'Lab' }).click()
  await fillEditor(page, right.replace('grad_output * ', '2 * grad_output * '))
  await expect(page.getByTestId('verdict')).toHaveText('failure...')
  await expect(statusOf(page)).toHaveText(/^gradcheck: failure\.\.\./)
})
