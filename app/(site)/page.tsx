import type { Metadata } from 'next'
import Link from 'next/link'
import { NewsList } from '#components/content/news-list'
import { Hero } from '#components/layout/hero'
import { Section } from '#components/layout/section'
import { ButtonLink } from '#components/ui/button'
import { cachedPublicSummary } from '#lib/cartodispo/cached-public-summary'
import { cachedPage } from '#lib/content/cached-contents'
import { cachedCampaigns, cachedLatestNews } from '#lib/content/cached-lists'
import { campaignsInTime } from '#lib/content/in-time'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { currentDay } from '#lib/platform/cache/freshness'
import { cachedProfessionCounts } from '#lib/practitioners/cached-professions'
import { professionPlural } from '#lib/practitioners/labels'
import { cachedCommunes, cachedMosaic } from '#lib/territory/cached-territory'
import { countedUnits } from '#lib/territory/units'
import { ComingEvents } from './coming-events.tsx'
import { CurrentCampaign } from './current-campaign.tsx'
import { HomeDoors } from './home-doors.tsx'
import { KeyFigures } from './key-figures.tsx'
import { pageMetadata } from './page-metadata.ts'
import { OrganisationJsonLd } from './organisation-json-ld.tsx'
import { NewsPicture, SitePicture } from './site-media.tsx'
import { SiteText } from './site-text.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { shortName, fullName, tagline } = await cachedInstance()
  const told = await pageMetadata({ title: fullName, description: tagline === '' ? fullName : `${fullName}. ${tagline}.`, path: '/' })
  return { ...told, title: { absolute: `${shortName} : trouver un médecin, se soigner près de chez soi` } }
}

/** The home page: what the CPTS is, and the way to a doctor before anything else. */
export default async function HomePage() {
  const [instance, mosaic, communes, summary, news, campaigns, counts, text] = await Promise.all([cachedInstance(), cachedMosaic(), cachedCommunes(), cachedPublicSummary(), cachedLatestNews(), cachedCampaigns(), cachedProfessionCounts(), cachedPage('accueil')])
  const own = communes.filter((commune) => commune.membership === 'territory').toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))
  const lit = own.map((one) => one.code).filter((code) => summary.litCommunes.includes(code))
  const inhabitants = own.reduce((sum, commune) => sum + (commune.population ?? 0), 0)
  const professions = counts.flatMap((one) => ({ count: one.count, words: professionPlural(one) ?? '' })).filter((one) => one.words !== '')
  const today = currentDay()
  const campaign = campaignsInTime(campaigns, today).running[0]
  const phone = phoneOf(instance)
  return (
    <>
      <Hero
        kicker={instance.tagline}
        title={instance.shortName}
        lead={<p>{text === null ? `Une communauté professionnelle territoriale de santé (CPTS) réunit les soignants d’un même territoire${own.length === 0 ? '' : `, ici ${countedUnits(own)},`} pour que chacun trouve à se soigner près de chez soi.` : text.values.summary}</p>}
        actions={<><ButtonLink href="/medecins" size="large">Trouver un médecin traitant</ButtonLink><ButtonLink href="/soins-non-programmes" size="large" variant="secondary">Besoin de soins rapide</ButtonLink></>}
        mosaic={mosaic}
        lit={lit}
        caption={lit.length > 0 ? 'En couleur : un médecin y dit publiquement accueillir de nouveaux patients.' : 'Le territoire, commune par commune.'}
      />
      {campaign === undefined ? null : <CurrentCampaign campaign={campaign} today={today} />}
      <section className="section" aria-label="Actualités et agenda">
        <div className="page-grid home-news">
          {news.length === 0 ? null : (
            <div>
              <div className="section-head"><h2>Actualités</h2><Link href="/actualites" prefetch={false} className="font-semibold underline">Toutes les actualités</Link></div>
              <NewsList news={news} today={today} timeZone={instance.timeZone} look="front" headingLevel={3} renderPicture={(id) => <NewsPicture id={id} />} />
            </div>
          )}
          <ComingEvents />
        </div>
      </section>
      <HomeDoors />
      {text === null ? null : <Section title={text.values.title} layout="margin"><SitePicture id={text.values.picture} place="below" /><SiteText doc={text.values.body} /></Section>}
      {own.length === 0 ? null : <Section title="Le territoire en chiffres" layout="margin" aside={<Link href="/territoire" prefetch={false} className="underline">Le territoire</Link>}>
        <KeyFigures units={own} inhabitants={inhabitants} welcoming={summary.welcoming} professions={professions} />
      </Section>}
      {phone === null ? null : (
        <Section title="Plutôt par téléphone&nbsp;?" layout="margin" ground="surface">
          <p className="lead">Appelez le <a href={`tel:${phone.number}`} className="tabular">{phone.display}</a>, {phone.hours}. En cas d’urgence, faites le <a href="tel:15">15</a>.</p>
        </Section>
      )}
      <OrganisationJsonLd areas={own.map((one) => one.name)} />
    </>
  )
}
