import { backwards } from '../../gradcheck/backwards.ts'
import { wrongIds } from '../../gradcheck/mutants.ts'
import { count, short } from '../../figure/words/format.ts'
import { checkDimension, shownAtRest } from '../../session/pane.ts'
import { reportOf } from '../../session/session.ts'
import { say } from '../../words/say.ts'
import { listed } from '../../words/sentences.ts'
import { useCaught } from '../check/trust/Cards.tsx'
import { useSelector } from '../store/session.tsx'
import { useFollowed } from '../store/useStoreEffect.ts'

/** What each folded row of the lab holds, in a few words. */
export function useSummaries() {
  const vectors = useFollowed(
    (state) => {
      const { angle } = reportOf(shownAtRest(state))
      const n = checkDimension(state.settings)
      return `n = ${count(n)}, θ ${short((angle * 180) / Math.PI)}°`
    },
    { rate: 'rest' },
  )
  const backward = useSelector(({ settings }) =>
    settings.backward === 'own' ? say`yours` : backwards[settings.backward].name,
  )
  const settings = useSelector(({ settings }) =>
    listed([`eps ${short(settings.eps)}`, settings.dtype]),
  )
  const { caught, known } = useCaught()
  const own = useSelector(({ settings }) => settings.backward === 'own')
  return {
    vectors,
    backward,
    settings,
    caught: known && !own ? say`${caught.size} of ${wrongIds.length} caught` : '',
  }
}
