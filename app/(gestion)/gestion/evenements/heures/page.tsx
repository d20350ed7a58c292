import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { ListFilters } from '#components/ui/list-filters'
import { NothingFound } from '#components/ui/nothing-found'
import { Pagination } from '#components/ui/pagination'
import { durationWords } from '#lib/events/attendance'
import { hourViews } from '#lib/events/attendance-hours'
import { hoursRequest } from '#lib/events/hours-list-schema'
import { listAttendanceHours } from '#lib/events/hours-queries'
import { hourViewLabels } from '#lib/events/labels'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, isNarrowed, listPageSize, type SearchParams, single } from '#lib/platform/list-request'
import { professionLabels } from '#lib/practitioners/labels'
import { GroupTable } from './group-table.tsx'
import { HoursTable } from './hours-table.tsx'

export const metadata: Metadata = { title: 'Heures de présence' }

const path = '/gestion/evenements/heures'

/** Hours of presence in a period: by person and date, or added up, ready for the year's accounts. */
export default async function HoursPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, params, { timeZone }] = await Promise.all([requireActor(), searchParams, cachedInstance()])
  const request = hoursRequest(params)
  const list = await listAttendanceHours(actor, request, { today: today(timeZone), timeZone })
  if (list === null) notFound()
  const filters = [
    { name: 'par', label: 'Additionner', all: 'Ligne par ligne', value: request.view ?? '', options: hourViews.map((value) => ({ value, label: `Par ${hourViewLabels[value].toLowerCase()}` })) },
    { name: 'profession', label: 'Profession', all: 'Toutes', value: request.professionCode ?? '', options: Object.entries(professionLabels).map(([value, label]) => ({ value, label })) },
    { name: 'validation', label: 'Validation', all: 'Toutes', value: request.validation ?? '', options: [{ value: 'oui', label: 'Validées' }, { value: 'non', label: 'À valider' }] },
  ]
  return (
    <>
      <WorkHeading
        title="Heures de présence" description={`Du ${dayAndMonth(list.from, '')} au ${dayAndMonth(list.until, '')} : ${durationWords(list.minutes)} de présence, ${plural(list.people, 'personne', 'personnes')} ; ${list.minutes === list.validatedMinutes ? 'tout est validé' : `${durationWords(list.validatedMinutes)} validées`}.`}
        actions={<ButtonLink href="/gestion/evenements" variant="quiet">Revenir aux événements</ButtonLink>}
      />
      <ListFilters
        path={path} search={{ label: 'Nom, structure ou événement', value: request.search }} filters={filters} days={[{ name: 'du', label: 'Du', value: list.from }, { name: 'au', label: 'Au', value: list.until }]}
        kept={{ tri: single(params['tri']), ordre: single(params['ordre']) }} exports={<ExportLinks list="heures" query={hrefWith('', params, {}).slice(1)} />}
      />
      {list.total === 0 && isNarrowed(params) ? <NothingFound path={path} /> : list.total === 0 ? (
        <EmptyState title="Aucune présence notée dans cette période">Les heures se comptent d’elles-mêmes dès que des présences sont notées, au pointage ou d’après la feuille signée.</EmptyState>
      ) : request.view === null
        ? <HoursTable lines={list.lines} path={path} params={params} request={request} timeZone={timeZone} />
        : <GroupTable groups={list.groups} header={hourViewLabels[request.view]} />}
      <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </>
  )
}
