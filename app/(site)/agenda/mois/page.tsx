import type { Metadata } from 'next'
import Link from 'next/link'
import { MonthTable } from '#components/events/month-table'
import { cachedAxes } from '#lib/content/cached-lists'
import { agendaFilters } from '#lib/events/agenda-filters'
import { isInReach, neighbourMonths } from '#lib/events/month-grid'
import { publicAgenda } from '#lib/events/public-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { now, today as todayIn } from '#lib/platform/clock'
import { monthStart } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { plural } from '#lib/platform/format/french-count'
import { monthAndYear } from '#lib/platform/format/french-date'
import { hrefWith, type SearchParams } from '#lib/platform/list-request'
import { publicHolidayNames } from '#lib/platform/working-days'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { pageMetadata } from '../../page-metadata.ts'
import { SitePage } from '../../site-page.tsx'
import { AgendaFilterForm } from '../agenda-filter-form.tsx'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title: 'Agenda du mois', description: 'Les dates du territoire, mois par mois.', path: '/agenda/mois' })

/** Dates that one month may show; a territory has some thirty. */
const most = 500

/** The agenda as a calendar on the wall: one month, the ones beside it a link away, narrowed like the list. */
export default async function AgendaMonthPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [params, instance, axes, communes] = await Promise.all([searchParams, cachedInstance(), cachedAxes(), cachedCommunes()])
  const today = todayIn(instance.timeZone)
  const filters = { ...agendaFilters(params), page: 1 }
  const month = filters.month !== null && isInReach(filters.month, today) ? filters.month : monthStart(today)
  const { items, total } = await publicAgenda({ ...filters, month }, now(), most)
  const { before, after } = neighbourMonths(month, today)
  const to = (day: string) => hrefWith('/agenda/mois', params, { mois: day.slice(0, 7) })
  return (
    <SitePage title={capital(monthAndYear(month))} lead={total === 0 ? 'Rien ce mois-ci pour le moment.' : `${plural(total, 'date', 'dates')} ce mois-ci.`} path="/agenda/mois" trail={[{ href: '/agenda', label: 'Agenda' }]} current="Mois">
      <div className="page-grid grid gap-6 py-8 sm:py-12">
        <nav aria-label="Mois" className="flex flex-wrap gap-x-6 gap-y-2" data-print="hide">
          {before === null ? null : <Link href={to(before)} prefetch={false} rel="prev" className="underline">{capital(monthAndYear(before))}</Link>}
          {after === null ? null : <Link href={to(after)} prefetch={false} rel="next" className="underline">{capital(monthAndYear(after))}</Link>}
          <Link href={hrefWith('/agenda/recherche', params, { mois: null, vue: null })} prefetch={false} className="underline">En liste</Link>
        </nav>
        <MonthTable month={month} items={items} holidays={publicHolidayNames(Number(month.slice(0, 4)))} clock={{ today, timeZone: instance.timeZone }} />
        <AgendaFilterForm filters={{ ...filters, month }} axes={axes} communes={communes} path="/agenda/mois" />
      </div>
    </SitePage>
  )
}
