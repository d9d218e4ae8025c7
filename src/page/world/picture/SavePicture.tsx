import { useId, useState } from 'react'
import { tikz } from '../../../figure/words/tikz.ts'
import { describe } from '../../../figure/words/describe.ts'
import { write } from '../../../session/link.ts'
import { shownOf } from '../../../session/pane.ts'
import { reportOf } from '../../../session/session.ts'
import { notify, type State } from '../../../session/state.ts'
import { flattened, gradientScaleOf, viewIdOf } from '../../../session/view.ts'
import { copy } from '../../outside/clipboard.ts'
import { download } from '../../outside/download.ts'
import { rasterise } from '../../outside/host/rasterise.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { say } from '../../../words/say.ts'
import { Said } from '../../ui/Said.tsx'
import { boxOf, drawings, drawnHere, type DrawingId } from './drawings.ts'
import { drawnFrom } from './drawnFrom.ts'
import { embedFonts } from './embedFonts.ts'

/** Pixels of a PNG for each of the page. */
const density = 2

/** What is shown, as an SVG; null where nothing is drawn. */
async function pictureOf(state: State, of: DrawingId | null): Promise<SVGElement | null> {
  const box = shownBox(of)
  if (!box) return null
  const shown = shownOf(state)
  const picture = drawnFrom(box, {
    title: say`The gradient of cosine similarity`,
    words: box.matches('.surface')
      ? describe(reportOf(shown), shown.planeCoordinates?.n)
      : ((box.closest('[aria-label]') ?? box.querySelector('[aria-label]'))?.getAttribute(
          'aria-label',
        ) ?? ''),
    note: box.matches('.surface')
      ? (box.parentElement?.querySelector('.caption .factor')?.textContent ?? '')
      : '',
    fragment: write(state),
  })
  await embedFonts(picture)
  return picture
}

async function saved(state: State, as: 'svg' | 'png', of: DrawingId | null): Promise<string> {
  const picture = await pictureOf(state, of)
  if (!picture) return say`Nothing is drawn here that could be saved. Go to a step with a figure.`
  const text = new XMLSerializer().serializeToString(picture)
  const size = {
    width: Number(picture.getAttribute('width')),
    height: Number(picture.getAttribute('height')),
  }
  const content = as === 'svg' ? text : await rasterise(text, size, density)
  if (content === null) return say`The browser does not paint the picture. Save it as SVG.`
  const type = as === 'svg' ? 'image/svg+xml' : 'image/png'
  if (!download(`cosgrad-${state.place.id}.${as}`, content, type))
    return say`The browser does not let the page save files.`
  return as === 'svg'
    ? say`The picture is saved. Drop it on this page, and it brings your vectors back.`
    : say`The picture is saved, with ${density} pixels for each of the page.`
}

/** The figure that is shown, as files and for a paper. */
export function SavePicture() {
  const { store, act } = useSession()
  const flat = useSelector((state) => viewIdOf(shownOf(state)) !== 'space')
  const tell = (sentence: string) => act((state) => notify(state, sentence))
  const id = useId()
  const [chosen, setChosen] = useState<DrawingId | null>(null)
  // What is drawn changes with every step; it is asked for when somebody is about to choose.
  const [here, setHere] = useState<readonly DrawingId[]>([])
  const look = () => setHere(drawnHere())
  const save = async (as: 'svg' | 'png') => tell(await saved(store.getState(), as, chosen))
  const copyTikz = async () => {
    const copied = await copy(sketch(store.getState()))
    tell(
      copied
        ? say`The picture is copied as TikZ. Paste it into a LaTeX file.`
        : say`The browser keeps the clipboard shut.`,
    )
  }
  return (
    <>
      <button type="button" onClick={() => void save('svg')}>
        {say`Save as SVG`}
      </button>
      <button type="button" onClick={() => void save('png')}>
        {say`Save as PNG`}
      </button>
      <label htmlFor={id} className="share-drawing">
        <Said
          text={say`of <0/>`}
          parts={[
            <select
              key="drawing"
              id={id}
              aria-label={say`Picture of`}
              value={chosen !== null && here.includes(chosen) ? chosen : (here[0] ?? 'figure')}
              onPointerDown={look}
              onFocus={look}
              onChange={({ target }) => setChosen(target.value as DrawingId)}
            >
              {(here.length > 0 ? here : (['figure'] as const)).map((each) => (
                <option key={each} value={each}>
                  {drawings[each].title}
                </option>
              ))}
            </select>,
          ]}
        />
      </label>
      {flat && (
        <button type="button" onClick={() => void copyTikz()}>
          {say`Copy TikZ`}
        </button>
      )}
    </>
  )
}

/** What was chosen, where it is still drawn; else the first that is. */
function shownBox(chosen: DrawingId | null): HTMLElement | null {
  const [first] = drawnHere()
  return (chosen && boxOf(chosen)) ?? (first ? boxOf(first) : null)
}

/** The plane, or the span, in TikZ. */
function sketch(state: State): string {
  const shown = shownOf(state)
  const report = reportOf(shown)
  const plane = flattened(shown)
  const box = shownBox('figure')
  const size = { width: box?.clientWidth ?? 600, height: box?.clientHeight ?? 400 }
  const token = (name: string) => {
    const probe = document.body.appendChild(document.createElement('span'))
    probe.style.color = `var(${name})`
    probe.style.colorScheme = 'light'
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }
  return tikz(
    {
      x: plane(report.x),
      y: plane(report.y),
      gradientX: plane(report.gradient.x),
      gradientY: plane(report.gradient.y),
      gradientScale: gradientScaleOf({ shown, size }),
      angle: report.angle,
    },
    {
      x: token('--x'),
      y: token('--y'),
      gradientX: token('--gradient-x'),
      gradientY: token('--gradient-y'),
    },
  )
}
