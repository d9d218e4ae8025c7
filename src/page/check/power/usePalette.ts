import { useMemo } from 'react'
import type { Palette } from '../../../figure/charts/power/powerColours.ts'
import { paletteOf } from '../../../figure/painters/palette.ts'
import { usePrinting } from '../../world/print/printing.ts'
import { useDark } from '../../ui/window/useDark.ts'

/** The colours of the map, in the theme of the page; on paper the light one. */
export function usePalette(): Palette {
  const dark = useDark()
  const scheme = usePrinting() || !dark ? 'light' : 'dark'
  return useMemo(() => paletteOf(scheme), [scheme])
}
