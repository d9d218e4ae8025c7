// One step a screen, before a room.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { screens } from '../src/lesson/story/screens.ts'
import {
  boxOf,
  button,
  drag,
  edit,
  expect,
  fromMenu,
  noticeOf,
  open,
  rest,
  settled,
  test,
  value,
} from './reader.ts'

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 })
const linkOf = (notes: Page) => notes.locator('.notes-link')

/** A talk begins where the page is, and the teacher opens the notes of it by a key. */
async function talk(page: Page, fragment = ''): Promise<Page> {
  await open(page, fragment)
  await page.keyboard.press('p')
  await expect(titleOf(page)).toBeVisible()
  const opened = page.context().waitForEvent('page')
  await page.keyboard.press('n')
  const notes = await opened
  await expect(linkOf(notes)).toHaveText('In step with the audience’s window.')
  return notes
}

test('Who presents by ear hears the title of each screen, and the screen is not live @desk', async ({
  page,
}) => {
  await open(page, 'at=alike')
  await page.keyboard.press('p')
  const talk = page.getByRole('main')
  await expect(talk).toBeFocused()
  await expect(talk).toHaveAccessibleName((await titleOf(page).textContent()) ?? '')
  await page.keyboard.press('PageDown')
  const title = (await titleOf(page).textContent()) ?? ''
  await expect(talk).toHaveAccessibleName(title)
  await expect(page.getByRole('status').first()).toHaveText(title)
  await expect(page.locator('.presenter-text [aria-live], .presenter-text[aria-live]')).toHaveCount(
    0,
  )
  // Part by part each is counted.
  await page.keyboard.press('o')
  await page.keyboard.press('r')
  await expect(page.getByRole('status').first()).toHaveText(/^Part 2 of \d/)
})

test('A teacher presents: steps by keys, drags a tip, blanks the screen, and leaves @desk', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page)
  await page.keyboard.press('p')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('This check passes.')
  await expect(page.getByRole('banner')).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await expect(title).toHaveText('Zeros pass, too.')
  await expect(page.getByTestId('verdict-zeros')).toHaveText('success!')
  // T turns x off y, and so does the mouse.
  await page.keyboard.press('t')
  await expect(page.getByTestId('verdict-zeros')).toHaveText('failure...')
  const turned = await value(page, 'angle')
  await drag(page.getByTestId('handle-x'), { x: -60, y: -60 })
  await expect.poll(() => value(page, 'angle')).not.toBe(turned)
  // What the mouse has moved keeps no key: a clicker goes on.
  await page.keyboard.press('PageDown')
  await expect(title).toHaveText('Length does not matter')
  await expect(page.locator('.presenter .katex').first()).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.locator('.presenter-blank')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.locator('.presenter-blank')).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect(title).toHaveText('Zeros pass, too.')
  await page.keyboard.press('End')
  await expect(title).toHaveText(screens.at(-1)?.title ?? '')
  await page.keyboard.press('Home')
  await expect(title).toHaveText('This check passes.')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(title).toHaveText('Length does not matter')
  // Escape first brings back a black screen, and leaves after that.
  await page.keyboard.press('.')
  await page.keyboard.press('Escape')
  await expect(page.locator('.presenter-blank')).toHaveCount(0)
  await expect(title).toHaveText('Length does not matter')
  await page.keyboard.press('Escape')
  // The page stands where the presenter had come to.
  await settled(page)
  await expect(page.getByRole('banner')).toBeVisible()
  await expect.poll(() => page.url()).toContain('at=alike.length')
})

test('Present in the menu begins at the step that is read, and its buttons step @desk', async ({
  page,
}) => {
  await open(page, 'at=direction')
  await button(page, 'Menu').click()
  await button(page, 'Present').click()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Which way?')
  // The page is gone, and the focus did not go with it.
  await expect(page.getByRole('main')).toBeFocused()
  await button(page, 'The next step').click()
  await expect(title).toHaveText('How long?')
  await page.getByRole('button', { name: 'leave' }).click()
  await settled(page)
  await expect(page.getByRole('heading', { name: 'How long?' })).toBeFocused()
  await expect.poll(() => page.url()).toContain('at=direction.length')
  await fromMenu(page, 'Copy link')
})

