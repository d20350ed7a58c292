import type { Metadata } from 'next'
import Link from 'next/link'
import { EmptyState } from '#components/ui/empty-state'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'

const title = 'Agenda'
const lead = 'Formations, rencontres entre professionnels, soirées et ateliers ouverts à tous sur le territoire.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/agenda' })

/** What is to come. */
export default async function AgendaPage() {
  const phone = phoneOf(await cachedInstance())
  return (
    <SitePage title={title} lead={lead} path="/agenda" trail={[{ href: '/actualites', label: 'Actualités' }]}>
      <div className="page-grid py-8 sm:py-12">
        <EmptyState title="Les prochaines dates seront annoncées ici" action={{ href: '/actualites', label: 'Lire les actualités' }}>
          <p>Chaque rencontre aura sa page&nbsp;: le jour, le lieu, pour qui, et comment s’inscrire, par ce site ou par téléphone.</p>
          <p className="mt-2">D’ici là, les <Link href="/prevention">campagnes de prévention</Link> disent ce qui se passe en ce moment{phone === null ? '.' : <>, et vous pouvez appeler le <a href={`tel:${phone.number}`} className="tabular">{phone.display}</a>, {phone.hours}.</>}</p>
        </EmptyState>
      </div>
    </SitePage>
  )
}
