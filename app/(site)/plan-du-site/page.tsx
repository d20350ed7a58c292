import type { Metadata } from 'next'
import Link from 'next/link'
import { cachedPages } from '#lib/content/cached-lists'
import { slugOf } from '#lib/content/slug'
import { housedPages, takenAddresses } from '#lib/content/taken-addresses'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'
import { sitePlaces } from '#lib/menu/site-places'

const title = 'Plan du site'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: 'Toutes les pages du site, par sujet.', path: '/plan-du-site' })

export default async function SiteMapPage() {
  const written = (await cachedPages()).filter((one) => !Object.hasOwn(housedPages, one.slug) && !takenAddresses.has(one.slug)).map((one) => ({ path: `/${one.slug}`, title: one.values.title }))
  const parts = [...sitePlaces.map((part) => ({ title: part.title, places: [...part.places] })), ...(written.length === 0 ? [] : [{ title: 'Autres pages', places: written }])]
  return (
    <SitePage title={title} path="/plan-du-site">
      <div className="page-grid tool-list py-8 sm:py-12">
        {parts.map((part) => (
          <section key={part.title} className="tool-line" aria-labelledby={slugOf(part.title)}>
            <h2 id={slugOf(part.title)}>{part.title}</h2>
            <ul className="plain-links">
              {part.places.map((place) => <li key={place.path}><Link href={place.path} prefetch={false}>{place.title}</Link></li>)}
            </ul>
          </section>
        ))}
      </div>
    </SitePage>
  )
}