test('A link into the lab leads out of the talk, and one to a step along in it @desk', async ({
  page,
}) => {
  await open(page)
  await page.keyboard.press('p')
  await page.evaluate(() => (location.hash = 'at=trust.wrong'))
  await expect(titleOf(page)).toHaveText(
    (screens.find(({ place }) => place.step === 'wrong') ?? screens[0]).title,
  )
  await expect(page.locator('.presenter')).toBeVisible()
  await edit(page, 'at=lab.second')
  await expect(page.locator('.presenter')).toHaveCount(0)
  await expect(page.getByRole('tab', { name: 'Second derivatives' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('tab', { name: 'Second derivatives' })).toBeVisible()
})

test('A teacher holds back the end of a step, and reveals it part by part @desk', async ({
  page,
}) => {
  await open(page, 'at=trust.ones')
  await page.keyboard.press('p')
  const parts = page.locator('.presenter-body > .block')
  const all = screens.find(({ place }) => place.step === 'ones')?.parts ?? 0
  await expect(parts).toHaveCount(all)
  await button(page, 'more for presenting').click()
  await button(page, 'part by part').click()
  await expect(button(page, 'part by part')).toHaveAttribute('aria-pressed', 'true')
  // Escape is the menu's.
  await page.keyboard.press('Escape')
  await expect(parts).toHaveCount(1)
  await button(page, 'reveal').click()
  await expect(parts).toHaveCount(2)
  // A clicker has no third button: it reveals what is held back, and then goes on.
  for (let shown = 3; shown <= all; shown++) {
    await page.keyboard.press('PageDown')
    await expect(parts).toHaveCount(shown)
  }
  await expect(button(page, 'reveal')).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await expect(titleOf(page)).toHaveText('Zeros pass too')
  await expect(parts).toHaveCount(1)
  await page.keyboard.press('PageUp')
  await expect(parts).toHaveCount(all)
})

test('On a phone that lies on its side the figure stands beside the text @phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 })
  await open(page, 'at=alike')
  await page.locator('body').press('p')
  const text = await boxOf(page.locator('.presenter-text'))
  const pane = await boxOf(page.locator('.presenter .pane'))
  expect(pane.x).toBeGreaterThanOrEqual(text.x + text.width)
  expect(pane.height).toBe(390)
})

test('R looks at the answer to the guess @desk', async ({ page }) => {
  await open(page, 'at=direction.guess')
  await page.keyboard.press('p')
  await expect(button(page, 'Look')).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.locator('.guess-verdict')).toBeVisible()
  await expect(button(page, 'reveal')).toHaveCount(0)
})

test('A dot of light follows the mouse, and keys move it @desk', async ({ page }) => {
  await open(page, 'at=alike')
  await page.keyboard.press('p')
  await page.keyboard.press('l')
  const dot = page.locator('.presenter-laser')
  await page.mouse.move(700, 300)
  const centre = async () => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await dot.boundingBox()) ?? {}
    return [Math.round(x + width / 2), Math.round(y + height / 2)]
  }
  await expect.poll(centre).toEqual([700, 300])
  const title = await titleOf(page).textContent()
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await centre())[0]).toBeGreaterThan(710)
  await expect(titleOf(page)).toHaveText(title ?? '')
  await page.keyboard.press('l')
  await expect(dot).toHaveCount(0)
})

