import '../../styles/bar-chart.css'
import type { Metadata } from 'next'
import { EventStatistics } from '#components/statistics/event-statistics'
import { RegisterStatistics } from '#components/statistics/register-statistics'
import { RequestStatistics } from '#components/statistics/request-statistics'
import { ToldTable } from '#components/statistics/told-table'
import { PageHeader } from '#components/layout/page-header'
import { Section } from '#components/layout/section'
import { ButtonLink } from '#components/ui/button'
import { PrintButton } from '#components/ui/print-button'
import { cachedPublicFigures } from '#lib/cartodispo/cached-public-register'
import { cachedQuarters } from '#lib/statistics/cached-quarters'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { pageMetadata } from '../page-metadata.ts'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title: 'Statistiques', description: 'Médecins qui accueillent, demandes reçues, événements, adhérents : ce que la CPTS peut dire à tous de son travail, sans rien dire de personne.', path: '/statistiques' })

/** The public figures: the month's of the register, and what is told once of each quarter that is over. */
export default async function StatisticsPage() {
  const [pictures, register, quarters] = await Promise.all([cachedPictures(), cachedPublicFigures(), cachedQuarters()])
  const [latest] = quarters
  return (
    <>
      <PageHeader title="Statistiques" trail={[{ href: '/', label: 'Accueil' }]} current="Statistiques" lead={<p>Ce que nous pouvons dire à tous de notre travail, sans rien dire de personne.</p>} pictures={pictures}>
        <p className="flex flex-wrap gap-2" data-print="hide"><ButtonLink href="/statistiques/donnees.csv" variant="secondary" size="small" download>Tableau (CSV)</ButtonLink><PrintButton /></p>
      </PageHeader>
      <Section title="Des médecins pour de nouveaux patients" layout="margin"><RegisterStatistics figures={register} freshShare={latest?.tables.freshShare ?? null} /></Section>
      {latest ? (
        <>
          <Section title="Chercher un médecin traitant" layout="margin" ground="surface"><RequestStatistics quarters={quarters} /></Section>
          <Section title="Se former, se rencontrer" layout="margin"><EventStatistics quarters={quarters} /></Section>
          <Section title="Les adhérents" layout="margin" ground="surface"><ToldTable title="Adhérents par profession, à cinq près" what="Profession" unit="Environ" table={latest.tables.members} /></Section>
        </>
      ) : (
        <Section title="Trimestre par trimestre" layout="margin"><p className="max-w-prose">Les demandes reçues, les événements et les adhérents se liront ici un mois après la fin du premier trimestre.</p></Section>
      )}
      <Section title="Comment lire ces chiffres" layout="margin" id="lire">
        <ul className="grid max-w-prose list-disc gap-2 pl-6">
          <li><strong>n. d.</strong>, «&nbsp;non dit&nbsp;»&nbsp;: de une à quatre personnes, ou un nombre qui les ferait retrouver par soustraction. Zéro et cinq se disent.</li>
          <li>Un trimestre est publié une fois, un mois après sa fin, et ne change plus&nbsp;: deux versions du même trimestre pourraient se soustraire. Ce qui est corrigé ensuite n’y figure donc pas.</li>
          <li>Les adhérents sont comptés à cinq près&nbsp;: le nombre exact, d’une fois à l’autre, dirait qui est venu ou parti.</li>
          <li>Les chiffres des médecins sont arrêtés une fois par mois. Rien n’est compté par un autre que nous&nbsp;: voir <a href="/securite">Sécurité</a> et <a href="/donnees-personnelles">Données personnelles</a>.</li>
        </ul>
      </Section>
    </>
  )
}
