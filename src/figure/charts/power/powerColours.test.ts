import { readFileSync } from 'node:fs'
import { hcl, rgb } from 'd3'
import { describe, expect, test } from 'vitest'
import { wrongIds } from '../../../gradcheck/mutants.ts'
import { apart, seenWith, visions } from '../../testing/colourBlind.ts'
import { colour, hatched, legend, maxCaught, paletteNames } from './powerColours.ts'

const tokens = readFileSync(new URL('../../../page/style/tokens.css', import.meta.url), 'utf8')
const schemes = ['light', 'dark'] as const

/** The palette as the style sheet has it in a theme. */
function paletteIn(scheme: (typeof schemes)[number]) {
  const token = (name: string) => {
    const [, light, dark] =
      new RegExp(`${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(tokens) ?? []
    return { light, dark }[scheme]!
  }
  const { ramp, hatch, alarm, cross, unknown } = paletteNames
  return {
    ramp: ramp.map(token),
    hatch: token(hatch),
    alarm: token(alarm),
    cross: token(cross),
    unknown: token(unknown),
  }
}

describe('the colours', () => {
  test.each(schemes)('go one way in lightness, step by step (%s)', (scheme) => {
    const lightness = Array.from(
      { length: maxCaught + 1 },
      (_, k) => hcl(colour(k, paletteIn(scheme))).l,
    )
    const sign = scheme === 'light' ? -1 : 1
    for (let k = 1; k <= maxCaught; k++)
      expect(sign * (lightness[k]! - lightness[k - 1]!)).toBeGreaterThan(0.2)
    expect(Math.abs(lightness[maxCaught]! - lightness[0]!)).toBeGreaterThan(55)
  })

  test('of the legend are those of the map, from none caught to all', () => {
    const light = paletteIn('light')
    const steps = legend(light)
    expect(steps.map(({ caught }) => caught)).toEqual([0, ...wrongIds.map((_, i) => i + 1)])
    expect(steps.every((step) => step.colour === colour(step.caught, light))).toBe(true)
    for (const { caught, label } of steps) expect(label).toBe(caught % 3 === 0 ? `${caught}` : null)
  })

  test.each(schemes)('leave the hatching to be seen on what it is drawn on (%s)', (scheme) => {
    const palette = paletteIn(scheme)
    const { hatch, alarm, cross } = palette
    expect(contrast(hatch, colour(4, palette))).toBeGreaterThan(1.8)
    expect(contrast(cross, alarm)).toBeGreaterThan(1.8)
  })
})

describe('hatching', () => {
  test('goes one way over holes, both ways where the right backward fails, and nowhere else', () => {
    const share = (worth: Parameters<typeof hatched>[0]) => {
      let lines = 0
      for (let i = 0; i < 4900; i++) if (hatched(worth, i % 70, Math.floor(i / 70))) lines++
      return lines / 4900
    }
    expect(share('worth')).toBe(0)
    expect(share('unknown')).toBe(0)
    expect(share('blind')).toBeGreaterThan(0.15)
    expect(share('alarm')).toBeGreaterThan(1.5 * share('blind'))
  })
})

/** WCAG’s, from 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (text: string) => {
    const { r, g, b } = rgb(text)
    const [red, green, blue] = [r, g, b].map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }) as [number, number, number]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe('to those who lack a kind of cone', () => {
  /** So far apart, in CIELAB, two colours can just be told. */
  const justTold = 2.3
  const each = schemes.flatMap((scheme) => visions.map((vision) => [scheme, vision] as const))

  test.each(each)('the map gets darker or lighter all the way (%s, %s)', (scheme, vision) => {
    const palette = paletteIn(scheme)
    const lightness = Array.from(
      { length: maxCaught + 1 },
      (_, caught) => hcl(seenWith(vision, colour(caught, palette))).l,
    )
    const way = Math.sign((lightness.at(-1) ?? 0) - (lightness[0] ?? 0))
    for (const [i, l] of lightness.slice(1).entries())
      expect(way * (l - (lightness[i] ?? 0)), `${i + 1} caught`).toBeGreaterThan(0)
    // From none to all it is a long way, and three more or less can be told.
    expect(Math.abs((lightness.at(-1) ?? 0) - (lightness[0] ?? 0))).toBeGreaterThan(45)
    for (let caught = 6; caught <= maxCaught; caught++)
      expect(
        apart(
          seenWith(vision, colour(caught, palette)),
          seenWith(vision, colour(caught - 3, palette)),
        ),
      ).toBeGreaterThan(justTold)
  })

  test.each(each)(
    'lines over blind and failing places are seen on them (%s, %s)',
    (scheme, vision) => {
      const { hatch, cross, alarm, ramp } = paletteIn(scheme)
      const seen = (token: string) => seenWith(vision, token)
      // Where even zeros pass, no more than some are caught.
      for (const ground of ramp.slice(0, 2))
        expect(apart(seen(hatch), seen(ground))).toBeGreaterThan(25)
      expect(contrast(seen(cross), seen(alarm))).toBeGreaterThan(2)
    },
  )

  test.each(each)(
    'x, y and their gradients are four colours, which differ in shape as well (%s, %s)',
    (scheme, vision) => {
      const token = (name: string) => {
        const [, light, dark] =
          new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(tokens) ?? []
        return seenWith(vision, { light, dark }[scheme]!)
      }
      const names = ['x', 'y', 'gradient-x', 'gradient-y']
      for (const a of names)
        for (const b of names)
          if (a < b)
            expect(apart(token(a), token(b)), `${a} and ${b}`).toBeGreaterThan(4 * justTold)
    },
  )
})
