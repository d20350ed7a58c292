import type { Metadata } from 'next'
import { OfferList } from '#components/content/offer-list'
import { Section } from '#components/layout/section'
import { EmptyState } from '#components/ui/empty-state'
import { cachedPage } from '#lib/content/cached-contents'
import { cachedOffers } from '#lib/content/cached-lists'
import { offersInForce } from '#lib/content/in-time'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'
import { SiteText } from '../site-text.tsx'

const title = 'S’installer ici'
const lead = 'Remplacer, reprendre un cabinet, faire un stage, rejoindre une équipe : les annonces du territoire.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/s-installer' })

export default async function SettlePage() {
  const [instance, offers, page] = await Promise.all([cachedInstance(), cachedOffers(), cachedPage('s-installer')])
  const today = currentDay()
  const current = offersInForce(offers, today)
  const phone = phoneOf(instance)
  return (
    <SitePage title={title} lead={page?.values.summary ?? lead} path="/s-installer">
      <Section title="Annonces" layout="margin">
        {current.length > 0 ? <OfferList offers={current} today={today} /> : <EmptyState title="Pas d’annonce en ce moment">Les annonces paraissent ici dès qu’un cabinet ou une structure du territoire cherche quelqu’un.</EmptyState>}
      </Section>
      {page === null ? null : <div className="page-grid site-article"><SiteText doc={page.values.body} /></div>}
      <Section title="Vous êtes attendu" layout="margin" ground="surface">
        <div className="rich-text">
          <p>Vous terminez vos études, vous cherchez un lieu d’exercice ou vous voulez découvrir le territoire&nbsp;? La {instance.shortName} vous présente les équipes, les cabinets et les aides à l’installation.</p>
          {phone === null ? null : <p>Appelez le <a href={`tel:${phone.number}`} className="tabular">{phone.display}</a>, {phone.hours}{instance.email === '' ? '' : <>, ou écrivez à <a href={`mailto:${instance.email}`}>{instance.email}</a></>}.</p>}
        </div>
      </Section>
    </SitePage>
  )
}
