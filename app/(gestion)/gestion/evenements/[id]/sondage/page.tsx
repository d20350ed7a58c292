import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PollResults } from '#components/events/poll-results'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { type FormItem, RecordForm } from '#components/ui/record-form'
import { fewestChoices, mostChoices, mostVoters } from '#lib/events/date-poll'
import { getDatePoll } from '#lib/events/date-poll-queries'
import { lastDayOfPoll } from '#lib/events/poll-words'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { plural } from '#lib/platform/format/french-count'
import { frenchDay } from '#lib/platform/format/french-date'
import { type SearchParams, single } from '#lib/platform/list-request'
import { keepDate, openPoll } from './actions.ts'

export const metadata: Metadata = { title: 'Sondage de dates' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** Which dates suit whom, and the one that is kept. */
export default async function OfficePollPage({ params, searchParams }: Props) {
  const [actor, { id }, search, { timeZone }] = await Promise.all([requireActor(), params, searchParams, cachedInstance()])
  const found = await getDatePoll(actor, id)
  if (found === null) notFound()
  const { title, poll } = found
  const [sent, clock] = [single(search['partis']), { now: now(), timeZone }]
  const isOpen = poll !== null && poll.closedAt === null && poll.answersUntil > clock.now
  const lastDay = poll === null ? '' : frenchDay(lastDayOfPoll(poll.answersUntil, timeZone), dayAt(clock.now, timeZone))
  const form = <RecordForm name="sondage" action={openPoll} submit="Envoyer le sondage" items={pollItems(id)} />
  return (
    <>
      <WorkHeading title="Sondage de dates" description={title} actions={<ButtonLink href={`/gestion/evenements/${id}`} variant="secondary">Revenir à l’événement</ButtonLink>} />
      <div className="stack">
        {/^\d{1,3}$/.test(sent) ? <Notice kind="success" title={`${plural(Number(sent), 'courriel part', 'courriels partent')} maintenant`} /> : null}
        {single(search['retenue']) === 'oui' ? <Notice kind="success" title="Cette date est maintenant parmi celles de l’événement">Complétez-la sur la page de l’événement&nbsp;: places, lieu. Personne n’a reçu de courriel.</Notice> : null}
        {poll === null ? <EmptyState title="Pas encore de sondage">Proposez quelques dates&nbsp;: chacun reçoit un courriel, et répond par son lien, sans compte.</EmptyState> : <p>{poll.closedAt === null ? `On répond jusqu’au ${lastDay}${isOpen ? '' : ' : c’est passé'}.` : 'Ce sondage est clos.'}</p>}
        {poll === null ? null : <PollResults poll={poll} clock={clock} keepDate={keepDate} />}
        {isOpen ? null : poll === null ? form : <Disclosure summary="Faire un nouveau sondage">{form}</Disclosure>}
      </div>
    </>
  )
}

function pollItems(eventId: string): FormItem[] {
  return [
    { item: 'hidden', name: 'eventId', value: eventId },
    ...Array.from({ length: mostChoices }, (_, index): FormItem[] => {
      const [which, need] = [` (date ${index + 1})`, index < fewestChoices ? 'required' as const : 'optional' as const]
      return [
        { item: 'field', field: { kind: 'date', name: `day${index}`, label: `Jour${which}`, width: 'medium', requirement: need } },
        { item: 'field', field: { kind: 'time', name: `from${index}`, label: `De${which}`, width: 'short', requirement: need } },
        { item: 'field', field: { kind: 'time', name: `until${index}`, label: `À${which}`, width: 'short', requirement: need } },
      ]
    }).flat(),
    { item: 'field', field: { kind: 'date', name: 'lastDay', label: 'On répond jusqu’au', width: 'medium' } },
    { item: 'field', field: { kind: 'textarea', name: 'addresses', label: 'Personnes à interroger', rows: 6, hint: `Une par ligne, ${mostVoters} au plus : une adresse seule, ou Nom <adresse>.` } },
  ]
}
