import { Pagination } from '#components/ui/pagination'
import { DataTable } from '#components/ui/table'
import { frenchDay } from '#lib/platform/format/french-date'
import type { Day } from '#lib/platform/day'
import { hrefWith, listPageSize, listRequest, type SearchParams } from '#lib/platform/list-request'
import { answerWriteSentence } from '#lib/imports/import-labels'
import type { ListPlan } from '#lib/imports/list-outcome'
import type { ListWrite } from '#lib/imports/list-writes'

type LinesImportedProps = { writes: readonly ListWrite[]; plan: ListPlan; today: Day; path: string; search: SearchParams }

/** Lines that will be written: what each was understood to say, as of when, and what it leaves out. */
export function LinesImported({ writes, plan, today, path, search }: LinesImportedProps) {
  const { page } = listRequest(search, ['nom'])
  const notices = new Map(plan.outcomes.map((one) => [one.row, 'notices' in one ? one.notices : []]))
  return (
    <>
      <DataTable
        caption="Lignes reprises" captionStyle="hidden" rows={writes.slice((page - 1) * listPageSize, page * listPageSize)} rowKey={(write) => String(write.row)}
        columns={[
          { key: 'who', header: 'Qui', cell: ({ entry, kind, row }) => <>{entry.firstName} {entry.lastName}<span className="import-more">ligne {row}, {kind === 'new' ? 'à ajouter' : 'déjà dans le registre'}</span></> },
          { key: 'where', header: 'Où', cell: ({ entry }) => <>{entry.siteName ?? ''}<span className="import-more">{[entry.address, entry.commune.name].filter(Boolean).join(', ')}</span></> },
          { key: 'what', header: 'Ce qui est compris', cell: ({ entry, answer, row }) => (
            <>
              {entry.reading}
              {answerWriteSentence(answer, today) === null ? null : <span className="import-more">{answerWriteSentence(answer, today)}</span>}
              {(notices.get(row) ?? []).map((notice) => <span key={notice.sentence} className="import-more">{notice.sentence}</span>)}
        
    </>
        ) },
        { key: 'when', header: 'Confirmé', cell: ({ saidOn, entry }) => (saidOn ? frenchDay(saidOn, today) : entry.statement.kind === 'none' ? '–' : 'sans date') },
      ]}
    />
    <Pagination page={page} pageCount={Math.ceil(writes.length / listPageSize)} hrefFor={(to) => hrefWith(path, search, { vue: 'reprises', page: String(to) })} />
    </>
  )
}
