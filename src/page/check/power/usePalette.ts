import { useMemo } from 'react'
import type { Palette } from '../../../figure/charts/powerColours.ts'
import { paletteOf } from '../../../figure/painters/palette.ts'
import { useDark } from '../../ui/window/useDark.ts'

/** The colours of the map, in the theme of the page. */
export function usePalette(): Palette {
  const scheme = useDark() ? 'dark' : 'light'
  return useMemo(() => paletteOf(scheme), [scheme])
}
