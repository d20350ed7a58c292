import type { ReactNode } from 'react'
import { RegisterMapDoor } from '#components/map/register-map-door'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { Pagination } from '#components/ui/pagination'
import { type RegisterFilters, searchAddress } from '#lib/cartodispo/register-filters'
import type { RegisterSearch } from '#lib/cartodispo/register-queries'
import { plural } from '#lib/platform/format/french-count'
import { ofPlace } from '#lib/platform/format/french-place'
import type { CptsPhone } from './contact-line.tsx'
import { RankingNote } from './ranking-note.tsx'
import { RegisterLine } from './register-line.tsx'

type RegisterResultsProps = {
  search: RegisterSearch
  filters: RegisterFilters
  /** Where the search lives, and where an entry does. */
  action: string
  entryBase: string
  cptsPhone: CptsPhone
  tileUrl: string
  remarks?: readonly string[]
  /** What to do when nobody is found. */
  whenEmpty: ReactNode
}

/** List first, map second: the same entries, the same order. */
export function RegisterResults({ search, filters, action, entryBase, cptsPhone, tileUrl, remarks = [], whenEmpty }: RegisterResultsProps) {
  const said = [...remarks, ...search.remarks]
  return (
    <div className="grid gap-6">
      {said.length > 0 ? <Notice kind="warning">{said.map((remark) => <p key={remark}>{remark}</p>)}</Notice> : null}
      <h2 id="resultats">{titleOf(search)}</h2>
      {search.total === 0 ? (
        <EmptyState title="Personne, pour cette recherche">{whenEmpty}</EmptyState>
      ) : (
        <>
          <ol aria-labelledby="resultats" className="border-b border-line">
            {search.entries.map((item) => <RegisterLine key={item.id} item={item} href={`${entryBase}/${item.id}`} cptsPhone={cptsPhone} />)}
          </ol>
          <Pagination page={search.page} pageCount={search.pageCount} hrefFor={(page) => searchAddress(action, { ...filters, page })} label="Pages de médecins" />
          <RankingNote rule={search.rule} />
          <RegisterMapDoor
            tileUrl={tileUrl}
            markers={search.entries.map(({ id, name, lat, lon, sentence, communeName, isPlacedByCommune }) => ({ id, name, lat, lon, sentence, communeName, isPlacedByCommune, href: `${entryBase}/${id}` }))}
          />
        </>
      )}
    </div>
  )
}

function titleOf({ total, place }: RegisterSearch): string {
  const count = total === 0 ? 'Aucun médecin' : plural(total, 'médecin', 'médecins')
  return place ? `${count} autour ${ofPlace(place)}` : `${count} dans le territoire`
}
