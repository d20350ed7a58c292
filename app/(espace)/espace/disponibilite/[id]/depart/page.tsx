import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PracticeHeading } from '#components/cartodispo/practice-heading'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { getOwnPractice } from '#lib/cartodispo/own-practices-queries'
import { practiceKeeperCapacity } from '#lib/cartodispo/policy'
import { getContactSheet } from '#lib/cartodispo/practice-contact-queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { frenchDay } from '#lib/platform/format/french-date'
import { announce, stay } from './actions.ts'

export const metadata: Metadata = { title: 'Départ' }

type Props = { params: Promise<{ id: string }> }

/** The end of practice at this place, told early so that patients have time to find another doctor. */
export default async function DeparturePage({ params }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { timeZone, settings } = await publicRules()
  const [practice, sheet] = await Promise.all([getOwnPractice(actor, id, now()), getContactSheet(actor, id, today(timeZone))])
  if (!practice || !sheet || !practiceKeeperCapacity(actor, { practiceId: id })) notFound()
  const { entry } = practice
  return (
    <div className="stack">
      <PracticeHeading title="Annoncer un départ" name={entry.name} siteName={entry.siteName} backHref={`/espace/disponibilite/${id}`}
        lead={`À partir de ${settings.departureNoticeMonths} mois avant ce jour, plus personne n’est adressé au cabinet.`} />
      {sheet.endsOn === null ? null : (
        <Notice kind="info" title={`Départ annoncé pour le ${frenchDay(sheet.endsOn, today(timeZone))}`}>
          <PressForm action={stay} values={{ practiceId: id }} label="Je reste finalement" />
        </Notice>
      )}
      <RecordForm action={announce} submit={sheet.endsOn === null ? 'Annoncer le départ' : 'Changer la date'} look={{ size: 'large', width: 'full' }} items={[
        { item: 'hidden', name: 'practiceId', value: id },
        { item: 'field', saved: sheet.endsOn ?? '', field: { name: 'endsOn', label: 'Dernier jour d’exercice à cette adresse', kind: 'date', width: 'medium' } },
        { item: 'field', saved: sheet.successorName, field: { name: 'successorName', label: 'Qui prend la suite', hint: 'Un nom, si vous le connaissez.', requirement: 'optional', maxLength: 80 } },
      ]} />
    </div>
  )
}
