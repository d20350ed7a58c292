'use client'

import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button'

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorMaker = new (options: { formats: string[] }) => Detector

/** Milliseconds between two looks at the picture. */
const lookEvery = 300

/** Reads codes with the device's camera, where its browser knows how (BarcodeDetector); nothing is shown elsewhere. */
export function BadgeReader({ onRead }: { onRead: (code: string) => void }) {
  const canRead = useSyncExternalStore(never, () => detectorMaker() !== null, () => false)
  const [state, setState] = useState<'off' | 'on' | 'refused'>('off')
  const video = useRef<HTMLVideoElement>(null)
  const told = useEffectEvent(onRead)

  useEffect(() => {
    const Maker = detectorMaker()
    if (state !== 'on' || Maker === null) return undefined
    const detector = new Maker({ formats: ['qr_code'] })
    let stream: MediaStream | null = null
    let last = ''
    const timer = setInterval(() => {
      if (video.current === null || video.current.readyState < 2) return
      detector.detect(video.current).then(([found]) => {
        if (found === undefined || found.rawValue === last) return
        last = found.rawValue
        told(found.rawValue)
      }, () => undefined) // A picture that could not be read: the next one.
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
  if (state === 'refused') return <p>La caméra n’est pas accessible&nbsp;: autorisez-la dans le navigateur, ou cherchez les noms.</p>
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

function detectorMaker(): DetectorMaker | null {
  const found: unknown = Reflect.get(globalThis, 'BarcodeDetector')
  return typeof found === 'function' ? (found as DetectorMaker) : null
}
