import type { Paper } from '../../../lesson/story/paper.ts'
import { useDark } from '../../ui/window/useDark.ts'
import { useMedia } from '../../ui/window/useMedia.ts'
import { usePrinting } from '../../world/print/printing.ts'

/** How the paper is coloured just now: sheets are light, and forced colours leave it blank. */
export function usePaper(): Paper {
  const [dark, forced, printing] = [useDark(), useMedia('(forced-colors: active)'), usePrinting()]
  if (forced) return 'blank'
  return dark && !printing ? 'dark' : 'light'
}
