import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Disclosure } from '#components/ui/disclosure'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { today as todayIn } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { frenchDay, untilWhen } from '#lib/platform/format/french-date'
import { olderEnds } from '#lib/referrals/older-ends'
import { olderEndLabels } from '#lib/referrals/older-labels'
import { getOlder, listOlder } from '#lib/referrals/older-queries'
import { eraseRequest, informPerson, noteNoAnswer } from '../actions.ts'
import { informItems } from './inform-items.ts'
import { WhomToCall } from './whom-to-call.tsx'

export const metadata: Metadata = { title: 'Informer une personne' }

/** One person of an older list: whom to call, what to read to them, and what the call gave. */
export default async function InformPage({ params }: { params: Promise<{ id: string }> }) {
  if (!(await listOlder(await requireActor(), { page: 1, pageSize: 1 }))) notFound()
  const actor = await requireSecondFactor()
  const older = await getOlder(actor, (await params).id)
  if (!older) notFound()
  const today = todayIn(older.timeZone)
  const values = { needId: older.id, version: String(older.version) }
  return (
    <>
      <WorkHeading title={`Informer : ${older.code}`} trail={[{ href: '/gestion/adressages', label: 'Adressages' }, { href: '/gestion/adressages/a-informer', label: 'À informer' }]} current={older.code} description={`Demande du ${frenchDay(older.askedOn, today)}. Cette personne ne sait peut-être pas encore que vous la reprenez ici.`} />
      <div className="stack">
        {older.informBy < today ? <Notice kind="warning" title="Le délai d’un mois est dépassé">Une personne dont on garde les données doit le savoir dans le mois (RGPD, article 14). Appelez-la en premier, ou effacez sa demande.</Notice> : null}
        <WhomToCall identity={older.identity} />
        <div className="flex flex-wrap items-center gap-4">
          <PressForm action={noteNoAnswer} values={values} label="N’a pas répondu" about={older.code} look={{ size: 'regular' }} />
          {older.tries === 0 ? null : <p className="text-ink-soft">{plural(older.tries, 'essai est resté', 'essais sont restés')} sans réponse.</p>}
          <p className="text-ink-soft">Si personne ne l’informe, cette demande s’efface d’elle-même {older.erasedOn <= today ? 'la nuit prochaine' : untilWhen(older.erasedOn, today)}.</p>
        </div>
        <Disclosure summary="Ne pas chercher pour cette personne">
          <RecordForm name="effacer" action={eraseRequest} submit="Effacer cette demande" look={{ variant: 'secondary' }} items={[
            { item: 'hidden', name: 'needId', value: older.id },
            { item: 'radios', field: { name: 'end', legend: 'Ce que l’appel a donné', hint: 'Tout s’efface aussitôt, pour de bon : cette personne n’a encore rien accepté.', options: olderEnds.map((value) => ({ value, label: olderEndLabels[value] })) } },
          ]} />
        </Disclosure>
        <RecordForm action={informPerson} submit="Elle est d’accord : commencer" look={{ size: 'large', width: 'full' }} items={informItems(older)} />
      </div>
    </>
  )
}
