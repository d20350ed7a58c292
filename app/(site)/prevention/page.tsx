import type { Metadata } from 'next'
import { CampaignList } from '#components/content/campaign-list'
import { Section } from '#components/layout/section'
import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { cachedCampaigns } from '#lib/content/cached-lists'
import { campaignsInTime } from '#lib/content/in-time'
import { currentDay } from '#lib/platform/cache/freshness'
import { plural } from '#lib/platform/format/french-count'
import { pageMetadata } from '../page-metadata.ts'
import { NewsPicture } from '../site-media.tsx'
import { SitePage } from '../site-page.tsx'

const title = 'Prévention'
const lead = 'Dépistages, vaccination, activité physique : ce que les professionnels du territoire vous proposent en ce moment.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/prevention' })

export default async function PreventionPage() {
  const campaigns = await cachedCampaigns()
  const today = currentDay()
  const { running, toCome, over } = campaignsInTime(campaigns, today)
  return (
    <SitePage title={title} lead={lead} path="/prevention">
      {running.length > 0 ? <Section title="En ce moment" layout="margin"><CampaignList campaigns={running} today={today} renderPicture={(id) => <NewsPicture id={id} />} /></Section> : (
        <div className="page-grid py-8 sm:py-12">
          <EmptyState title="Pas de campagne en ce moment">Les prochaines seront annoncées ici. D’ici là, votre médecin, votre pharmacien et <a href="https://www.santepubliquefrance.fr/" rel="noopener noreferrer">Santé publique France</a> répondent à vos questions.</EmptyState>
        </div>
      )}
      {toCome.length === 0 ? null : <Section title="Bientôt" layout="margin" ground="surface"><CampaignList campaigns={toCome} today={today} /></Section>}
      {over.length === 0 ? null : (
        <Section title="Auparavant" layout="margin">
          <Disclosure summary={plural(over.length, 'campagne terminée', 'campagnes terminées')}><CampaignList campaigns={over} today={today} /></Disclosure>
        </Section>
      )}
    </SitePage>
  )
}
