import { useId, useState, useSyncExternalStore } from 'react'
import {
  embedIds,
  embeds,
  inFrame,
  placeIn,
  type Embed,
  type EmbedId,
} from '../../../session/embed.ts'
import { holdsVectors, write } from '../../../session/link.ts'
import { holdsCode } from '../../../session/own/link.ts'
import { notify } from '../../../session/state.ts'
import { addressOf } from '../../outside/address/addressBar.ts'
import { copy } from '../../outside/clipboard.ts'
import { takeUpdate, updates } from '../../outside/host/offline.ts'
import { canShare, shareLink } from '../../outside/host/shareSheet.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { chunk } from '../../ui/chunk.tsx'
import { themeNow } from '../../ui/window/theme.ts'
import { SavePicture } from '../picture/SavePicture.tsx'
import { present } from '../present/presenting.ts'
import { Said } from '../../ui/Said.tsx'
import { say } from '../../../words/say.ts'
import { frameOf } from './frame.ts'
import './share.css'

const QrCode = chunk({
  part: say`the QR code`,
  load: async () => (await import('./QrCode.tsx')).QrCode,
  ahead: false,
  waiting: null,
})

/** The ways in which what is seen here goes elsewhere. */
export function Share() {
  const { store } = useSession()
  const [code, setCode] = useState<string | null>(null)
  return (
    <section className="share" aria-label={say`Share`}>
      <Update />
      <div className="menu-items">
        <CopyLink />
        <button type="button" onClick={() => setCode(addressOf(write(store.getState())))}>
          {say`QR code`}
        </button>
        {canShare && <SystemShare />}
        <SavePicture />
        <button type="button" onClick={() => print()}>
          {say`Print`}
        </button>
        <button type="button" onClick={present}>
          {say`Present`}
        </button>
      </div>
      <CopyEmbed />
      {code !== null && <QrCode link={code} close={() => setCode(null)} />}
    </section>
  )
}

/** A newer version of the page waits until the reader takes it. */
function Update() {
  const waits = useSyncExternalStore(updates.subscribe, updates.waiting)
  if (!waits) return null
  return (
    <p className="share-update">
      <Said
        text={say`<0/> to the newer version of this page`}
        parts={[
          <button key="update" type="button" className="primary" onClick={takeUpdate}>
            {say`Update`}
          </button>,
        ]}
      />
    </p>
  )
}

function CopyLink() {
  const { store, act } = useSession()
  const share = async () => {
    const fragment = write(store.getState())
    const link = addressOf(fragment)
    const copied = await copy(link)
    const holds = !holdsVectors(fragment)
      ? say`It holds this place and your settings; the vectors are too long for a link. Save as .npy in the lab passes them on.`
      : holdsCode(fragment)
        ? say`It holds this place, your vectors and your settings.`
        : say`It holds this place, your vectors and your settings; your code is too long for a link. The script in the lab passes it on.`
    act((state) =>
      notify(
        state,
        copied
          ? say`The link is copied. ${holds}`
          : say`The browser keeps the clipboard shut. The link is in the address bar: ${link}`,
      ),
    )
  }
  return (
    <button type="button" onClick={() => void share()}>
      {say`Copy link`}
    </button>
  )
}

function SystemShare() {
  const { store } = useSession()
  return (
    <button
      type="button"
      onClick={() => void shareLink(document.title, addressOf(write(store.getState())))}
    >
      {say`Share …`}
    </button>
  )
}

/** The code with which a page elsewhere shows a part of this one. */
function CopyEmbed() {
  const { store, act } = useSession()
  const inLab = useSelector(({ place }) => place.id === 'lab')
  const id = useId()
  const [chosen, setChosen] = useState<EmbedId | null>(null)
  const part = chosen ?? (inLab ? 'lab' : 'figure')
  const share = async () => {
    const state = store.getState()
    const theme = themeNow()
    const embed: Embed = { part, theme: theme === 'as the system' ? null : theme, controls: true }
    const place = placeIn(embed, state.place)
    const html = frameOf(embed, addressOf(inFrame(embed, write({ ...state, place }))))
    const copied = await copy(html)
    act((now) =>
      notify(
        now,
        copied
          ? say`The code for ${embeds[part].title} is copied. Paste it into the HTML of a page.`
          : say`The browser keeps the clipboard shut. This is the code: ${html}`,
      ),
    )
  }
  return (
    <p className="share-embed">
      <button type="button" onClick={() => void share()}>
        {say`Copy embed`}
      </button>
      <label htmlFor={id}>
        <Said
          text={say`of <0/>`}
          parts={[
            <select
              key="part"
              id={id}
              aria-label={say`Embed of`}
              value={part}
              onChange={({ target }) => setChosen(target.value as EmbedId)}
            >
              {embedIds.map((each) => (
                <option key={each} value={each}>
                  {embeds[each].title}
                </option>
              ))}
            </select>,
          ]}
        />
      </label>
    </p>
  )
}
