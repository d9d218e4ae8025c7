import type { MouseEvent } from 'react'
import { useSelector, useSession } from '../store/session.tsx'
import { goToFigure, goToText } from '../story/bridge/bridge.ts'
import { goTo, labPlace } from '../story/navigation.ts'
import { say } from '../../words/say.ts'

/** Past the header, to where somebody may want to be: the text, the figure, the lab. */
export function SkipLinks() {
  const session = useSession()
  const inLab = useSelector(({ place }) => place.id === 'lab')
  const here = () => session.store.getState().place
  const toVerdict = () => {
    const target = document.getElementById('gradcheck')
    target?.scrollIntoView({ block: 'start' })
    target?.focus({ preventScroll: true })
  }
  const links: readonly (readonly [label: string, target: string, go: () => void])[] = inLab
    ? [
        [say`Skip to the lab`, 'at-lab-title', () => goToText(session)],
        [say`Skip to the verdict`, 'gradcheck', toVerdict],
      ]
    : [
        [say`Skip to the text`, 'at-opening-title', () => goToText(session)],
        [say`Skip to the figure`, 'pane', () => goToFigure(session, here())],
        [say`Skip to the lab`, 'lab', () => goTo(session, labPlace)],
      ]
  return (
    <nav className="skips" aria-label={say`Skip`}>
      {links.map(([label, target, go]) => (
        // The fragment holds the state, so a link to an anchor is out of the question.
        <a
          key={label}
          className="skip"
          href={`#${target}`}
          onClick={(event: MouseEvent) => {
            event.preventDefault()
            go()
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
