import { useEffect, useRef } from 'react'
import { bars, maxBins, profile, profiled, type Profile } from '../../../figure/charts/profile.ts'
import { short } from '../../../figure/words/format.ts'
import { componentsOf } from '../../../session/componentChart.ts'
import { maxLive } from '../../../session/limits.ts'
import { shownAtRest, shownOf, type Shown } from '../../../session/pane.ts'
import { reportOf } from '../../../session/session.ts'
import { dimension } from '../../../session/settings.ts'
import { write } from '../../store/Value.tsx'
import { useSelector } from '../../store/session.tsx'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { Symbol } from '../../ui/formula/Symbol.tsx'

/** So many components are looked at in one go: a few milliseconds. */
const slice = 50_000
/** So long nothing must have moved before longer vectors are drawn, in milliseconds. */
const pause = 250

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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const draw = (profile: Profile) => path.current?.setAttribute('d', bars(profile))
  /** So many components are not looked at in one go, nor as long as one step follows another. */
  const drawLater = (shown: Shown) => {
    const running = profiled(dimension(shown), componentsOf(shown, part), slice)
    const go = () => {
      const { done, value } = running.next()
      if (done) draw(value)
      else timer.current = setTimeout(go, 0)
    }
    clearTimeout(timer.current)
    timer.current = setTimeout(go, pause)
  }
  useStoreEffect(
    (state) => {
      const now = shownOf(state)
      const shown = dimension(now) > maxLive ? shownAtRest(state) : now
      if (last.current === shown[part]) return
      last.current = shown[part]
      // As many as there are by now: what is rendered comes later.
      const count = dimension(shown)
      if (count > slice) drawLater(shown)
      else draw(profile(count, componentsOf(shown, part)))
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
