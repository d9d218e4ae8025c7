import { chapterIds, chapters, isChapter } from '../../../lesson/story/places.ts'
import { screens } from '../../../lesson/story/screens.ts'
import type { Deed, Standing } from '../../../session/talk.ts'
import { say } from '../../../words/say.ts'
import { Popover } from '../../ui/Popover.tsx'
import { useCharacterKeys } from '../../ui/window/characterKeys.ts'
import { leave, toggleFullScreen } from './presenting.ts'

interface FootProps {
  readonly standing: Standing
  /** How many parts of the screen have not come yet. */
  readonly held: number
  readonly does: (deed: Deed) => void
  readonly laser: boolean
  readonly point: () => void
  readonly notes: { readonly isThere: boolean; readonly open: () => void }
}

/** How far one is, and what there is to do, each with its key. */
export function Foot({ standing, held, does, laser, point, notes }: FootProps) {
  const { at, hidden, oneByOne, blank } = standing
  const { id } = (screens[at] ?? screens[0]).place
  const mine = screens.flatMap(({ place }, i) => (place.id === id ? [i] : []))
  return (
    <footer className="presenter-foot">
      <span className="dots" aria-hidden="true">
        {mine.map((i) => (
          <i key={i} data-state={i < at ? 'read' : i === at ? 'now' : 'to come'} />
        ))}
      </span>
      <span className="presenter-where">
        {isChapter(id) ? `${chapterIds.indexOf(id) + 1} ${chapters[id].short}` : say`Opening`}
      </span>
      <span className="presenter-keys">
        {/* As the arrow keys lie, in every language. */}
        <span dir="ltr">
          <button
            type="button"
            className="presenter-step"
            aria-label={say`The step before`}
            aria-disabled={at === 0}
            onClick={() => does('back')}
          >
            ←
          </button>
          <button
            type="button"
            className="presenter-step"
            aria-label={held > 0 ? say`The next part` : say`The next step`}
            aria-disabled={held === 0 && at === screens.length - 1}
            onClick={() => does('forth')}
          >
            →
          </button>
        </span>
        {hidden > 0 && <Press of="R" name={say`reveal`} press={() => does('reveal')} />}
        <Press of="T" name={say`turn x`} press={() => does('turn')} />
        <Press of="N" name={say`notes`} press={notes.open} open={notes.isThere} />
        <Popover
          label={say`more`}
          buttonName={say`more for presenting`}
          name={say`More for presenting`}
        >
          <Press of="B" name={say`black screen`} press={() => does('blank')} on={blank} closes />
          <Press of="L" name={say`dot of light`} press={point} on={laser} closes />
          <Press of="O" name={say`part by part`} press={() => does('one by one')} on={oneByOne} />
          <Press of="F" name={say`whole screen`} press={toggleFullScreen} closes />
          <Press of="P" name={say`print the hand-out`} press={() => print()} closes />
        </Popover>
        <Press of="Esc" name={say`leave`} press={leave} />
      </span>
    </footer>
  )
}

interface PressProps {
  /** The key that does the same. */
  readonly of: string
  readonly name: string
  readonly press: () => void
  /** Whether it is on, of what can be on and off. */
  readonly on?: boolean
  /** Whether the window that it opens is there. */
  readonly open?: boolean
  /** Whether the menu that it stands in is done with. */
  readonly closes?: boolean
}

function Press({ of, name, press, on, open = false, closes }: PressProps) {
  const characters = useCharacterKeys()
  const heard = characters || of.length > 1
  return (
    <button
      type="button"
      className="quiet"
      aria-pressed={on}
      data-closes={closes}
      onClick={press}
      aria-keyshortcuts={heard ? (of === 'Esc' ? 'Escape' : of) : undefined}
    >
      {heard && (
        <>
          <kbd aria-hidden="true">{of}</kbd>{' '}
        </>
      )}
      {name}
      {open && (
        <i className="presenter-there">
          <span className="visually-hidden">{say`(open)`}</span>
        </i>
      )}
    </button>
  )
}
