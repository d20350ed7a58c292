import type { MetadataRoute } from 'next'
import { cachedInstance } from '#lib/instance/cached-instance'

/** Makes the site installable from a phone's browser: it opens on the doctor's question. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const instance = await cachedInstance()
  return {
    name: instance.shortName,
    short_name: instance.shortName.length > 14 ? 'CPTS' : instance.shortName,
    description: instance.tagline,
    id: '/espace/disponibilite',
    start_url: '/espace/disponibilite',
    scope: '/',
    display: 'standalone',
    lang: 'fr',
    background_color: '#fbf7ef',
    theme_color: '#f7f2ea',
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
