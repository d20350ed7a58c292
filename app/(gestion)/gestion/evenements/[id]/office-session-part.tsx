import Link from 'next/link'
import { randomUUID } from 'node:crypto'
import { DateTile } from '#components/events/date-tile'
import { Disclosure } from '#components/ui/disclosure'
import { ExportLinks } from '#components/ui/export-links'
import { PressForm } from '#components/ui/press-form'
import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import type { OfficeEventSession } from '#lib/events/office-queries'
import { quotaWords } from '#lib/events/quota-words'
import type { EventAnswers } from '#lib/events/question-queries'
import { takenWords } from '#lib/events/taken-words'
import { whenWords } from '#lib/events/when-words'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { sessionItems } from './event-items.ts'
import { phoneItems } from './phone-items.ts'
import { RegistrationList, type RegistrationListProps } from './registration-list.tsx'

type OfficeSessionPartProps = { session: OfficeEventSession; list: RegistrationListProps['list']; asked: EventAnswers; organisations: readonly { value: string; label: string }[]; timeZone: string; now: Date; actions: Record<'changeDate' | 'cancelDate' | 'recordAnswer' | 'registerCaller' | 'startDesk', RecordFormProps['action']> | null }

/** One date: how full it is, who comes, and what the coordination can do. */
export function OfficeSessionPart({ session, list, asked, organisations, timeZone, now, actions }: OfficeSessionPartProps) {
  const today = dayAt(now, timeZone)
  const when = whenWords(session, timeZone, today)
  const taken = takenWords(session)
  const open = session.isCancelled || session.endsAt <= now ? null : actions
  return (
    <section aria-labelledby={`date-${session.id}`} className="rounded-tile border border-line bg-card p-5 stack">
      <div className="flex flex-wrap items-start gap-5">
        <DateTile day={dayAt(session.startsAt, timeZone)} />
        <div>
          <h2 id={`date-${session.id}`}>{capital(when)}</h2>
          <p>{session.isCancelled ? <strong>Date annulée. </strong> : null}{taken.count}</p>
          {session.quotas.map((quota) => <p key={quota.organisationId ?? quota.professionCode}>{quotaWords(quota, now, (at) => dayAndMonth(dayAt(at, timeZone), today))}</p>)}
          {taken.above === '' ? null : <p className="text-ink-soft">{taken.above}</p>}
        </div>
      </div>
      {session.isCancelled ? null : <div className="flex flex-wrap items-center gap-3"><Link href={`/gestion/evenements/presences/${session.id}`} className="underline">Feuille de présence<span className="sr-only">, {when}</span></Link>{actions === null ? null : <ExportLinks list="inscriptions" query={`date=${session.id}`} />}</div>}
      <RegistrationList session={session} list={list} isOver={session.endsAt <= now} asked={asked} recordAnswer={open?.recordAnswer ?? null} clock={{ timeZone, today }} when={when} />
      {open !== null ? (
        <div className="grid gap-2">
          <div className="flex flex-wrap items-center gap-3"><PressForm action={open.startDesk} values={{ id: session.id }} label="Ouvrir le pointage" about={when} /><span className="text-ink-soft">Sur une tablette à l’entrée&nbsp;: cette page marche aussi sans réseau.</span></div>
          <Disclosure summary="Inscrire quelqu’un qui appelle"><RecordForm name={`appel-${session.id}`} action={open.registerCaller} submit="Inscrire" items={phoneItems(session.id, randomUUID(), asked.questions)} /></Disclosure>
          <Disclosure summary="Changer cette date ou ses places"><RecordForm name={`date-${session.id}`} action={open.changeDate} submit="Enregistrer" items={[{ item: 'hidden', name: 'id', value: session.id }, { item: 'hidden', name: 'version', value: String(session.version) }, ...sessionItems(session, timeZone, organisations)]} /></Disclosure>
          <Disclosure summary="Annuler cette date"><div className="stack"><p>Les personnes inscrites et celles qui attendent sont prévenues par courriel.</p><PressForm action={open.cancelDate} values={{ id: session.id }} label="Annuler cette date" about={when} look={{ variant: 'danger' }} /></div></Disclosure>
        </div>
      ) : null}
    </section>
  )
}
