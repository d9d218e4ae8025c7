import type { Size } from '../../../figure/scene/viewport.ts'
import type { ViewId } from '../../../session/view.ts'
import { chunk } from '../../ui/chunk.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { say } from '../../../words/say.ts'

const Choices = chunk({
  part: say`what can be chosen`,
  load: async () => (await import('./FigureChoices.tsx')).FigureChoices,
  waiting: null,
})

/** What can be chosen about the figure, and the ways to look at it: all behind one button. */
export function FigureMenu(props: { readonly size: Size | null; readonly view: ViewId }) {
  const { size, view } = props
  return (
    <Popover label={say`more`} name={say`Figure options`} className="figure-menu">
      {size && <Choices size={size} view={view} />}
    </Popover>
  )
}
