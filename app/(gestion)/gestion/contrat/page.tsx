import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { canEditContract } from '#lib/contract/policy'
import { listContracts } from '#lib/contract/queries'
import { listContentChoices } from '#lib/content/queries'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { addContract, beginMissions } from './actions.ts'
import { contractItems, firstYears } from './contract-items.ts'
import { YearList } from './year-list.tsx'

export const metadata: Metadata = { title: 'Missions et contrat' }

/** What the law asks of the CPTS, and what it promised for each year of its accord. */
export default async function ContractsPage() {
  const actor = await requireActor()
  const [contracts, missions] = await Promise.all([listContracts(actor), listContentChoices(actor, 'mission')])
  if (contracts === null) notFound()
  const mayEdit = canEditContract(actor)
  const day = today('Europe/Paris')
  return (
    <>
      <WorkHeading title="Missions et contrat" description="Les missions de la loi, l’accord (ACI) et ses années&nbsp;: pour chacune, ce qui est visé et ce qui est obtenu. Le site n’en montre que les missions et l’année en cours." actions={<ButtonLink href="/nos-missions" variant="quiet">Voir sur le site</ButtonLink>} />
      <div className="stack">
        <section aria-labelledby="missions" className="stack">
          <h2 id="missions">Missions</h2>
          {missions.length === 0 ? (
            <EmptyState title="Aucune mission pour l’instant">La loi en donne six aux CPTS. Reprenez-les d’un coup, puis changez leurs mots comme vous voulez.</EmptyState>
          ) : <ol className="grid list-decimal gap-1 pl-6">{missions.map(({ value, label }) => <li key={value}><Link href={`/gestion/contenus/missions/${value}`} className="underline">{label}</Link></li>)}</ol>}
          {missions.length === 0 && mayEdit ? <PressForm action={beginMissions} values={{}} label="Reprendre les six missions de la loi" look={{ variant: 'primary', size: 'regular' }} /> : null}
        </section>
        {contracts.map((one) => (
          <section key={one.id} aria-labelledby={`c-${one.id}`} className="stack">
            <h2 id={`c-${one.id}`}>{mayEdit ? <Link href={`/gestion/contrat/${one.id}`} className="underline">{one.title}</Link> : one.title}</h2>
            <p className="text-ink-soft">{[one.signedOn === null ? 'Pas encore signé' : `Signé le ${dayAndMonth(one.signedOn, '')}`, one.signedAt, plural(one.years.length, 'année', 'années')].filter((text) => text !== '').join(' · ')}</p>
            <YearList years={one.years} today={day} />
          </section>
        ))}
        {contracts.length === 0 ? <EmptyState title="Pas encore d’accord">Il se signe avec la CPAM et l’ARS, une fois le projet de santé validé. Notez-le ici ce jour-là&nbsp;: ses années suivront.</EmptyState> : null}
        {mayEdit ? <Disclosure summary={contracts.length === 0 ? 'Noter la signature de l’accord' : 'Noter un renouvellement'} look="box"><RecordForm action={addContract} submit="Ajouter" items={[...contractItems(null), ...firstYears]} /></Disclosure> : null}
      </div>
    </>
  )
}
