import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { flat } from '../plane/flat.ts'
import { home, viewport, type Size } from '../scene/viewport.ts'
import { plainOptions } from '../testing/options.ts'
import { fluidPicture } from './fluid.ts'

// As in the opening: x lies on y, so that no arc of an angle is drawn.
const report = cosineReport({ x: [1.2, 1.6], y: [1.2, 1.6] })
const at = (size: Size) => {
  const seen = viewport(home, size)
  return { view: flat(report, plainOptions(seen, { plain: true })), unit: seen.unit }
}
const picture = fluidPicture(at)

/** What a browser makes of a length of the picture on paper of a size, in pixels. */
function pixels(css: string, { width, height }: Size): number {
  const number = '(-?[\\d.]+)'
  const calc = new RegExp(
    `^calc\\(${number}cqw \\+ ${number}cqh \\+ ${number}\\*min\\(${number}cqw,${number}cqh\\) \\+ ${number}px\\)$`,
  ).exec(css)
  expect(calc, css).not.toBeNull()
  const [a = NaN, b = NaN, units = NaN, c = NaN, d = NaN, px = NaN] = calc!.slice(1).map(Number)
  const short = Math.min((c * width) / 100, (d * height) / 100)
  return (a * width) / 100 + (b * height) / 100 + units * short + px
}

/** Where an element is moved to, by a piece of its tag. */
function moved(piece: string, size: Size): { left: number; top: number } {
  const from = picture.indexOf(piece)
  expect(from, piece).toBeGreaterThan(-1)
  const [, left = '', top = ''] =
    /transform:translate\((calc\(.*?px\)),(calc\(.*?px\))\)/.exec(picture.slice(from)) ?? []
  return { left: pixels(left, size), top: pixels(top, size) }
}

describe('a picture that fits any paper', () => {
  // None of them is among the sizes that it was made from.
  test.each([
    { width: 811, height: 402 },
    { width: 402, height: 811 },
    { width: 333, height: 333 },
    { width: 2560, height: 1440 },
  ])('has tips and names where the figure has them: $width × $height', (size) => {
    const { view } = at(size)
    for (const part of ['x', 'y'] as const) {
      const tip = moved(`class="handle handle-${part}"`, size)
      expect(tip.left).toBeCloseTo(view.tips[part].left, 0)
      expect(tip.top).toBeCloseTo(view.tips[part].top, 0)
    }
    const labels = view.front.marks().filter((mark) => mark.kind === 'text')
    expect(labels.length).toBeGreaterThan(0)
    for (const { className, left, top } of labels) {
      const label = moved(`<text class="${className}"`, size)
      expect(label.left).toBeCloseTo(left, 0)
      expect(label.top).toBeCloseTo(top, 0)
    }
  })

  test('has every mark of the figure once, in the order of the figure', () => {
    const { view } = at({ width: 640, height: 480 })
    const marks = view.front.marks().filter((mark) => mark.kind === 'text' || mark.d !== '')
    const classes = [...picture.matchAll(/<(?:circle|path|rect|text) class="([^"]*)"/g)].map(
      ([, name]) => name,
    )
    // Each arrow with its rim below it.
    const withRims = marks.flatMap((mark) =>
      mark.kind === 'path' && mark.straight ? ['arrow-rim', mark.className] : mark.className,
    )
    expect(withRims).toContain('arrow-rim')
    expect(classes).toEqual(withRims)
  })

  test('is refused where the figure does not follow the size of its paper', () => {
    const wider = (size: Size) => ({ ...at(size), unit: at(size).unit + 0.001 * size.width })
    expect(() => fluidPicture(wider)).toThrow(RangeError)
    const bent = (size: Size) => {
      const { view, unit } = at(size)
      const { x, y } = view.tips
      return { unit, view: { ...view, tips: { y, x: { ...x, left: Math.hypot(x.left, 300) } } } }
    }
    expect(() => fluidPicture(bent)).toThrow('do not follow the paper')
  })
})
