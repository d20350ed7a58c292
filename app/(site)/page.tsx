import type { Metadata } from 'next'
import Link from 'next/link'
import { JsonLd } from '#components/content/json-ld'
import { NewsList } from '#components/content/news-list'
import { Hero } from '#components/layout/hero'
import { Section } from '#components/layout/section'
import { ButtonLink } from '#components/ui/button'
import { Card } from '#components/ui/card'
import { cachedPublicSummary } from '#lib/cartodispo/cached-public-summary'
import { cachedCampaigns, cachedNews } from '#lib/content/cached-contents'
import { campaignsInTime } from '#lib/content/in-time'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { currentDay } from '#lib/platform/cache/freshness'
import { publicUrl } from '#lib/platform/env'
import { cachedProfessionCounts } from '#lib/practitioners/cached-professions'
import { professionPlural } from '#lib/practitioners/labels'
import { cachedCommunes, cachedMosaic } from '#lib/territory/cached-territory'
import { CurrentCampaign } from './current-campaign.tsx'
import { KeyFigures } from './key-figures.tsx'
import { pageMetadata } from './page-metadata.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { shortName, fullName, tagline } = await cachedInstance()
  const told = await pageMetadata({ title: fullName, description: tagline === '' ? fullName : tagline, path: '/' })
  return { ...told, title: { absolute: shortName } }
}

/** The home page: what the CPTS is, and the way to a doctor before anything else. */
export default async function HomePage() {
  const [instance, mosaic, communes, summary, news, campaigns, counts] = await Promise.all([cachedInstance(), cachedMosaic(), cachedCommunes(), cachedPublicSummary(), cachedNews(), cachedCampaigns(), cachedProfessionCounts()])
  const own = communes.filter((commune) => commune.membership === 'territory')
  const inhabitants = own.reduce((sum, commune) => sum + (commune.population ?? 0), 0)
  const professions = counts.flatMap((one) => ({ count: one.count, words: professionPlural(one) ?? '' })).filter((one) => one.words !== '')
  const today = currentDay()
  const campaign = campaignsInTime(campaigns, today).running[0]
  const phone = phoneOf(instance)
  return (
    <>
      <Hero
        title={instance.tagline === '' ? instance.fullName : instance.tagline}
        lead={<p>Médecins, infirmiers, pharmaciens, kinésithérapeutes : la {instance.shortName} réunit les professionnels de santé de {own.length} communes, pour que chacun trouve à se soigner près de chez soi.</p>}
        actions={<><ButtonLink href="/medecins" size="large">Trouver un médecin traitant</ButtonLink><ButtonLink href="/soins-non-programmes" size="large" variant="secondary">Besoin de soins rapide</ButtonLink></>}
        mosaic={mosaic}
        lit={summary.litCommunes}
        caption={summary.litCommunes.length > 0 ? 'En couleur, les communes où un médecin dit publiquement accueillir de nouveaux patients.' : 'Les communes du territoire.'}
      />
      {campaign === undefined ? null : <CurrentCampaign campaign={campaign} today={today} />}
      {news.length === 0 ? null : (
        <Section title="Actualités" aside={<Link href="/actualites" prefetch={false} className="underline">Toutes les actualités</Link>}>
          <NewsList news={news.slice(0, 4)} today={today} timeZone={instance.timeZone} look="front" headingLevel={3} />
        </Section>
      )}
      <Section title="Par où commencer ?" ground="surface">
        <div className="three-cards">
          <Card title="Je cherche un médecin" href="/medecins" headingLevel={3}>La liste des médecins qui disent accueillir de nouveaux patients, avec la date de leur dernière réponse.</Card>
          <Card title="Je suis professionnel de santé" href="/espace" headingLevel={3}>Dites en dix secondes si vous accueillez de nouveaux patients, et qui peut le lire.</Card>
          <Card title="Je suis partenaire" href="/espace/medecins" headingLevel={3}>Structures conventionnées : cherchez un médecin pour une personne que vous accompagnez.</Card>
        </div>
      </Section>
      <Section title="Le territoire en chiffres" layout="margin" aside={<Link href="/territoire" prefetch={false} className="underline">Ses communes</Link>}>
        <KeyFigures communes={own.length} inhabitants={inhabitants} welcoming={summary.welcoming} professions={professions} />
      </Section>
      {phone === null ? null : (
        <Section title="Plutôt par téléphone ?" layout="margin" ground="surface">
          <p className="lead">Appelez le <a href={`tel:${phone.number}`} className="tabular">{phone.display}</a>, {phone.hours}. En cas d’urgence, faites le <a href="tel:15">15</a>.</p>
        </Section>
      )}
      <JsonLd data={{ '@type': 'MedicalOrganization', name: instance.fullName, alternateName: instance.shortName, url: publicUrl(), logo: `${publicUrl()}/icons/512.png`, description: instance.tagline, ...(phone === null ? {} : { telephone: phone.number }), ...(instance.address === '' ? {} : { address: instance.address.replaceAll('\n', ', ') }), areaServed: own.map((one) => ({ '@type': 'City', name: one.name })) }} />
    </>
  )
}
