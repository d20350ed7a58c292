'use client'

import { divIcon, marker as createMarker, type MarkerCluster, type MarkerClusterGroup } from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'

export type RegisterMarker = { id: string; name: string; lat: number; lon: number; sentence: string; communeName: string; isPlacedByCommune: boolean; href: string }

/** One pin per doctor, gathered where they would hide each other. */
export function RegisterPins({ markers }: { markers: readonly RegisterMarker[] }) {
  const map = useMap()
  useEffect(() => {
    map.attributionControl?.setPrefix(false)
    let clusters: MarkerClusterGroup | null = null
    let isGone = false
    // The plugin adds itself to Leaflet's global object, which is there only once Leaflet has run.
    void import('leaflet.markercluster').then(() => {
      if (isGone) return
      clusters = window.L.markerClusterGroup({ showCoverageOnHover: false, maxClusterRadius: 36, iconCreateFunction: clusterIcon })
      clusters.addLayers(markers.map(pin))
      map.addLayer(clusters)
    })
    return () => {
      isGone = true
      clusters?.remove()
    }
  }, [map, markers])
  return null
}

function pin(one: RegisterMarker) {
  const icon = divIcon({ className: one.isPlacedByCommune ? 'register-pin register-pin-approximate' : 'register-pin', iconSize: [26, 26] })
  const pinned = createMarker([one.lat, one.lon], { icon, title: one.name }).bindPopup(popup(one))
  // A divIcon ignores `alt`: without this its name would be empty.
  pinned.on('add', () => pinned.getElement()?.setAttribute('aria-label', `${one.name}, ${one.communeName} : ${one.sentence}`))
  pinned.on('popupopen', (event) => event.popup.getElement()?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', 'Fermer'))
  return pinned
}

/** Nodes, never a string of HTML: a name is text. */
function popup(one: RegisterMarker): HTMLElement {
  const content = document.createElement('div')
  const link = content.appendChild(document.createElement('a'))
  link.href = one.href
  link.textContent = one.name
  content.appendChild(document.createElement('p')).textContent = one.sentence
  return content
}

function clusterIcon(cluster: MarkerCluster) {
  const count = cluster.getChildCount()
  cluster.on('add', () => cluster.getElement()?.setAttribute('aria-label', `${count} médecins ici : agrandir`))
  const label = document.createElement('span')
  label.textContent = String(count)
  return divIcon({ html: label, className: 'register-cluster', iconSize: [38, 38] })
}
