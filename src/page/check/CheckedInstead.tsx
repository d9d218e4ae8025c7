import { showsCheck, type Place } from '../../lesson/story/places.ts'
import { checkedInstead } from '../../session/check.ts'
import { maxChecked } from '../../session/limits.ts'
import { checkDimension } from '../../session/pane.ts'
import { useSelector } from '../store/session.tsx'
import './checked-instead.css'

/** Of which vectors a step of the story tells, where those of the reader are too long to be checked. */
export function CheckedInstead({ place }: { readonly place: Place }) {
  const sentence = useSelector(({ settings }) =>
    showsCheck(place) ? checkedInstead(settings, checkDimension(settings), maxChecked) : null,
  )
  return sentence === null ? null : <p className="checked-instead">{sentence}</p>
}
