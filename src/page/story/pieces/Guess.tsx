import { spokenLength } from '../../../figure/words/format.ts'
import { arrowOf } from '../../../math/cosineReport.ts'
import { plainProse } from '../../../lesson/plainFormula.ts'
import { guessWords, judgeGuess } from '../../../lesson/guess.ts'
import { saidOn } from '../../../lesson/story/paper.ts'
import { isMoving } from '../../../session/gesture.ts'
import { shownIn } from '../../../session/pane.ts'
import { showScene } from '../../../session/scene.ts'
import { reportOf } from '../../../session/session.ts'
import { announce, guessed, type State } from '../../../session/state.ts'
import { guessMissedWords } from '../../../session/words.ts'
import { guessOf, hasGuessed, isGuessing, viewIdOf } from '../../../session/view.ts'
import { usePaper } from '../../figure/looking/usePaper.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useFollowed } from '../../store/useStoreEffect.ts'
import { Prose } from '../../ui/formula/Prose.tsx'
import { Said } from '../../ui/Said.tsx'
import { say } from '../../../words/say.ts'
import { sentences } from '../../../words/sentences.ts'

function judged(state: State) {
  const report = reportOf(shownIn(state, 'lesson'))
  const { x, y, gradientNormX: length } = report
  return judgeGuess(guessOf(state).to, { x, y, gradient: arrowOf(report, 'x'), length })
}

/**
 * The verdict on a guess, in a sentence.
 *
 * @param heard whether it is told to those who cannot see on which side the guess is, and where the gradient is.
 */
function verdictOf(state: State, heard = false): string {
  const { degrees, mistake } = judged(state)
  if (degrees === null)
    return say`Here there is no arrow: $\\x$ and $\\y$ are parallel. Move one of them.`
  if (!hasGuessed(state))
    return say`**You have not guessed**: the dashed arrow was not moved. The arrow at the tip of $\\x$ is the answer.`
  const off = Math.round(degrees)
  const start = off <= 3 ? say`**Exactly that way.**` : say`**${off}° off.**`
  return sentences([
    start,
    heard ? guessMissedWords(state, off <= 3 ? null : off) : null,
    mistake ? guessWords[mistake] : null,
  ])
}

function lengthOf(state: State): string {
  const { degrees, ratio } = judged(state)
  if (degrees === null || !hasGuessed(state)) return ''
  if (Math.abs(ratio - 1) < 0.1) return say`Its length is right, too.`
  const times = spokenLength(Number(Math.max(ratio, 1 / ratio).toPrecision(2)))
  return ratio > 1
    ? say`Only the direction was asked for: your arrow is ${times} times as long as the gradient.`
    : say`Only the direction was asked for: the gradient is ${times} times as long as your arrow.`
}

/** The reader points the way in which S grows fastest, and then looks. */
export function Guess() {
  const { store, act } = useSession()
  const paper = usePaper()
  const possible = useSelector((state) => viewIdOf(shownIn(state, 'lesson')) === 'plane')
  const looked = useSelector((state) => guessOf(state).looked)
  const made = useSelector(hasGuessed)
  const here = useSelector((state) => isGuessing(state, shownIn(state, 'lesson')))
  const verdict = useFollowed((state) => (isMoving(state) ? null : verdictOf(state)), {
    rate: 'rest',
  })
  const length = useFollowed((state) => (isMoving(state) ? null : lengthOf(state)), {
    rate: 'rest',
  })
  const look = () =>
    act((state) =>
      announce(
        guessed(state, { ...guessOf(state), looked: true }),
        plainProse(verdictOf(store.getState(), true)),
      ),
    )
  const again = () => act((state) => guessed(state, { ...guessOf(state), looked: false }))
  if (here && !possible)
    return (
      <p className="actions">
        <button type="button" className="primary" onClick={() => act(showScene)}>
          {say`Guess in the plane`}
        </button>
      </p>
    )
  if (!looked)
    return (
      <>
        <p>
          <Said
            text={saidOn(
              paper,
              say`<0>Point the dashed arrow that way</0>: turn it by its ring, or tap where it is to end. The paper has no colour yet; it would tell.`,
              {
                blank: say`<0>Point the dashed arrow that way</0>: turn it by its ring, or tap where it is to end.`,
              },
            )}
            parts={[<strong key="task" />]}
          />
        </p>
        <div className="actions">
          <button type="button" className="primary" onClick={look}>
            {say`Look`}
          </button>
          <Hint />
        </div>
      </>
    )
  return (
    <>
      <p className="guess-verdict">
        <Prose text={sentences([verdict, length])} />
      </p>
      <p>
        <Prose
          text={saidOn(
            paper,
            say`The fastest way is to turn: **at a right angle to $\\x$**, on the side of $\\y$. A step along $\\x$ itself changes nothing; the paper has one colour along each ray.`,
            {
              blank: say`The fastest way is to turn: **at a right angle to $\\x$**, on the side of $\\y$. A step along $\\x$ itself changes nothing: along each ray $\\cS$ is one number.`,
            },
          )}
        />
      </p>
      <p className="actions">
        <button type="button" onClick={again}>
          {made ? say`Guess again` : say`Guess all the same`}
        </button>
      </p>
    </>
  )
}

function Hint() {
  return (
    <details className="hint">
      <summary>{say`A hint`}</summary>
      <p>
        <Prose
          text={say`Which steps leave $\\cS$ as it is? The fastest way stands at a right angle to those.`}
        />
      </p>
    </details>
  )
}
