'use client'

import { MapPinned } from '#components/ui/icons'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import type { RegisterMarker } from './register-pins.tsx'

// Leaflet is heavy and comes after the list: it is fetched only when somebody asks for the map.
const RegisterMap = lazy(async () => ({ default: (await import('./register-map.tsx')).RegisterMap }))

type RegisterMapDoorProps = { markers: readonly RegisterMarker[]; tileUrl: string }

/** The button that opens the map of the doctors listed on this page. Absent without JavaScript: the list says it all. */
export function RegisterMapDoor({ markers, tileUrl }: RegisterMapDoorProps) {
  const [isOpen, setOpen] = useState(false)
  const hasScript = useSyncExternalStore(subscribe, () => true, () => false)
  if (!hasScript) return null
  return (
    <section aria-label="Carte" className="grid justify-items-start gap-4" data-print="hide">
      <button type="button" className="button" data-variant="secondary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <MapPinned aria-hidden />
        {isOpen ? 'Fermer la carte' : 'Voir ces médecins sur la carte'}
      </button>
      {isOpen ? (
        <Suspense fallback={<p role="status">La carte arrive…</p>}>
          <RegisterMap markers={markers} tileUrl={tileUrl} />
        </Suspense>
      ) : null}
    </section>
  )
}

function subscribe(): () => void {
  return () => undefined
}
