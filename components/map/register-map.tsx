'use client'

import 'leaflet/dist/leaflet.css'
import './register-map.css'
import type { FeatureCollection, Geometry } from 'geojson'
import { latLngBounds, type Layer, type Map as LeafletMap } from 'leaflet'
import { useEffect, useState } from 'react'
import { GeoJSON, MapContainer, TileLayer, useMapEvents, ZoomControl } from 'react-leaflet'
import { type RegisterMarker, RegisterPins } from './register-pins.tsx'

type RegisterMapProps = { markers: readonly RegisterMarker[]; tileUrl: string }

/** The doctors of the list over the shapes of the communes; complete without tiles, which a hospital's proxy may stop. */
export function RegisterMap({ markers, tileUrl }: RegisterMapProps) {
  const communes = useCommunes()
  const bounds = latLngBounds(markers.map((one) => [one.lat, one.lon])).pad(0.08)
  return (
    <div className="grid w-full gap-2">
      <section aria-label={`Carte de ${markers.length} médecins, les mêmes que dans la liste`}>
        {/* A maximum zoom of its own: without tiles nothing else tells the clusters how far one may go. */}
        <MapContainer className="register-map" bounds={bounds} zoomSnap={0.5} maxZoom={17} minZoom={8} zoomControl={false} scrollWheelZoom={false}>
          <ZoomControl zoomInTitle="Agrandir" zoomOutTitle="Réduire" />
          {tileUrl === '' ? null : <TileLayer url={tileUrl} maxZoom={17} attribution="© IGN" />}
          {communes === null ? null : <GeoJSON data={communes} interactive={false} style={communeStyle} onEachFeature={nameCommune} />}
          <RegisterPins markers={markers} />
          <NamesWhenTheyFit />
        </MapContainer>
      </section>
      <p className="text-[0.88em] text-ink-soft">
        Au clavier&nbsp;: les flèches déplacent la carte, + et − l’agrandissent, Tab passe d’un médecin à l’autre.
        {markers.some((one) => one.isPlacedByCommune) ? ' Un point en pointillé est au centre de la commune : l’adresse exacte n’est pas connue.' : ''}
      </p>
    </div>
  )
}

type CommuneShapes = FeatureCollection<Geometry, { name: string; shape: 'contour' | 'schematic' }>

function communeStyle(feature?: CommuneShapes['features'][number]) {
  return { className: `register-commune register-commune-${feature?.properties.shape ?? 'schematic'}` }
}

function nameCommune(feature: CommuneShapes['features'][number], layer: Layer): void {
  // Under the pins, and below their place: a name never hides a doctor.
  layer.bindTooltip(feature.properties.name, { permanent: true, direction: 'bottom', offset: [0, 12], pane: 'shadowPane', className: 'register-commune-name' })
}

/** Far away the names would lie on each other: they come with the zoom. */
function NamesWhenTheyFit() {
  const map = useMapEvents({ zoomend: () => markZoom(map) })
  useEffect(() => markZoom(map), [map])
  return null
}

function markZoom(map: LeafletMap): void {
  map.getContainer().toggleAttribute('data-names', map.getZoom() >= 11)
}

/** The shapes, or nothing while they are on their way or when they do not come: the pins are enough. */
function useCommunes(): CommuneShapes | null {
  const [communes, setCommunes] = useState<CommuneShapes | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    fetch('/api/communes.geojson', { signal: leaving.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then(setCommunes, () => undefined)
    return () => leaving.abort()
  }, [])
  return communes
}
