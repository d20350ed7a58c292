import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Facts } from '#components/ui/facts'
import { type FormItem, RecordForm } from '#components/ui/record-form'
import { type FeeYearItem, listFeeYears } from '#lib/members/fee-queries'
import { yearOf } from '#lib/members/fee-state'
import { canEditMembers } from '#lib/members/policy'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import type { Day } from '#lib/platform/day'
import { euros } from '#lib/platform/format/euros'
import { frenchCount } from '#lib/platform/format/french-count'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { saveFeeYear } from '../actions.ts'

export const metadata: Metadata = { title: 'Cotisations' }

export default async function FeesPage() {
  const actor = await requireActor()
  const day = today('Europe/Paris')
  const years = await listFeeYears(actor, yearOf(day))
  if (!years) notFound()
  const edits = canEditMembers(actor)
  return (
    <>
      <WorkHeading title="Cotisations" trail={[{ href: '/gestion/adherents', label: 'Adhérents' }]} current="Cotisations" description="Ce que coûte chaque année civile, et comment elle se règle. L’appel part en janvier à ceux qui n’ont pas encore payé." />
      <div className="stack">
        {years.map((one) => (
          <section key={one.year} aria-labelledby={`annee-${one.year}`} className="stack max-w-prose">
            <h2 id={`annee-${one.year}`}>{one.year}</h2>
            <Facts items={factsOf(one, day, edits ? 'figures' : 'everything')} />
            {edits ? <RecordForm name={`a${one.year}`} action={saveFeeYear} submit={`Enregistrer ${one.year}`} look={{ variant: 'secondary' }} items={yearItems(one)} /> : null}
          </section>
        ))}
      </div>
    </>
  )
}

function factsOf(one: FeeYearItem, day: Day, which: 'figures' | 'everything') {
  return [
    { term: 'Reçues', detail: `${frenchCount(one.received)}, soit ${euros(one.receivedCents)}` },
    { term: 'À recevoir', detail: <a href={`/gestion/adherents?annee=${one.year}&cotisation=due`} className="underline">{frenchCount(one.due)}</a> },
    ...(which === 'figures' ? [] : [{ term: 'Montant', detail: euros(one.amountCents) }, { term: 'Dernier jour pour renouveler', detail: dayAndMonth(one.lapsesOn, day) }]),
  ]
}

function yearItems(one: FeeYearItem): FormItem[] {
  return [
    { item: 'hidden', name: 'year', value: String(one.year) }, { item: 'hidden', name: 'version', value: String(one.version) },
    { item: 'field', saved: String(one.amountCents / 100).replace('.', ','), field: { name: 'amount', label: 'Montant (euros)', width: 'short', inputMode: 'decimal', autoComplete: 'off', hint: '0 : l’adhésion est gratuite, et se renouvelle d’elle-même.' } },
    { item: 'field', saved: one.paymentUrl, field: { kind: 'url', name: 'paymentUrl', label: 'Page de paiement', requirement: 'optional', autoComplete: 'off', hint: 'L’adresse où l’on paie en ligne (HelloAsso, banque…). Laissez vide si l’on paie par virement ou par chèque.' } },
    { item: 'field', saved: one.lapsesOn, field: { kind: 'date', name: 'lapsesOn', label: 'Dernier jour pour renouveler', width: 'medium', hint: 'Passé ce jour, et un mois au moins après l’appel, l’adhésion s’arrête.' } },
  ]
}
