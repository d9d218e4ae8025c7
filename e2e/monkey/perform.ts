// How an action is done in a browser. What is not there is left alone.
import { type Page } from '@playwright/test'
import type { Action } from './actions.ts'

/** Buttons that leave the page, or what belongs to the browser. */
const left = /PyTorch|Download|npy|Save|Print|Present|Copy|Share|File/i

export async function perform(page: Page, action: Action): Promise<void> {
  switch (action.do) {
    case 'link':
      return page.evaluate((hash) => {
        location.hash = hash
      }, action.fragment)
    case 'drag': {
      const box = await boxOf(page, action.tip)
      if (!box) return
      const [dx, dy] = action.by
      await page.mouse.move(box.x, box.y)
      await page.mouse.down()
      for (const share of [0.3, 0.7, 1])
        await page.mouse.move(box.x + share * dx, box.y + share * dy)
      if (action.escape) await page.keyboard.press('Escape')
      return page.mouse.up()
    }
    case 'key': {
      const there = await page.evaluate((tip) => {
        const handle = document.querySelector<HTMLElement>(`[data-testid="handle-${tip}"]`)
        handle?.focus({ preventScroll: true })
        return handle !== null
      }, action.tip)
      return there ? page.keyboard.press(action.key) : undefined
    }
    case 'press':
      return page.evaluate(
        ([share, pattern]) => {
          const all = [
            ...document.querySelectorAll<HTMLElement>('button, summary, [role=tab]'),
          ].filter(
            (button) =>
              button.checkVisibility() && !new RegExp(pattern, 'i').test(button.textContent ?? ''),
          )
          all[Math.floor(share * all.length)]?.click()
        },
        [action.share, left.source] as const,
      )
    case 'choose':
      return page.evaluate(
        ([share, option]) => {
          const all = [...document.querySelectorAll('select')].filter((each) =>
            each.checkVisibility(),
          )
          const select = all[Math.floor(share * all.length)]
          if (!select) return
          select.selectedIndex = option % select.options.length
          select.dispatchEvent(new Event('change', { bubbles: true }))
        },
        [action.share, action.option] as const,
      )
    case 'type': {
      const there = await page.evaluate((share) => {
        const all = [
          ...document.querySelectorAll<HTMLInputElement>(
            'input:not([type=file]):not([type=range])',
          ),
        ].filter((each) => each.checkVisibility())
        const field = all[Math.floor(share * all.length)]
        field?.focus({ preventScroll: true })
        field?.select()
        return field !== undefined
      }, action.share)
      if (!there) return
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText(action.text)
      return page.keyboard.press('Enter')
    }
    case 'code': {
      const there = await page.evaluate(() => {
        const editor = document.getElementById('your-code')
        editor?.focus({ preventScroll: true })
        return editor !== null
      })
      return there ? page.keyboard.insertText(action.text) : undefined
    }
    case 'paste':
      return page.evaluate((text) => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      }, action.text)
    case 'scroll':
      return page.evaluate((by) => scrollBy(0, by), action.by)
    case 'wheel': {
      const box = await page
        .locator('.surface')
        .first()
        .boundingBox({ timeout: 200 })
        .catch(() => null)
      if (!box) return
      await page.mouse.move(box.x + box.width / 3, box.y + box.height / 3)
      if (action.ctrl) await page.keyboard.down('Control')
      await page.mouse.wheel(0, action.by)
      if (action.ctrl) await page.keyboard.up('Control')
      return
    }
    case 'shortcut':
      return page.keyboard.press(action.key)
    case 'history': {
      await page.evaluate((by) => history.go(by), action.by)
      await page.waitForTimeout(80)
      return
    }
    case 'resize':
      return page.setViewportSize(action)
    case 'theme':
      return page.emulateMedia({ colorScheme: action.dark ? 'dark' : 'light' })
    case 'reload':
      await page.reload()
  }
}

/** The middle of a tip, where it can be seen. */
async function boxOf(page: Page, tip: string) {
  return page.evaluate((name) => {
    const handle = document.querySelector(`[data-testid="handle-${name}"]`)
    if (!handle?.checkVisibility()) return null
    const { left, top, width, height } = handle.getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    return x > 0 && y > 0 && x < innerWidth && y < innerHeight ? { x, y } : null
  }, tip)
}
