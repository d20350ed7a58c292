'use client'

import { type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '#components/ui/button'
import { type Point, signatureBox, signaturePath, signatureText } from '#lib/events/signature'

type SignatureDialogProps = { name: string; halfDay: string; onSign: (signature: string) => void; onClose: () => void }

/** Somebody signs for a half-day with a finger, a stylus or the mouse; whoever cannot says so, and is written down as having said it. */
export function SignatureDialog({ name, halfDay, onSign, onClose }: SignatureDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [strokes, setStrokes] = useState<readonly (readonly Point[])[]>([])
  useEffect(() => dialog.current?.showModal(), [])
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const point = pointOf(event)
    setStrokes((before) => [...before, [point]])
  }
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const point = pointOf(event)
    setStrokes((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), point]])
  }
  const text = signatureText(strokes)
  return createPortal(
    <dialog ref={dialog} className="media-dialog" aria-labelledby={`${id}-titre`} onCancel={onClose}>
      <h2 id={`${id}-titre`}>{name}</h2>
      <p>Signez dans le cadre&nbsp;: {halfDay}.</p>
      <svg className="signature-box" viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`} role="img" aria-label={text === '' ? 'Cadre de la signature, vide' : 'Signature dessinée'} onPointerDown={begin} onPointerMove={go}>
        <path d={`M20 80H${signatureBox.width - 20}`} className="signature-line" />
        <path d={signaturePath(text)} className="signature-strokes" />
      </svg>
      <div className="flex flex-wrap gap-3">
        <Button disabled={text === ''} onClick={() => onSign(text)}>Garder cette signature</Button>
        <Button variant="secondary" disabled={text === ''} onClick={() => setStrokes([])}>Effacer</Button>
        <Button variant="secondary" onClick={() => onSign('')}>Sans signer&nbsp;: présence confirmée par la personne à l’accueil</Button>
        <Button variant="quiet" onClick={onClose}>Fermer</Button>
      </div>
    </dialog>,
    document.body,
  )
}

/** Where a finger is, in the units of the box. */
function pointOf(event: PointerEvent<SVGSVGElement>): Point {
  const place = event.currentTarget.getBoundingClientRect()
  return { x: ((event.clientX - place.left) / place.width) * signatureBox.width, y: ((event.clientY - place.top) / place.height) * signatureBox.height }
}
