import Link from 'next/link'
import { ListFilters } from '#components/ui/list-filters'
import { NothingFound } from '#components/ui/nothing-found'
import { Pagination } from '#components/ui/pagination'
import type { RecordFormProps } from '#components/ui/record-form'
import { registrationStateLabels } from '#lib/events/labels'
import type { OfficeEventSession } from '#lib/events/office-queries'
import type { EventAnswers } from '#lib/events/question-queries'
import type { RegistrationsRequest } from '#lib/events/registration-list-schema'
import { liveStates } from '#lib/events/registration-states'
import type { Day } from '#lib/platform/day'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, isNarrowed, listPageSize, type SearchParams } from '#lib/platform/list-request'
import { RegistrationTable } from './registration-table.tsx'

export type RegistrationListProps = {
  session: OfficeEventSession
  /** Where the list stands, and what its address asks for. */
  list: { path: string; params: SearchParams; request: RegistrationsRequest }
  isOver: boolean
  asked: EventAnswers
  recordAnswer: RecordFormProps['action'] | null
  clock: { timeZone: string; today: Day }
  when: string
}

/** Those who come to a date: the first of them among other dates, all by pages where the date is asked for alone. */
export function RegistrationList({ session, list: { path, params, request }, isOver, asked, recordAnswer, clock, when }: RegistrationListProps) {
  const own = { date: session.id }
  const table = <RegistrationTable asked={asked} registrations={session.registrations} recordAnswer={recordAnswer} clock={clock} caption={`Inscrits du ${when}`} />
  if (request.sessionId === null) {
    return (
      <>
        {isOver ? null : table}
        {isOver || session.total > listPageSize ? <p><Link href={hrefWith(path, {}, own)} className="underline">{isOver ? 'Voir qui était inscrit' : `Voir les ${session.total}, par page`}<span className="sr-only">, {when}</span></Link></p> : null}
      </>
    )
  }
  return (
    <div>
      <ListFilters
        path={path} search={{ label: 'Nom, structure ou courriel', value: request.search }} kept={own}
        filters={[
          { name: 'etat', label: 'État', all: 'Tous', value: request.state ?? '', options: liveStates.map((value) => ({ value, label: registrationStateLabels[value] })) },
          { name: 'tri', label: 'Dans l’ordre', all: 'des demandes', value: request.sort === 'nom' ? 'nom' : '', options: [{ value: 'nom', label: 'des noms' }] },
        ]}
      />
      {session.registrations.length === 0 && isNarrowed({ ...params, date: '' }) ? <NothingFound path={hrefWith(path, {}, own)} /> : <><p className="text-ink-soft">{plural(session.total, 'demande', 'demandes')}.</p>{table}</>}
      <Pagination page={request.page} pageCount={Math.ceil(session.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </div>
  )
}
