import { useEffect, useRef, type SyntheticEvent } from 'react'
import { embeds, type Embed } from '../../../session/embed.ts'
import { write } from '../../../session/link.ts'
import { BarsPane } from '../../check/entries/BarsPane.tsx'
import { Verdicts } from '../../check/trust/Verdicts.tsx'
import { Figure } from '../../figure/Figure.tsx'
import { Numbers } from '../../figure/readouts/Numbers.tsx'
import { Lab } from '../../lab/Lab.tsx'
import { addressOf } from '../../outside/address/addressBar.ts'
import { tellHeight } from '../../outside/host/parent.ts'
import { useSession } from '../../store/session.tsx'
import { Pane } from '../../story/Pane.tsx'
import { Boundary } from '../../ui/Boundary.tsx'
import { say } from '../../../words/say.ts'
import './embed.css'

/** A part of the page, in a frame of another one. */
export function Embedded({ embed: { part, controls } }: { readonly embed: Embed }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(
    // The figure takes what it gets; the others know how high they are.
    () => (box.current && part !== 'figure' ? tellHeight(box.current) : undefined),
    [part],
  )
  return (
    <div ref={box} className={`embed embed-${part}`} data-controls={controls}>
      <Boundary part={embeds[part].title}>
        {part === 'lab' ? <Lab /> : part === 'check' ? <Check /> : <Alone />}
      </Boundary>
      <Home />
    </div>
  )
}

function Alone() {
  return (
    <main>
      <h1 className="visually-hidden">{say`The gradient of cosine similarity`}</h1>
      <Pane />
    </main>
  )
}

/** The check at its pair: both verdicts, the figure, and every entry. */
function Check() {
  return (
    <main>
      <h1 className="visually-hidden">{say`What a check of the gradient is worth`}</h1>
      <section className="card console" aria-label="gradcheck">
        <Verdicts named />
      </section>
      <div className="embed-figure-box">
        <Figure />
      </div>
      <BarsPane />
      <Numbers />
    </main>
  )
}

/** The way to the whole page, as it stands. */
function Home() {
  const { store } = useSession()
  const point = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = addressOf(write(store.getState()))
  }
  return (
    <a
      className="embed-home"
      target="_blank"
      rel="noopener"
      href={addressOf(write(store.getState()))}
      onPointerEnter={point}
      onFocus={point}
      onPointerDown={point}
    >
      Cosgrad ↗
    </a>
  )
}
