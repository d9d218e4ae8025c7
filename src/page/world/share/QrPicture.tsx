import { useMemo } from 'react'
import { count } from '../../../figure/words/format.ts'
import { say } from '../../../words/say.ts'
import { qrOf } from './qr.ts'

/** A link as a QR code, black on white in every theme; a sentence where it is too long for one. */
export function QrPicture({ link }: { readonly link: string }) {
  const qr = useMemo(() => qrOf(link), [link])
  if (!qr)
    return (
      <p className="qr-none">
        {say`The link has ${count(link.length)} characters, too many for a QR code. Copy the link instead.`}
      </p>
    )
  return (
    <svg
      className="qr"
      role="img"
      aria-label={say`QR code of the link`}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      shapeRendering="crispEdges"
    >
      <rect className="qr-ground" width={qr.size} height={qr.size} />
      <path className="qr-squares" d={qr.d} />
    </svg>
  )
}
