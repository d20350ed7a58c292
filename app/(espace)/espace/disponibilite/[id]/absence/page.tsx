import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PracticeHeading } from '#components/cartodispo/practice-heading'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { getOwnPractice } from '#lib/cartodispo/own-practices-queries'
import { listPlannedAbsences, type PlannedAbsence } from '#lib/cartodispo/practice-contact-queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today as todayIn } from '#lib/platform/clock'
import type { Day } from '#lib/platform/day'
import { frenchDay } from '#lib/platform/format/french-date'
import { endAbsence, saveAbsence } from './actions.ts'

export const metadata: Metadata = { title: 'Absence' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ absence?: string }> }

/** Away from–until, without a reason: announced, corrected, taken back. */
export default async function AbsencePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ id }, search, { timeZone }] = await Promise.all([params, searchParams, publicRules()])
  const today = todayIn(timeZone)
  const [practice, absences] = await Promise.all([getOwnPractice(actor, id, now()), listPlannedAbsences(actor, id, today)])
  if (!practice) notFound()
  const { entry } = practice
  const edited = absences.find((one) => one.id === search.absence) ?? null
  return (
    <div className="stack">
      <PracticeHeading title={edited ? 'Modifier l’absence' : 'Annoncer une absence'} name={entry.name} siteName={entry.siteName} backHref={`/espace/disponibilite/${id}`}
        lead="Pendant l’absence, personne n’est adressé au cabinet. La réponse reprend seule au retour." />
      {absences.length === 0 || edited ? null : (
        <ul className="practice-list">
          {absences.map((one) => (
            <li key={one.id}>
              <p>{sentence(one, today)}</p>
              <div className="line-actions">
                <PressForm action={endAbsence} values={{ practiceId: id, absenceId: one.id }} label={one.fromOn <= today ? 'De retour' : 'Annuler'} about={sentence(one, today)} />
                <a className="link" href={`/espace/disponibilite/${id}/absence?absence=${one.id}`}>Modifier<span className="sr-only"> : {sentence(one, today)}</span></a>
              </div>
            </li>
          ))}
        </ul>
      )}
      <RecordForm action={saveAbsence} submit="Enregistrer" look={{ size: 'large', width: 'full' }} items={[
        { item: 'hidden', name: 'practiceId', value: id },
        { item: 'hidden', name: 'replacesId', value: edited?.id ?? '' },
        { item: 'field', saved: edited?.fromOn ?? today, field: { name: 'fromOn', label: 'Premier jour d’absence', kind: 'date', width: 'medium' } },
        { item: 'field', saved: edited?.untilOn ?? '', field: { name: 'untilOn', label: 'Dernier jour d’absence', hint: 'Laissez vide si le retour n’est pas connu.', kind: 'date', width: 'medium', requirement: 'optional', min: today } },
        { item: 'field', saved: edited?.replacementName ?? '', field: { name: 'replacementName', label: 'Nom du remplaçant', requirement: 'optional', maxLength: 80 } },
      ]} />
    </div>
  )
}

function sentence(one: PlannedAbsence, today: Day): string {
  const end = one.untilOn === null ? ', retour non connu' : ` au ${frenchDay(one.untilOn, today)}`
  return `Absence du ${frenchDay(one.fromOn, today)}${end}${one.replacementName === '' ? '' : `, remplacement par ${one.replacementName}`}`
}
