import { useRef } from 'react'
import { bars, maxBins, profile } from '../../../figure/charts/profile.ts'
import { short } from '../../../figure/words/format.ts'
import { componentsOf } from '../../../session/componentChart.ts'
import { maxLive } from '../../../session/limits.ts'
import { shownAtRest, shownOf } from '../../../session/pane.ts'
import { reportOf } from '../../../session/session.ts'
import { dimension } from '../../../session/settings.ts'
import { write } from '../../store/Value.tsx'
import { useSelector } from '../../store/session.tsx'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { Symbol } from '../../ui/formula/Symbol.tsx'

/** x and y at a glance: their components as bars, and their lengths. */
export function Strips() {
  return (
    <div className="strips" dir="ltr">
      <Strip part="x" />
      <Strip part="y" />
    </div>
  )
}

function Strip({ part }: { readonly part: 'x' | 'y' }) {
  const path = useRef<SVGPathElement>(null)
  const norm = useRef<HTMLElement>(null)
  const n = useSelector((state) => dimension(shownOf(state)))
  const last = useRef<unknown>(null)
  useStoreEffect(
    (state) => {
      const shown = n > maxLive ? shownAtRest(state) : shownOf(state)
      if (last.current === shown[part]) return
      last.current = shown[part]
      path.current?.setAttribute('d', bars(profile(n, componentsOf(shown, part))))
      const { normX, normY } = reportOf(shown)
      if (norm.current) write(norm.current, short(part === 'x' ? normX : normY))
    },
    { rate: 'often', visible: path },
  )
  return (
    <div className={`strip strip-${part}`}>
      <Symbol of={part} />
      <svg viewBox={`0 0 ${Math.min(n, maxBins)} 2`} preserveAspectRatio="none" aria-hidden="true">
        <path ref={path} />
      </svg>
      <p>
        <span>
          {'‖'}
          <Symbol of={part} />
          {'‖'}
        </span>
        <b ref={norm} translate="no" />
      </p>
    </div>
  )
}
