import type { Size } from '../../../figure/scene/viewport.ts'
import type { Block, Step } from '../../../lesson/story/chapter.ts'
import { chapterIds, type ChapterId } from '../../../lesson/story/places.ts'
import { story } from '../../../lesson/story/story.ts'
import { write } from '../../../session/link.ts'
import { say } from '../../../words/say.ts'
import { CheckedInstead } from '../../check/CheckedInstead.tsx'
import { addressOf } from '../../outside/address/addressBar.ts'
import { useSelector } from '../../store/session.tsx'
import { Prose } from '../../ui/formula/Prose.tsx'
import { Piece } from '../../story/pieces/Piece.tsx'
import { QrPicture } from '../share/QrPicture.tsx'
import { AtScene } from './AtScene.tsx'
import { Drawn } from './Printed.tsx'
import './handout.css'

/** A figure is drawn larger than its column, and made smaller with its letters: print.css. */
const size: Size = { width: 440, height: 200 }

/** More lines to write on than a step has room for: a gradient of them is lost on some printers. */
const lines = Array.from({ length: 12 }, (_, line) => line)

/** What the class takes along from a talk: a sheet for each chapter, with room for notes. */
export function Handout() {
  return (
    <div className="handout">
      {chapterIds.map((id) => (
        <Sheet key={id} id={id} />
      ))}
    </div>
  )
}

/** A chapter: its question, a picture for each of its steps, and the way back to it. */
function Sheet({ id }: { readonly id: ChapterId }) {
  const { question, steps } = story[id]
  const number = chapterIds.indexOf(id) + 1
  const link = useSelector((state) => addressOf(write({ ...state, place: { id, step: null } })))
  return (
    <section className="handout-sheet">
      <header>
        <div>
          <p className="chapter-number">{say`Chapter ${number} of ${chapterIds.length}`}</p>
          <h2>
            <Prose text={question} />
          </h2>
        </div>
        <QrPicture link={link} />
      </header>
      <div className="handout-steps">
        {steps.map((step: Step) => (
          <AtScene key={step.id} place={{ id, step: step.id }}>
            <article>
              <h3>
                <Prose text={step.title} />
              </h3>
              <Drawn place={{ id, step: step.id }} size={size} />
              <CheckedInstead place={{ id, step: step.id }} />
              {gistOf(step).map((block, i) => (
                // The blocks of a step are what their places are.
                // oxlint-disable-next-line react/no-array-index-key
                <Piece key={i} block={block} />
              ))}
              <div className="handout-lines">
                {lines.map((line) => (
                  <hr key={line} />
                ))}
              </div>
            </article>
          </AtScene>
        ))}
      </div>
    </section>
  )
}

/** What a step says in short: its first sentences, and its formula where it has one. */
function gistOf({ blocks }: Step): readonly Block[] {
  const first = (kind: Block['kind']) => blocks.find((block) => block.kind === kind) ?? []
  return [first('prose'), first('formula')].flat()
}
