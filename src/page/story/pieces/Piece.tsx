import type { ReactNode } from 'react'
import type { Block, Widget } from '../../../lesson/story/chapter.ts'
import { saidOn, type Otherwise } from '../../../lesson/story/paper.ts'
import { Bars } from '../../check/entries/Bars.tsx'
import { SecondOrder } from '../../check/lazy.tsx'
import { Cards } from '../../check/trust/Cards.tsx'
import { Hunt } from '../../check/trust/Hunt.tsx'
import { Survivors } from '../../check/trust/Survivors.tsx'
import { Units } from '../../check/trust/Units.tsx'
import { Verdicts } from '../../check/trust/Verdicts.tsx'
import { Chain } from '../../derivation/Chain.tsx'
import { Misprint } from '../../derivation/Misprint.tsx'
import { Outline } from '../../derivation/Outline.tsx'
import { Programs } from '../../derivation/Programs.tsx'
import { RandomTrials } from '../../derivation/RandomTrials.tsx'
import { Dimension } from '../../figure/Dimension.tsx'
import { usePaper } from '../../figure/looking/usePaper.ts'
import { ComponentChart } from '../../figure/readouts/ComponentChart.tsx'
import { Readout } from '../../figure/readouts/Numbers.tsx'
import { Formula } from '../../ui/formula/Formula.tsx'
import { narrow, useMedia } from '../../ui/window/useMedia.ts'
import { useSelector } from '../../store/session.tsx'
import { Prose } from '../../ui/formula/Prose.tsx'
import { flowWidgets } from '../flow/widgets.tsx'
import { say } from '../../../words/say.ts'
import { Clamp } from './Clamp.tsx'
import { Guess } from './Guess.tsx'
import { Listing } from './Listing.tsx'
import { Precision } from './Precision.tsx'

/** What each widget of the lesson is on the page. A new one goes here. */
const widgets: Readonly<Record<Widget, () => ReactNode>> = {
  guess: Guess,
  dimension: Dimension,
  components: ComponentChart,
  derivation: Outline,
  misprint: Misprint,
  trials: RandomTrials,
  programs: Programs,
  listing: Listing,
  verdicts: Both,
  cards: Cards,
  survivors: Survivors,
  hunt: Hunt,
  units: Units,
  precision: Precision,
  second: Second,
  clamp: Clamp,
  ...flowWidgets,
}

/** A piece of a step. */
export function Piece({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'prose':
      return (
        <p>
          <Text {...block} />
        </p>
      )
    case 'try':
      return (
        <p className="try">
          <Text {...block} />
        </p>
      )
    case 'formula':
      return (
        <p className="formula-block">
          <Formula tex={block.tex} display />
        </p>
      )
    case 'chain':
      return <Chain id={block.chain} name={block.name} />
    case 'numbers':
      return <Readout ids={block.ids} />
    case 'widget': {
      const Widget = widgets[block.widget]
      return <Widget />
    }
  }
}

interface TextProps {
  readonly text: string
  readonly textOn?: Otherwise
}

/** Few sentences depend on how the paper is coloured: the others do not ask. */
function Text({ text, textOn }: TextProps) {
  return textOn ? <TextOnPaper text={text} textOn={textOn} /> : <Prose text={text} />
}

function TextOnPaper({ text, textOn }: Required<TextProps>) {
  return <Prose text={saidOn(usePaper(), text, textOn)} />
}

/** The two verdicts, and on a phone the bars, for which its strip has no room. */
function Both() {
  const small = useMedia(narrow)
  return (
    <>
      <div className="card console">
        <WhichPair />
        <Verdicts />
      </div>
      {small && <Bars />}
    </>
  )
}

/** Whose verdicts these are: those at the post's point, or at the vectors that the reader has made of it. */
function WhichPair() {
  const posts = useSelector(({ settings }) => settings.point === 'ones' && settings.n === 16)
  return (
    <p className="console-head">
      {posts ? (
        <Prose text={say`at the post’s $x = y = (1, \\dots, 1)$`} />
      ) : (
        <Prose text={say`at the $\\x$ and $\\y$ of the figure`} />
      )}
    </p>
  )
}

/** What gradgradcheck says; where the pane has no room for the matrices these, too. */
function Second() {
  const small = useMedia(narrow)
  return <SecondOrder part={small ? 'all' : 'verdicts'} />
}
