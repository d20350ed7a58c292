import type { Metadata } from 'next'
import { AgreementList } from '#components/content/agreement-list'
import { EmptyState } from '#components/ui/empty-state'
import { cachedAgreements } from '#lib/content/cached-lists'
import { cachedPartners } from '#lib/content/cached-partners'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'

const title = 'Les conventions'
const lead = 'Avec qui la CPTS s’est engagée, à quoi, et ce qui en a été fait.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/conventions' })

export default async function AgreementsPage() {
  const [agreements, partners] = await Promise.all([cachedAgreements(), cachedPartners()])
  return (
    <SitePage title={title} lead={lead} path="/conventions" trail={[{ href: '/partenaires', label: 'Partenaires' }]}>
      <div className="page-grid py-8 sm:py-12">
        {agreements.length === 0
          ? <EmptyState title="Pas encore de convention publiée" action={{ href: '/cpts', label: 'Découvrir la CPTS' }}>Chaque convention signée aura sa page ici&nbsp;: ses signataires, ses axes, ce qui a été fait.</EmptyState>
          : <AgreementList agreements={agreements} partners={partners} today={currentDay()} headingLevel={2} />}
      </div>
    </SitePage>
  )
}
