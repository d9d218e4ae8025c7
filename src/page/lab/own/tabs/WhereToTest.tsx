import { useState } from 'react'
import { short } from '../../../../figure/words/format.ts'
import type { OwnStrength } from '../../../../python/worth/strongest.ts'
import { announce, change, notify } from '../../../../session/state.ts'
import { replacedOwn } from '../../../../session/vectors.ts'
import { say } from '../../../../words/say.ts'
import { gap, listed, sentences } from '../../../../words/sentences.ts'
import { copy } from '../../../outside/clipboard.ts'
import { useSession } from '../../../store/session.tsx'
import { useJob } from '../../../store/useJob.ts'
import { Code } from '../../../ui/Code.tsx'
import { useOwnQuestion, type AboutOwn } from './useOwnQuestion.ts'

/** Looks for vectors at which a check of the reader's code is worth most, and gives them as code to paste. */
export function WhereToTest() {
  const question = useOwnQuestion()
  const [asked, setAsked] = useState<AboutOwn | null>(null)
  const still = asked !== null && asked === question
  const { status, progress, answer } = useJob('ownStrongest', still ? asked : null)
  const running = status === 'running'
  const found = status === 'done' ? answer : null
  const [first, ...more] = found ? inWords(found) : []
  return (
    <div className="where-to-test">
      <p className="actions">
        {/* One button, so that it keeps the focus. */}
        <button type="button" onClick={() => setAsked(running ? null : question)}>
          {running ? say`Cancel the search` : say`Where should I test this?`}
        </button>
        {running && (
          <progress
            aria-label={say`Places tried`}
            max={Math.max(1, progress?.all ?? 1)}
            value={progress?.done ?? 0}
          />
        )}
      </p>
      <div className={found ? 'where-found' : undefined}>
        <p>
          {/* What it comes to is heard; the program is there to be read. */}
          <span role="status">{status === 'done' ? (first ?? nowhere) : null}</span>
          {first && gap}
          {sentences(more)}
        </p>
        {found && <Place found={found} />}
      </div>
    </div>
  )
}

const nowhere = say`At none of the vectors that were tried a right backward passes with room to spare. Look at eps and the tolerances.`

function Place({ found }: { readonly found: OwnStrength }) {
  const { act } = useSession()
  const { x, y, code } = found
  const isPair = x.shape.join() === y.shape.join()
  const go = () =>
    act((state) => change(state, replacedOwn({ x: Array.from(x.values), y: Array.from(y.values) })))
  const take = async () => {
    const copied = await copy(code)
    act((state) =>
      copied
        ? announce(state, say`The code is copied.`)
        : notify(state, say`The browser keeps the clipboard shut: select the code and copy it.`),
    )
  }
  return (
    <>
      <Code name={say`A test to paste`} text={code} />
      <p className="actions">
        <button type="button" onClick={() => void take()}>{say`Copy`}</button>
        {isPair && <button type="button" onClick={go}>{say`Check there`}</button>}
      </p>
    </>
  )
}

/** What was found, sentence by sentence. */
function inWords({ caught, all, here, weakest, margin, missed }: OwnStrength): string[] {
  const said = [
    say`Here ${caught} of ${all} small changes of your backward are clearly caught.`,
    here === null
      ? say`At your vectors a right backward would fail as well.`
      : say`At your vectors it is ${here}.`,
  ]
  if (weakest !== null && margin !== Infinity)
    said.push(
      say`The weakest of them, “${plain(weakest.title)}” in line ${weakest.line}, is off by ${short(margin)} times what is allowed.`,
    )
  const few = listed(
    missed.slice(0, 3).map(({ title, line }) => say`“${plain(title)}” in line ${line}`),
  )
  if (missed.length > 3) said.push(say`Not clearly caught there: ${few}, and others.`)
  else if (missed.length > 0) said.push(say`Not clearly caught there: ${few}.`)
  return said
}

const plain = (title: string) => title.replaceAll('`', '')
