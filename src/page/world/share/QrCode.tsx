import { useEffect, useRef } from 'react'
import { say } from '../../../words/say.ts'
import { QrPicture } from './QrPicture.tsx'

interface QrCodeProps {
  readonly link: string
  readonly close: () => void
}

/** The link to what is seen, for a camera. */
export function QrCode({ link, close }: QrCodeProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="keys qr-dialog" aria-labelledby="qr-title" onClose={close}>
      <h2 id="qr-title">{say`This page, as you see it`}</h2>
      <QrPicture link={link} />
      <p>{say`Point a camera at it. It holds the place, your vectors and your settings.`}</p>
      <form method="dialog">
        <button type="submit">{say`Close`}</button>
      </form>
    </dialog>
  )
}
