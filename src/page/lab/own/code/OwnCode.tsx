import { useEffect, useEffectEvent, useId, useMemo, useRef } from 'react'
import type { OwnReport } from '../../../../python/check.ts'
import { checkingOf } from '../../../../session/check.ts'
import { allowCode, typeCode, writeCode } from '../../../../session/own/edit.ts'
import { problemOf } from '../../../../session/own/problem.ts'
import { announce, checked, notify } from '../../../../session/state.ts'
import { verdictWords } from '../../../../session/words.ts'
import { say } from '../../../../words/say.ts'
import { gap, sentences } from '../../../../words/sentences.ts'
import { useSelector, useSession } from '../../../store/session.tsx'
import { useFollowed } from '../../../store/useStoreEffect.ts'
import { Said } from '../../../ui/Said.tsx'
import { useTooLong } from '../../result/useTooLong.ts'
import { isMine, start, storedCode } from './begun.ts'
import { Editor } from './editor/Editor.tsx'
import { noMarks, type Marks } from './editor/marks.ts'
import { LayoutChooser } from './LayoutChooser.tsx'
import { pack, unpack } from './pack.ts'
import { useUnchanged } from './useUnchanged.ts'
import '../own.css'

/** Milliseconds without a key after which a text is checked. */
const pause = 400
/** Milliseconds after that in which nothing has changed, before a problem interrupts whoever listens. */
const rest = 1200

/** The reader's own code: the editor, and what is wrong with the text itself. */
export function OwnCode() {
  const { store, act } = useSession()
  const { text, packed, allowed, notes, replaced } = useSelector(({ own }) => own)
  const checking = useFollowed(checkingOf, { rate: 'rest' })
  const tooLong = useTooLong() !== null
  const hint = useId()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What was typed and is not checked yet. */
  const typed = useRef<string | null>(null)
  const packedOf = (now: string) => (now === start ? null : pack(now))
  const keep = (now: string) => {
    typed.current = null
    act((state) => typeCode(state, now, packedOf(now)))
  }
  const type = (now: string) => {
    clearTimeout(timer.current)
    typed.current = null
    if (now === store.getState().own.text) return
    typed.current = now
    timer.current = setTimeout(() => {
      keep(now)
    }, pause)
  }

  const own = checking.question.backward === 'own' ? checking.check?.own : undefined
  const problem = own ? problemOf(own) : null
  const rested = useUnchanged(problem && `${problem}\n${text}`, rest)

  /** Does at once what comes by itself; where there is nothing to do, says the verdict that stands. */
  const run = () => {
    clearTimeout(timer.current)
    const { own, checking: last } = store.getState()
    if (typed.current !== null) keep(typed.current)
    else if (last?.status === 'cancelled' || last?.status === 'broken')
      act((state) => checked(state, null))
    else if (own.allowed)
      act((state) => {
        const said = verdictWords(state)
        return announce(state, said !== null && problem !== null ? `${said}; ${problem}` : said)
      })
    act(allowCode)
  }

  const open = useEffectEvent(() => {
    const stored = storedCode()
    const found = packed === null ? stored : unpack(packed)
    act((state) => {
      const opened = writeCode(
        state,
        found ?? start,
        found === null ? null : (packed ?? pack(found)),
      )
      // What the reader wrote here herself need not wait.
      if (found !== null && isMine(found)) return allowCode(opened)
      // Nor does the page's own class, where the link's code is damaged.
      return packed !== null && found === null
        ? notify(
            allowCode(opened),
            say`code: the link’s code cannot be unpacked; the post’s class stands here instead.`,
          )
        : opened
    })
  })
  const packIt = useEffectEvent((now: string) => {
    typed.current = null
    act((state) => writeCode(state, now, packedOf(now)))
  })
  useEffect(() => {
    if (text === null) open()
    // Pasted beside the editor.
    else if (packed === null && text !== start) packIt(text)
  }, [text, packed])
  useEffect(() => () => clearTimeout(timer.current), [])

  const source = checking.question.backward === 'own' ? checking.question.source : null
  const takeCleaned = useEffectEvent((clean: string, said: readonly string[]) => {
    if (store.getState().own.text !== source) return
    typed.current = null
    act((state) => writeCode(state, clean, packedOf(clean), said))
    act((state) => announce(state, sentences(said)))
  })
  useEffect(() => {
    if (own && source !== null && own.source !== source) takeCleaned(own.source, own.notes)
  }, [own, source])

  const marks = useMemo(() => marksOf(own), [own])
  if (text === null) return null
  return (
    <div className="own-code">
      {!allowed && (
        <div className="own-held" role="status">
          <p>{say`This code came with the link. Nothing of it has run.`}</p>
          <button
            type="button"
            className="primary"
            onClick={() => act(allowCode)}
          >{say`Run once`}</button>
        </div>
      )}
      <Editor
        text={text}
        before={replaced}
        label={say`your code`}
        describedBy={hint}
        marks={marks}
        changed={type}
        run={run}
      />
      <div className="own-said">
        {/* An alert is spoken where it comes into being: another element, once typing has rested. */}
        {problem && (
          <p
            key={rested ? 'spoken' : 'seen'}
            className="problem"
            role={rested ? 'alert' : undefined}
          >
            {problem}
          </p>
        )}
        {notes.length > 0 && (
          <ul className="own-notes" aria-label={say`What was cleaned up`}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {own?.load && <p>{brokenOff(own.load)}</p>}
      </div>
      <div className="own-foot">
        <LayoutChooser />
        <p id={hint} className="panel-note">
          {own?.entry ? (
            <>
              <Said
                text={say`Checked: <0/>.`}
                parts={[
                  <code key="entry" translate="no">
                    {own.entry}
                  </code>,
                ]}
              />
              {gap}
            </>
          ) : null}
          {tooLong
            ? say`At vectors as long as these it is not checked. It stays in this page, and is sent nowhere. Tab leaves the editor, Ctrl+] indents.`
            : say`It is checked as you type, in this page, and sent nowhere. Ctrl+Enter checks at once, Tab leaves the editor, Ctrl+] indents.`}
        </p>
      </div>
    </div>
  )
}

/** Where loading the code ended before its last line. */
function brokenOff({ error, line }: NonNullable<OwnReport['load']>): string {
  const what = error ?? say`an error`
  return line === null
    ? say`Loading it ended in ${what}; what was defined before that is checked.`
    : say`Loading it ended in ${what} in line ${line}; what was defined before that is checked.`
}

/** The marks of the lines that a check has found fault with. */
function marksOf(own: OwnReport | undefined): Marks {
  if (!own) return noMarks
  const { diagnosis, line, repair } = own
  return {
    wrong: diagnosis?.line ?? line,
    repaired: repair?.lines.map(({ line: at, after }) => ({ line: at, after })) ?? [],
  }
}
