import type { Metadata } from 'next'
import Link from 'next/link'
import { Section } from '#components/layout/section'
import { cachedPages } from '#lib/content/cached-contents'
import { housedPages, takenAddresses } from '#lib/content/taken-addresses'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'
import { sitePlaces } from '../site-places.ts'

const title = 'Plan du site'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: 'Toutes les pages du site, par sujet.', path: '/plan-du-site' })

export default async function SiteMapPage() {
  const written = (await cachedPages()).filter((one) => !Object.hasOwn(housedPages, one.slug) && !takenAddresses.has(one.slug)).map((one) => ({ path: `/${one.slug}`, title: one.values.title }))
  const parts = [...sitePlaces.map((part) => ({ title: part.title, places: [...part.places] })), ...(written.length === 0 ? [] : [{ title: 'Autres pages', places: written }])]
  return (
    <SitePage title={title} path="/plan-du-site">
      {parts.map((part, index) => (
        <Section key={part.title} title={part.title} layout="margin" ground={index % 2 === 0 ? 'paper' : 'surface'}>
          <ul className="plain-links">
            {part.places.map((place) => <li key={place.path}><Link href={place.path} prefetch={false}>{place.title}</Link></li>)}
          </ul>
        </Section>
      ))}
    </SitePage>
  )
}
