import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { getOfficeEvent } from '#lib/events/office-queries'
import { registrationsRequest } from '#lib/events/registration-list-schema'
import { listEventAnswers } from '#lib/events/question-queries'
import { canRunEvents } from '#lib/events/policy'
import { cachedInstance } from '#lib/instance/cached-instance'
import { listOrganisationChoices } from '#lib/organisations/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { type SearchParams, single } from '#lib/platform/list-request'
import { addDate, cancelDate, changeDate, changeState, keepAudience, keepReminders, recordAnswer, registerCaller, startDesk } from './actions.ts'
import { copyEvent } from './dates/actions.ts'
import { OfficeSessionPart } from './office-session-part.tsx'
import { audienceItems, copyItems, reminderItems, sessionItems, stateItems } from './event-items.ts'

export const metadata: Metadata = { title: 'Événement' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** One event: its dates, who comes, and what can be done about it. */
export default async function OfficeEventPage({ params, searchParams }: Props) {
  const [actor, { id }, search, { timeZone }] = await Promise.all([requireActor(), params, searchParams, cachedInstance()])
  const request = registrationsRequest(search)
  const [event, organisations, asked] = await Promise.all([getOfficeEvent(actor, id, request, now()), listOrganisationChoices(actor), listEventAnswers(actor, id)])
  if (event === null || (request.sessionId !== null && event.sessions.length === 0)) notFound()
  const runs = canRunEvents(actor)
  const told = single(search['prevenus'])
  return (
    <>
      <WorkHeading
        title={event.title} description={event.isPublished ? 'Sa page est publiée.' : 'Sa page est encore un brouillon : personne ne peut s’inscrire.'}
        actions={<><ButtonLink href={`/gestion/contenus/evenements/${event.id}`} variant="secondary">Modifier sa page</ButtonLink>{runs ? <ButtonLink href={`/gestion/evenements/${event.id}/questions`} variant="secondary">Questions aux inscrits</ButtonLink> : null}{runs ? <ButtonLink href={`/gestion/evenements/${event.id}/apres`} variant="secondary">Documents, remerciements</ButtonLink> : null}<ButtonLink href={`/gestion/evenements/${event.id}/avis`} variant="quiet">Avis</ButtonLink>{event.isPublished ? <ButtonLink href={`/agenda/${event.slug}`} variant="quiet">Voir sa page</ButtonLink> : null}</>}
      />
      <div className="stack">
        {/^\d{1,5}$/.test(told) ? <Notice kind="success" title={told === '0' ? 'C’est enregistré' : `C’est enregistré, ${plural(Number(told), 'personne est prévenue', 'personnes sont prévenues')}`} /> : null}
        {event.state === 'planned' ? null : <Notice kind="warning" title={event.state === 'cancelled' ? 'Événement annulé' : 'Événement reporté'}>{event.stateReason}</Notice>}
        {event.sessions.length === 0 ? <EmptyState title="Pas encore de date">Ajoutez-en une ci-dessous&nbsp;: les inscriptions s’ouvrent dès que la page est publiée.</EmptyState> : null}
        {event.sessions.map((session) => <OfficeSessionPart key={session.id} session={session} list={{ path: `/gestion/evenements/${event.id}`, params: search, request }} asked={asked} organisations={organisations} timeZone={timeZone} now={now()} actions={runs ? { changeDate, cancelDate, recordAnswer, registerCaller, startDesk } : null} />)}
        {request.sessionId !== null ? <p><Link href={`/gestion/evenements/${event.id}`} className="underline">L’événement, avec toutes ses dates</Link></p> : runs ? (
          <>
            <p><Link href={`/gestion/evenements/${event.id}/dates`} className="underline">Ajouter plusieurs dates d’un coup (chaque semaine, chaque mois)</Link></p>
            <Disclosure summary="Ajouter une date"><RecordForm name="date" action={addDate} submit="Ajouter cette date" items={[{ item: 'hidden', name: 'eventId', value: event.id }, ...sessionItems(null, timeZone, organisations)]} /></Disclosure>
            <p><Link href={`/gestion/evenements/${event.id}/invites`} className="underline">Inviter des personnes par courriel</Link> · <Link href={`/gestion/evenements/${event.id}/sondage`} className="underline">Sonder sur la date</Link></p>
            <Disclosure summary="Copier cet événement"><div className="stack"><p>Sa page devient un brouillon, sans son compte rendu, avec ses questions et ses documents d’avant. Personne n’y est inscrit.</p><RecordForm name="copie" action={copyEvent} submit="Copier" items={copyItems(event)} /></div></Disclosure>
            <Disclosure summary="Qui peut s’inscrire, réunion en ligne"><RecordForm name="public" action={keepAudience} submit="Enregistrer" items={audienceItems(event)} /></Disclosure>
            <Disclosure summary="Rappels"><RecordForm name="rappels" action={keepReminders} submit="Enregistrer" items={reminderItems(event)} /></Disclosure>
            <Disclosure summary={event.state === 'planned' ? 'Annuler ou reporter l’événement' : 'Changer l’état de l’événement'}><RecordForm name="etat" action={changeState} submit="Enregistrer et prévenir les inscrits" items={stateItems(event)} /></Disclosure>
          </>
        ) : null}
      </div>
    </>
  )
}
