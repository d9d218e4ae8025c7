import { Suspense, useRef, type ReactNode } from 'react'
import { showings } from '../../lesson/values.ts'
import { sections, type Block, type Section } from '../../lesson/sections.ts'
import { isDrag } from '../../session/state.ts'
import { Chain } from './Chain.tsx'
import { RandomTrials } from './RandomTrials.tsx'
import { Experiment } from './Experiment.tsx'
import { Gradcheck } from '../check/Gradcheck.tsx'
import { Microscope, PowerMap, SecondOrder } from '../lab/Lazy.tsx'
import { useLive } from '../store/live.tsx'
import { Mutants } from '../check/Mutants.tsx'
import { Programs } from './Programs.tsx'
import { Prose } from '../ui/Prose.tsx'
import { Chooser } from '../ui/Setting.tsx'
import { Tangent } from './Tangent.tsx'
import { useSectionRead } from './useSectionRead.ts'
import { useSeen } from '../store/useSeen.ts'
import { Vectors } from '../vectors/Vectors.tsx'
import './lesson.css'

/** The text, section by section. */
export function Lesson() {
  const article = useRef<HTMLElement>(null)
  useLive(({ gesture }) => {
    article.current?.toggleAttribute('data-dragging', gesture !== null && isDrag(gesture))
  })
  return (
    <article ref={article} className="lesson">
      <Suspense fallback={<p className="setting">Setting the formulas …</p>}>
        {sections.map((section) => (
          <Part key={section.id} section={section} />
        ))}
        <footer>
          <p>
            Everything here is computed in your browser, from the two vectors of the figure. After
            the post <cite>The gradient of cosine similarity</cite>.
          </p>
        </footer>
      </Suspense>
    </article>
  )
}

/** A section, which the figure goes along with while it is read. */
function Part({ section }: { readonly section: Section }) {
  const element = useRef<HTMLElement>(null)
  useSectionRead(element, section)
  const { id, title, blocks } = section
  return (
    <section ref={element} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {blocks.map((block, i) => (
        <Seen key={`${id} ${i}`} keep={block.kind === 'check'}>
          <Piece block={block} />
        </Seen>
      ))}
    </section>
  )
}

/** A block that knows whether it is on the screen; what is not is left out while something is dragged, but for what is to be kept. */
function Seen({ children, keep }: { readonly children: ReactNode; readonly keep: boolean }) {
  const block = useRef<HTMLDivElement>(null)
  useSeen(block, (seen) => {
    if (block.current) block.current.dataset['seen'] = String(seen)
  })
  return (
    <div ref={block} className={keep ? 'block keep' : 'block'}>
      {children}
    </div>
  )
}

const choices = Object.entries(showings).map(([id, { title }]) => [id, title] as const)

function Piece({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'prose':
      return (
        <p>
          <Prose text={block.text} />
        </p>
      )
    case 'try':
      return (
        <p className="try">
          <Prose text={block.text} />
        </p>
      )
    case 'chain':
      return <Chain id={block.chain} name={block.name} />
    case 'code':
      return (
        // A listing can be wider than a phone, and must then be scrollable by keys.
        <pre className="listing" role="region" aria-label={block.name} tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'tangent':
      return <Tangent />
    case 'experiment':
      return <Experiment />
    case 'formulas':
      return (
        <div className="formulas">
          <Chooser id="formulas" label="formulas show" options={choices} />
        </div>
      )
    case 'random-trials':
      return <RandomTrials />
    case 'programs':
      return <Programs />
    case 'vectors':
      return <Vectors />
    case 'check':
      return <Gradcheck />
    case 'mutants':
      return <Mutants />
    case 'microscope':
      return <Microscope />
    case 'power':
      return <PowerMap />
    case 'second-order':
      return <SecondOrder />
  }
}
