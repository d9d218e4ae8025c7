import { memo, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { derivation, type ChainId } from '../../lesson/derivation.ts'
import type { Chain as ChainData } from '../../lesson/line.ts'
import { showings } from '../../lesson/values.ts'
import { outline, type Fold, type Row } from '../../lesson/story/outline.ts'
import { findLine, foldedLines } from '../../lesson/story/outlineLines.ts'
import { change, draw } from '../../session/state.ts'
import { soon } from '../outside/host/turns.ts'
import { useSelector, useSession, useTakingOver } from '../store/session.tsx'
import { Prose } from '../ui/formula/Prose.tsx'
import { Chooser } from '../ui/fields/Setting.tsx'
import { Switch } from '../ui/fields/Switch.tsx'
import { say } from '../../words/say.ts'
import { keepStill } from '../ui/window/still/keepStill.ts'
import { Later } from '../ui/window/late/Later.tsx'
import { Chain } from './Chain.tsx'
import { Line } from './Line.tsx'
import './derivation.css'

const rows = outline.filter((item): item is Row => item.kind === 'row')
const choices = Object.entries(showings).map(([id, { title }]) => [id, title] as const)

/** What chains are called where they are folded. */
const chainNames: Readonly<Partial<Record<ChainId, string>>> = {
  definition: say`definition`,
  total: say`total`,
  norm: say`norm`,
  'partial-x': say`partial-x`,
  'partial-y': say`partial-y`,
  'first-box': say`first-box`,
  'second-box': say`second-box`,
  product: say`product`,
  represents: say`represents`,
  gradient: say`gradient`,
  backward: say`backward`,
}

/** So many stand there at once. */
const first = 5

/** The lines, rendered once: whether they are checked is told by the element around them. */
const Items = memo(function Items() {
  const takingOver = useTakingOver()
  return (
    <ol className="outline-items" aria-label={say`The derivation`}>
      {outline.map((item, i) => (
        <Later key={item.kind === 'row' ? item.line : item.title} now={takingOver || i < first}>
          {item.kind === 'row' ? (
            <OpenLine row={item} number={rows.indexOf(item) + 1} />
          ) : (
            <Folded fold={item} />
          )}
        </Later>
      ))}
    </ol>
  )
})

/** The derivation: a few open lines, and between them, folded, the whole of the post. */
export function Outline() {
  const { act } = useSession()
  const checked = useSelector((state) => state.settings.lines === 'on')
  // The switch turns at once; the values come with the next frame, which has them all to lay out.
  const [shown, setShown] = useState(checked)
  useEffect(
    () =>
      shown === checked ? undefined : soon.add(() => flushSync(() => setShown(checked)), true),
    [shown, checked],
  )
  const foot = useRef<HTMLDivElement>(null)
  const check = (on: boolean) => {
    // The lines above it grow: the switch stays under the pointer, for who wants to see both.
    const pressed = foot.current?.firstElementChild
    if (pressed) keepStill(pressed)()
    act((state) => change(state, { lines: on ? 'on' : 'off' }))
  }
  return (
    <div className="outline" data-checked={shown}>
      <Items />
      <div ref={foot} className="outline-foot">
        <Switch on={checked} change={check}>
          <Prose text={say`Check every line at my $\\x$ and $\\y$`} />
        </Switch>
        {checked && <Chooser id="formulas" label={say`formulas show`} options={choices} />}
      </div>
    </div>
  )
}

/** One of the open lines. A press draws it in the figure. */
function OpenLine({ row, number }: { readonly row: Row; readonly number: number }) {
  const { act } = useSession()
  const drawn = useSelector((state) => state.drawn === row.line)
  const { chain, line } = findLine(row.line)
  const data: ChainData = derivation[chain]
  const left = row.left === undefined ? null : findLine(row.left).line
  const toggle = () => act((state) => draw(state, drawn ? null : row.line))
  return (
    // The number is the button for keys; a press anywhere on the line does the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li
      className="outline-row"
      data-drawn={drawn}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, a')) return
        toggle()
      }}
    >
      <button
        type="button"
        className="outline-number"
        aria-pressed={drawn}
        aria-label={say`Draw line ${number}`}
        onClick={toggle}
      >
        {number}
      </button>
      <div className="outline-formula">
        {left && <Line chain={data} line={left} first entry={number === 1} />}
        <Line chain={data} line={line} first={line === data.lines[0]} />
      </div>
      <p className="outline-why">
        <Prose text={row.why} />
      </p>
    </li>
  )
}

/** Lines that open at a press. They are in the document also while they are folded. */
function Folded({ fold }: { readonly fold: Fold }) {
  const takingOver = useTakingOver()
  const count = fold.items.reduce(
    (sum, item) => sum + ('chain' in item ? foldedLines(item.chain).length : 0),
    0,
  )
  return (
    <li className="outline-fold">
      <details data-on-paper="open">
        <summary>
          <span>
            <Prose
              text={count === 1 ? say`${fold.title}, 1 line` : say`${fold.title}, ${count} lines`}
            />
          </span>
        </summary>
        {fold.items.map((item) => (
          <Later key={'chain' in item ? item.chain : item.prose} now={takingOver}>
            {'chain' in item ? (
              <Chain
                id={item.chain}
                name={chainNames[item.chain] ?? item.chain}
                lines={foldedLines(item.chain)}
                inside
              />
            ) : (
              <p>
                <Prose text={item.prose} />
              </p>
            )}
          </Later>
        ))}
      </details>
    </li>
  )
}
