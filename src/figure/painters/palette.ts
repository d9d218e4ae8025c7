import { paletteNames, type Palette } from '../charts/power/powerColours.ts'

/** The colours of a map, from the style sheet's tokens, as they are in a theme. */
export function paletteOf(scheme: 'light' | 'dark'): Palette {
  // A token may say light-dark(): what it comes to is told by an element that has it.
  const probe = document.createElement('span')
  probe.style.colorScheme = scheme
  // Where a reader has colours of her own, those of a map stay: its legend tells them.
  probe.style.forcedColorAdjust = 'none'
  document.body.append(probe)
  const resolved = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const { ramp, hatch, alarm, cross, unknown } = paletteNames
  const palette = {
    ramp: ramp.map(resolved),
    hatch: resolved(hatch),
    alarm: resolved(alarm),
    cross: resolved(cross),
    unknown: resolved(unknown),
  }
  probe.remove()
  return palette
}
