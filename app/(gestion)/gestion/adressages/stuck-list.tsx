import { WorkHeading } from '#components/layout/work-heading'
import { NeedTable } from '#components/referrals/need-table'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, listPageSize } from '#lib/platform/list-request'
import type { Day } from '#lib/platform/day'
import type { NeedList } from '#lib/referrals/queries'

type StuckListProps = { title: string; why: string; nobody: string; path: string; page: number; list: NeedList; clock: { today: Day; timeZone: string } }

/** Adressages that a person has to look at, with why they are here. */
export function StuckList({ title, why, nobody, path, page, list, clock }: StuckListProps) {
  return (
    <>
      <WorkHeading title={title} trail={[{ href: '/gestion/adressages/tableau', label: 'Tableau des adressages' }]} current={title} description={`${plural(list.total, 'adressage', 'adressages')}. ${why}`} />
      {list.items.length === 0 ? <EmptyState title="Aucun pour le moment" action={{ href: '/gestion/adressages', label: 'Voir la file' }}>{nobody}</EmptyState> : (
        <NeedTable needs={list.items} path="/gestion/adressages" side="coordination" clock={clock} columns={[{ key: 'de', header: 'De', cell: (row) => row.sender ?? '–' }]} />
      )}
      <Pagination page={page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(one) => hrefWith(path, {}, { page: String(one) })} />
    </>
  )
}
