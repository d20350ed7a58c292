import { Hero } from '#components/layout/hero'
import { Section } from '#components/layout/section'
import { ButtonLink } from '#components/ui/button'
import { Card } from '#components/ui/card'
import { Facts } from '#components/ui/facts'
import { cachedPublicSummary } from '#lib/cartodispo/cached-public-summary'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { cachedCommunes, cachedMosaic } from '#lib/territory/cached-territory'
import { frenchCount } from '#lib/platform/format/french-count'

/** The home page: what the CPTS is, and the way to a doctor before anything else. */
export default async function HomePage() {
  const [instance, mosaic, communes, summary] = await Promise.all([cachedInstance(), cachedMosaic(), cachedCommunes(), cachedPublicSummary()])
  const own = communes.filter((commune) => commune.membership === 'territory')
  const inhabitants = own.reduce((sum, commune) => sum + (commune.population ?? 0), 0)
  const phone = phoneOf(instance)
  return (
    <>
      <Hero
        title={instance.tagline === '' ? instance.fullName : instance.tagline}
        lead={
          <p>
            Médecins, infirmiers, pharmaciens, kinésithérapeutes : la {instance.shortName} réunit les professionnels de santé de {own.length} communes, pour
            que chacun trouve à se soigner près de chez soi.
          </p>
        }
        actions={<ButtonLink href="/medecins" size="large">Trouver un médecin traitant</ButtonLink>}
        mosaic={mosaic}
        lit={summary.litCommunes}
        caption={summary.litCommunes.length > 0 ? 'En couleur, les communes où un médecin dit publiquement accueillir de nouveaux patients.' : 'Les communes du territoire.'}
      />
      <Section title="En chiffres" layout="margin">
        <Facts
          items={[
            { term: 'Communes', detail: frenchCount(own.length) },
            { term: 'Habitants', detail: frenchCount(inhabitants) },
            { term: 'Médecins qui accueillent, publiquement', detail: frenchCount(summary.welcoming) },
          ]}
        />
      </Section>
      <Section title="Par où commencer ?" ground="surface">
        <div className="three-cards">
          <Card title="Je cherche un médecin" href="/medecins" headingLevel={3}>La liste des médecins qui disent accueillir de nouveaux patients, avec la date de leur dernière réponse.</Card>
          <Card title="Je suis professionnel de santé" href="/espace" headingLevel={3}>Dites en dix secondes si vous accueillez de nouveaux patients, et qui peut le lire.</Card>
          <Card title="Je suis partenaire" href="/espace/medecins" headingLevel={3}>Structures conventionnées : cherchez un médecin pour une personne que vous accompagnez.</Card>
        </div>
      </Section>
      {phone === null ? null : (
        <Section title="Plutôt par téléphone ?" layout="margin">
          <p className="lead">
            Appelez le <a href={`tel:${phone.number}`} className="tabular">{phone.display}</a>, {phone.hours}. En cas d’urgence, faites le <a href="tel:15">15</a>.
          </p>
        </Section>
      )}
    </>
  )
}
