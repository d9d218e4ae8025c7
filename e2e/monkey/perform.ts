// How an action is done in a browser: with a finger where there is one, else with the mouse. What is not there is left alone.
import { type Page } from '@playwright/test'
import { rest, swipe, way, type Spot } from '../reader.ts'
import type { Action } from './actions.ts'

/** What belongs to the browser, and would wait for an answer. */
const left = /^(?:Share|Choose .*file|.*[Ff]iles?…?)$/

/** Whatever can be taken and moved. */
const handles = '.handle, .scope-handle'

/** Leaves whatever there is, and opens the page at a link, in a language. */
export async function start(page: Page, path = '', fragment = ''): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${path}${fragment === '' ? '' : `#${fragment}`}` || './')
  await ready(page)
}

/**
 * Whatever stands there can be used: the page, a part of it in a frame, or the notes of a talk. What was served is
 * React's, somebody hears keys, pasting and the pointer, and the fonts have come.
 */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const served = document.querySelectorAll('.header, .opening, .pane, [data-step], .story-foot')
    const paper = document.querySelector('.surface')
    return (
      (document.getElementById('root')?.children.length ?? 0) > 0 &&
      [...served].every((part) =>
        Object.keys(part).some((key) => key.startsWith('__reactFiber')),
      ) &&
      (location.hash.includes('present=notes') || document.querySelector('.announcer')) &&
      (!paper?.checkVisibility() || '__zoom' in paper) &&
      document.fonts.status === 'loaded'
    )
  })
  await rest(page, 3)
}

/** Does it; what it was done to, where that has a name. */
export async function perform(page: Page, action: Action, touch: boolean): Promise<string | void> {
  const pull = async (from: Spot, by: readonly [number, number], escape: boolean) => {
    const [x, y] = by
    if (touch)
      return swipe(
        page,
        way(from, { x, y }, 4).map((spot) => [spot]),
      )
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    for (const share of [0.3, 0.7, 1]) await page.mouse.move(from.x + share * x, from.y + share * y)
    if (escape) await page.keyboard.press('Escape')
    return page.mouse.up()
  }
  const press = (spot: Spot) =>
    touch ? page.touchscreen.tap(spot.x, spot.y) : page.mouse.click(spot.x, spot.y)
  switch (action.do) {
    case 'link':
      return page.evaluate((fragment) => {
        // A frame stays one: a host that shows something else loads it anew.
        const [frame] = /embed=[^&]*/.exec(location.hash) ?? []
        location.hash = frame && !fragment.includes('embed=') ? `${frame}&${fragment}` : fragment
      }, action.fragment)
    case 'open':
      return start(page, action.path, action.fragment)
    case 'pull': {
      const spot = await spotOf(page, handles, action.share)
      return spot ? pull(spot, action.by, action.escape) : undefined
    }
    case 'swipe': {
      const box = await paperIn(page)
      if (!box) return
      const [u, v] = action.from
      return pull({ x: box.x + u * box.width, y: box.y + v * box.height }, action.by, false)
    }
    case 'pinch': {
      const box = await paperIn(page)
      if (!box) return
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      if (touch) {
        const fingers = (apart: number) => [
          { x: x - apart, y },
          { x: x + apart, y },
        ]
        return swipe(page, [
          fingers(40),
          fingers(40 * Math.sqrt(action.factor)),
          fingers(40 * action.factor),
        ])
      }
      await page.mouse.move(x, y)
      await page.keyboard.down('Control')
      await page.mouse.wheel(0, -200 * Math.log(action.factor))
      return page.keyboard.up('Control')
    }
    case 'key': {
      const there = await page.evaluate(
        ([selector, share]) => {
          const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) =>
            each.checkVisibility(),
          )
          const handle = all[Math.floor(share * all.length)]
          handle?.focus({ preventScroll: true })
          return handle !== undefined
        },
        [`${handles}, .surface`, action.share] as const,
      )
      return there ? page.keyboard.press(action.key) : undefined
    }
    case 'walk': {
      for (let stop = 0; stop < action.stops; stop++)
        // oxlint-disable-next-line no-await-in-loop
        await page.keyboard.press(action.back ? 'Shift+Tab' : 'Tab')
      const name = await page.evaluate((pattern) => {
        const { activeElement: at, body } = document
        const text = at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''
        // These lead out of the page, or open what is the browser's.
        const leaves =
          !at ||
          at === body ||
          new RegExp(pattern).test(text) ||
          at.matches('a[href]:not([href^="#"]), input[type=file]')
        return leaves ? null : `${at.tagName.toLowerCase()} ${text.slice(0, 40)}`
      }, left.source)
      const opens = ['Enter', 'Space'].includes(action.key) && name?.startsWith('select ')
      if (name === null || opens) return
      await page.keyboard.press(action.key)
      return name
    }
    case 'tap': {
      const spot = await page.evaluate(
        ([selector, share, [u, v]]) => {
          const all = [...document.querySelectorAll(selector)].filter((each) => {
            const { top, bottom } = each.getBoundingClientRect()
            return each.checkVisibility() && bottom > 0 && top < innerHeight
          })
          const chart = all[Math.floor(share * all.length)]
          if (!chart) return null
          const { left, top, width, height } = chart.getBoundingClientRect()
          const [x, y] = [left + u * width, top + v * height]
          const hit = document.elementFromPoint(x, y)
          return hit && chart.contains(hit) && !hit.closest('a[href]') ? { x, y } : null
        },
        ['canvas, .scope, .heat, .bars, .formula, .surface', action.share, action.at] as const,
      )
      return spot ? press(spot) : undefined
    }
    case 'slide':
      return page.evaluate(
        ([share, to]) => {
          const all = [
            ...document.querySelectorAll<HTMLInputElement>('input[type=range], input[type=radio]'),
          ].filter((each) => each.checkVisibility())
          const slider = all[Math.floor(share * all.length)]
          if (!slider) return
          slider.focus({ preventScroll: true })
          if (slider.type === 'radio') return slider.click()
          const [min, max] = [Number(slider.min || 0), Number(slider.max || 100)]
          // As React hears of it: by the property of the element itself.
          const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
          for (const way of [0.5, 1]) {
            set?.call(slider, String(min + way * to * (max - min)))
            slider.dispatchEvent(new Event('input', { bubbles: true }))
          }
          slider.dispatchEvent(new Event('change', { bubbles: true }))
        },
        [action.share, action.to] as const,
      )
    case 'press': {
      // Where it cannot be reached by a pointer as the page stands, it is by keys.
      const spot = await page.evaluate(
        ([share, pattern]) => {
          const all = [
            ...document.querySelectorAll<HTMLElement>(
              'button:not(.handle), summary, [role=tab], input[type=checkbox]',
            ),
          ].filter(
            (button) =>
              button.checkVisibility({ visibilityProperty: true }) &&
              !new RegExp(pattern).test(button.textContent?.trim() ?? ''),
          )
          const button = all[Math.floor(share * all.length)]
          delete document.documentElement.dataset['missed']
          if (!button) return null
          const { left, top, width, height } = button.getBoundingClientRect()
          const [x, y] = [left + width / 2, top + height / 2]
          const name = button.getAttribute('aria-label') ?? button.textContent ?? ''
          if (button.contains(document.elementFromPoint(x, y))) {
            const onDown = ({ target }: Event) => {
              document.documentElement.dataset['missed'] = String(!button.contains(target as Node))
            }
            addEventListener('pointerdown', onDown, { once: true, capture: true })
            return { name, x, y }
          }
          button.focus({ preventScroll: true })
          return document.activeElement === button ? { name } : null
        },
        [action.share, left.source] as const,
      )
      if (!spot) return
      await (spot.x === undefined ? page.keyboard.press('Enter') : press(spot))
      return spot.name
    }
    case 'choose':
      return page.evaluate(
        ([share, option]) => {
          const all = [...document.querySelectorAll('select')].filter((each) =>
            each.checkVisibility(),
          )
          const select = all[Math.floor(share * all.length)]
          if (!select) return
          select.focus({ preventScroll: true })
          select.selectedIndex = option % select.options.length
          select.dispatchEvent(new Event('change', { bubbles: true }))
        },
        [action.share, action.option] as const,
      )
    case 'type': {
      const there = await page.evaluate((share) => {
        const all = [
          ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
            'input:not([type=file]):not([type=range]):not([type=checkbox]):not([type=radio]), textarea',
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
        const editor = document.querySelector<HTMLElement>('.cm-content, #your-code')
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
    case 'drop':
      return page.evaluate(({ name, base64 }) => {
        const data = new DataTransfer()
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        if (name) data.items.add(new File([bytes], name))
        else data.setData('text/plain', new TextDecoder().decode(bytes))
        const how = { dataTransfer: data, bubbles: true, cancelable: true }
        document.body.dispatchEvent(new DragEvent('dragover', how))
        document.body.dispatchEvent(new DragEvent('drop', how))
      }, action)
    case 'scroll':
      return page.evaluate((by) => scrollBy(0, by), action.by)
    case 'wheel': {
      const box = await paperIn(page)
      // A phone has none.
      if (!box || touch) return
      await page.mouse.move(box.x + box.width / 3, box.y + box.height / 3)
      if (action.ctrl) await page.keyboard.down('Control')
      await page.mouse.wheel(0, action.by)
      if (action.ctrl) await page.keyboard.up('Control')
      return
    }
    case 'shortcut':
      return page.keyboard.press(action.key)
    case 'history': {
      // It may lead out of the page, and what asked for it goes with the page.
      await page.evaluate((by) => history.go(by), action.by).catch(() => {})
      await page.waitForTimeout(80)
      return
    }
    case 'resize':
      return page.setViewportSize(action)
    case 'theme':
      return page.emulateMedia({
        colorScheme: action.dark ? 'dark' : 'light',
        reducedMotion: action.still ? 'reduce' : 'no-preference',
        forcedColors: action.forced ? 'active' : 'none',
      })
    case 'reload':
      await page.reload()
  }
}

/** Whether the last press fell beside its button, which had moved on meanwhile: that takes the focus, as it should. */
export function missed(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset['missed'] === 'true')
}

/** The middle of the one at this share of all that a pointer can reach. */
function spotOf(page: Page, selector: string, share: number): Promise<Spot | null> {
  return page.evaluate(
    ([all, at]) => {
      const spots = [...document.querySelectorAll(all)].flatMap((each) => {
        const { left, top, width, height } = each.getBoundingClientRect()
        const [x, y] = [left + width / 2, top + height / 2]
        return each.contains(document.elementFromPoint(x, y)) ? [{ x, y }] : []
      })
      return spots[Math.floor(at * spots.length)] ?? null
    },
    [selector, share] as const,
  )
}

/** The part of the paper that can be seen. */
function paperIn(page: Page) {
  return page.evaluate(() => {
    const paper = document.querySelector('.surface')
    if (!paper?.checkVisibility()) return null
    const { left, top, right, bottom } = paper.getBoundingClientRect()
    const [x, y] = [Math.max(0, left), Math.max(0, top)]
    const [width, height] = [Math.min(innerWidth, right) - x, Math.min(innerHeight, bottom) - y]
    return width > 10 && height > 10 ? { x, y, width, height } : null
  })
}
