'use client'

import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button'
import { codeReader, type Look } from './code-reader.tsx'

/** Milliseconds between two looks at the picture. */
const lookEvery = 300

/** Reads codes with the device's camera; nothing is shown where a page cannot have one. What reads is fetched when the camera starts. */
export function BadgeReader({ onRead }: { onRead: (code: string) => void }) {
  const canRead = useSyncExternalStore(never, hasCamera, () => false)
  const [state, setState] = useState<'off' | 'on' | 'refused'>('off')
  const video = useRef<HTMLVideoElement>(null)
  const told = useEffectEvent(onRead)

  useEffect(() => {
    if (state !== 'on') return undefined
    let stream: MediaStream | null = null
    let last = ''
    let look: Look | null = null
    let isLooking = false
    codeReader().then((made) => { look = made }, () => setState('refused'))
    const timer = setInterval(() => {
      const shown = video.current
      if (look === null || isLooking || shown === null || shown.readyState < 2) return
      isLooking = true
      look(shown).then((found) => {
        isLooking = false
        if (found === null || found === last) return
        last = found
        told(found)
      }, () => { isLooking = false }) // A picture that could not be read: the next one.
    }, lookEvery)
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then((opened) => {
      stream = opened
      if (video.current) video.current.srcObject = opened
    }, () => setState('refused'))
    return () => {
      clearInterval(timer)
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [state])

  if (!canRead) return null
  if (state === 'refused') return <p>La caméra n’est pas accessible&nbsp;: autorisez-la dans le navigateur et rechargez la page, ou cherchez les noms.</p>
  return (
    <div className="stack">
      {state === 'on' ? <video ref={video} autoPlay playsInline muted className="desk-camera" aria-label="Image de la caméra" /> : null}
      <p><Button variant="secondary" onClick={() => setState(state === 'on' ? 'off' : 'on')}>{state === 'on' ? 'Arrêter la caméra' : 'Lire les codes avec la caméra'}</Button></p>
    </div>
  )
}

/** What a browser can do does not change while a page is open. */
function never(): () => void {
  return () => undefined
}

function hasCamera(): boolean {
  return 'mediaDevices' in navigator && typeof navigator.mediaDevices?.getUserMedia === 'function'
}
