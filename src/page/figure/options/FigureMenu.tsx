import { useRef } from 'react'
import type { Px, Size } from '../../../figure/scene/viewport.ts'
import type { View } from '../../../figure/view.ts'
import type { State } from '../../../session/state.ts'
import { viewOf, type ViewId } from '../../../session/view.ts'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { chunk } from '../../ui/chunk.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { say } from '../../../words/say.ts'

const Choices = chunk({
  part: say`what can be chosen`,
  load: async () => (await import('./FigureChoices.tsx')).FigureChoices,
  waiting: null,
})

/** The room of the button in a corner, with that of a tip beside it, in pixels. */
const corner = { width: 140, height: 84 }

/**
 * What can be chosen about the figure, and the ways to look at it: all behind one button. It makes room for a tip
 * that comes into its corner, and goes to the other one, unless there is a tip, too.
 */
export function FigureMenu(props: { readonly size: Size | null; readonly view: ViewId }) {
  const { size, view } = props
  const place = useRef<HTMLDivElement>(null)
  const makeRoom = (state: State) => {
    if (!size || !place.current) return
    const taken = cornerOf(tipsOf(viewOf({ state, size })), size)
    if (taken === (place.current.dataset['taken'] ?? '')) return
    // What is open stays where it is read.
    if (place.current.querySelector("[aria-expanded='true']")) return
    place.current.dataset['taken'] = taken
  }
  // A tip that is being dragged has the pointer, so the button may go a tenth of a second after it.
  useStoreEffect(makeRoom, { rate: 'often' })
  return (
    <div ref={place} className="figure-corner">
      <Popover label={say`more`} name={say`Figure options`} className="figure-menu">
        {size && <Choices size={size} view={view} />}
      </Popover>
    </div>
  )
}

/** Whatever can be dragged by its tip. */
function tipsOf({ tips, velocityTips, guessTip, givenTips }: View): readonly Px[] {
  return [
    ...Object.values(tips),
    ...Object.values(velocityTips ?? {}),
    ...(guessTip ? [guessTip] : []),
    ...givenTips,
  ]
}

/** The corner beside the outer edge that a tip is in; none where that is so of both. */
function cornerOf(tips: readonly Px[], { width, height }: Size): 'top' | 'bottom' | '' {
  const mirrored = document.documentElement.dir === 'rtl'
  const near = tips.filter(({ left }) => (mirrored ? width - left : left) > width - corner.width)
  const top = near.some((tip) => tip.top < corner.height)
  const bottom = near.some((tip) => tip.top > height - corner.height)
  return top === bottom ? '' : top ? 'top' : 'bottom'
}