test('A second window shows the notes and the next step, and goes both ways @desk', async ({
  page,
}) => {
  const notes = await talk(page, 'at=direction.guess')
  const at = screens.findIndex(({ place }) => place.step === 'guess')
  const note = (i: number) => screens[i]?.note ?? ''
  await expect(titleOf(notes)).toHaveText('Which way?')
  await expect(notes.getByRole('main')).toContainText(note(at))
  const next = notes.getByRole('complementary', { name: 'The next step' })
  await expect(next).toContainText('How long?')
  await expect(next).toContainText(note(at + 1))
  await expect(notes.getByText(`Step ${at + 1} of ${screens.length}`)).toBeVisible()
  await expect(notes.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  // What is done before the room shows in the notes.
  await page.keyboard.press('PageDown')
  await expect(titleOf(notes)).toHaveText('How long?')
  // And the other way round: by buttons, and by the keys of a clicker.
  await button(notes, 'Next step').click()
  await expect(titleOf(page)).toHaveText('Where does it vanish?')
  await notes.keyboard.press('PageUp')
  await expect(titleOf(page)).toHaveText('How long?')
  await button(notes, 'Back').click()
  await expect(titleOf(page)).toHaveText('Which way?')
  await button(notes, 'Reveal (1 to come)').click()
  await expect(page.locator('.guess-verdict')).toBeVisible()
  await expect(button(notes, 'Reveal')).toHaveAttribute('aria-disabled', 'true')
  await button(notes, 'Black screen').click()
  await expect(page.locator('.presenter-blank')).toBeVisible()
  await expect(linkOf(notes)).toHaveText('The audience sees a black screen.')
  await page.keyboard.press('b')
  await expect(button(notes, 'Black screen')).toHaveAttribute('aria-pressed', 'false')
  await notes.getByRole('switch', { name: 'Part by part' }).click()
  await expect(page.locator('.presenter-body > .block')).toHaveCount(1)
  const angle = await value(page, 'angle')
  await button(notes, 'Turn x').click()
  await expect.poll(() => value(page, 'angle')).not.toBe(angle)
})

test('Each window says when the other one is gone, and finds it again @desk', async ({ page }) => {
  const notes = await talk(page, 'at=alike')
  await expect(button(page, 'notes (open)')).toBeVisible()
  // A reloaded window of notes asks where the talk stands.
  await page.keyboard.press('PageDown')
  const title = (await titleOf(page).textContent()) ?? ''
  await notes.reload()
  await expect(titleOf(notes)).toHaveText(title)
  await expect(linkOf(notes)).toHaveText('In step with the audience’s window.')
  // The talk ends, and goes on.
  await page.keyboard.press('Escape')
  await expect(linkOf(notes)).toContainText('The audience’s window is closed')
  await expect(button(notes, 'Black screen')).toHaveAttribute('aria-disabled', 'true')
  await button(notes, 'Next step').click()
  await expect(titleOf(notes)).not.toHaveText(title)
  await settled(page)
  await page.keyboard.press('p')
  await expect(titleOf(notes)).toHaveText(title)
  // It says goodbye before it is gone: whoever asks for it at once gets another one.
  await notes.close({ runBeforeUnload: true })
  await expect(button(page, 'notes')).toBeVisible()
  await page.keyboard.press('n')
  await expect(button(page, 'notes (open)')).toBeVisible()
  // There is one window of notes, however often it is asked for.
  const windows = () => page.context().pages().length
  await expect.poll(windows).toBe(2)
  await button(page, 'notes (open)').click()
  await page.keyboard.press('PageDown')
  await expect(button(page, 'notes (open)')).toBeVisible()
  await rest(page, 8)
  expect(windows()).toBe(2)
})

test('A window that is closed for good is missed @desk', async ({ page }) => {
  const notes = await talk(page)
  await page.close()
  await expect(linkOf(notes)).toContainText('The audience’s window is closed')
})

test('Notes that nobody answers are turned by hand @desk', async ({ page }) => {
  await page.goto('#at=trust.zeros&present=notes')
  await expect(titleOf(page)).toHaveText('Zeros pass too')
  await expect(linkOf(page)).toContainText('No window that presents answers')
  await page.keyboard.press('ArrowRight')
  await expect(titleOf(page)).not.toHaveText('Zeros pass too')
  // P is the page's, and nothing here.
  const untaken = () => {
    return dispatchEvent(new KeyboardEvent('keydown', { key: 'p', cancelable: true }))
  }
  expect(await page.evaluate(untaken)).toBe(true)
  await page.keyboard.press('End')
  await expect(page.getByText('This is the last step.')).toBeVisible()
  await expect(button(page, 'Next step')).toHaveAttribute('aria-disabled', 'true')
})

test('A window that the browser keeps shut is told of @desk', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await open(page)
  await page.keyboard.press('p')
  await page.keyboard.press('n')
  await expect(noticeOf(page)).toContainText('kept the window with your notes shut')
  await page.keyboard.press('PageDown')
  await expect(titleOf(page)).toHaveText('Zeros pass, too.')
})

test('Where nothing goes from window to window, both say so and work alone @desk', async ({
  page,
}) => {
  await page.context().addInitScript(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel')
  })
  await open(page)
  await page.keyboard.press('p')
  const opened = page.context().waitForEvent('page')
  await button(page, 'notes').click()
  const notes = await opened
  await expect(noticeOf(page)).toContainText('carries nothing from window to window')
  await expect(linkOf(notes)).toContainText('carries nothing from window to window')
  await button(notes, 'Next step').click()
  await expect(titleOf(notes)).toHaveText('Zeros pass, too.')
  await expect(titleOf(page)).toHaveText('This check passes.')
})

test('In both windows axe knows no barrier, and Tab goes from Back to the last switch @desk', async ({
  page,
}) => {
  test.slow()
  const notes = await talk(page, 'at=trust.zeros')
  await button(page, 'more for presenting').click()
  for (const window of [page, notes])
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  // From the button that is the first one below.
  await button(notes, 'Back').focus()
  const names = ['Next step', 'Reveal', 'Black screen', 'Turn x']
  for (const name of names) {
    await notes.keyboard.press('Tab')
    await expect(button(notes, name)).toBeFocused()
  }
  // A button that has the focus is pressed by Space, which steps nothing then.
  await notes.keyboard.press('Shift+Tab')
  await notes.keyboard.press('Space')
  await expect(page.locator('.presenter-blank')).toBeVisible()
  await expect(titleOf(notes)).toHaveText('Zeros pass too')
  await notes.keyboard.press('Tab')
  await notes.keyboard.press('Tab')
  await expect(notes.getByRole('switch', { name: 'Part by part' })).toBeFocused()
})

test('One file on a disk opens its notes, which go along or say why not @desk', async ({
  page,
}) => {
  const file = fileURLToPath(new URL('../dist-single/cosgrad.html', import.meta.url))
  expect(existsSync(file), 'npm run build:single has been run').toBe(true)
  await page.goto(`${pathToFileURL(file).href}#at=alike`)
  await settled(page)
  await page.keyboard.press('p')
  const opened = page.context().waitForEvent('page')
  await page.keyboard.press('n')
  const notes = await opened
  await expect(linkOf(notes)).toHaveText(/In step with|pages from a disk/)
  await expect(titleOf(notes)).toHaveText('Length does not matter')
})
