import type { Metadata } from 'next'
import Link from 'next/link'
import { AgreementList } from '#components/content/agreement-list'
import { Section } from '#components/layout/section'
import { EmptyState } from '#components/ui/empty-state'
import { cachedAgreements } from '#lib/content/cached-lists'
import { cachedPartners } from '#lib/content/cached-partners'
import { organisationKindLabels } from '#lib/organisations/labels'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'
import { PartnerFeed } from './partner-feed.tsx'

const title = 'Les partenaires'
const lead = 'Cliniques, hôpitaux, communes, structures sociales : ceux avec qui les professionnels du territoire se coordonnent.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/partenaires' })

export default async function PartnersPage() {
  const [partners, agreements] = await Promise.all([cachedPartners(), cachedAgreements()])
  return (
    <SitePage title={title} lead={lead} path="/partenaires">
      {partners.length === 0 ? <div className="page-grid py-10"><EmptyState title="Les partenaires seront présentés ici" action={{ href: '/cpts', label: 'Découvrir la CPTS' }}>Chaque convention signée fera connaître ceux qui s’engagent avec la CPTS.</EmptyState></div> : (
        <Section title="Avec qui" layout="margin">
          <ul className="officer-list">
            {partners.map((one) => (
              <li key={one.id} id={`partenaire-${one.id}`}>
                <p className="officer-role">{one.website === '' ? one.name : <a href={one.website} rel="noopener noreferrer">{one.name}</a>}</p>
                <p className="text-ink-soft">{organisationKindLabels[one.kind]}{one.place === '' ? '' : `, ${one.place}`}</p>
                {agreements.filter((agreement) => agreement.values.parties.includes(one.id)).map((agreement) => (
                  <p key={agreement.id}><Link href={`/conventions/${agreement.slug}`} prefetch={false} className="underline">{agreement.values.title}</Link></p>
                ))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {agreements.length === 0 ? null : <Section title="Les conventions" layout="margin" ground="surface"><AgreementList agreements={agreements} partners={partners} today={currentDay()} headingLevel={3} /></Section>}
      <PartnerFeed />
    </SitePage>
  )
}
