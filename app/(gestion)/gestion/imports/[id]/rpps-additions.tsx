import { Badge } from '#components/ui/badge'
import { Pagination } from '#components/ui/pagination'
import { DataTable } from '#components/ui/table'
import { hrefWith, listPageSize, listRequest, type SearchParams } from '#lib/platform/list-request'
import type { RppsPreviewed } from '#lib/imports/preview-rpps'
import { cachedCommunes } from '#lib/territory/cached-territory'

type Props = { path: string; search: SearchParams; additions: RppsPreviewed['plan']['ready'] }

/** Practices that are new, GPs first. */
export async function RppsAdditions({ path, search, additions }: Props) {
  const communes = new Map((await cachedCommunes()).map((commune) => [commune.code, commune.name]))
  const { page } = listRequest(search, ['nom'])
  const sorted = additions.toSorted((a, b) => Number(b.practice.isGpPractice) - Number(a.practice.isGpPractice) || a.person.lastName.localeCompare(b.person.lastName, 'fr'))
  return (
    <>
      <DataTable
        caption="Exercices à ajouter" captionStyle="hidden" rows={sorted.slice((page - 1) * listPageSize, page * listPageSize)}
        rowKey={({ person, practice }) => `${person.nationalId} ${practice.structureId}`}
        columns={[
          {
            key: 'name', header: 'Qui',
            cell: ({ person, personId }) => (
              <>
                {person.firstName} {person.lastName}
                {personId === null ? null : <span className="import-more">déjà connu, nouveau lieu</span>}
                {person.luhnOk ? null : <span className="import-more">clé du numéro RPPS inexacte</span>}
              </>
            ),
          },
          { key: 'profession', header: 'Profession', cell: ({ person, practice }) => (practice.isGpPractice ? <Badge tone="accent">Médecin généraliste</Badge> : person.professionLabel) },
          { key: 'place', header: 'Où', cell: ({ practice }) => <>{practice.siteName}<span className="import-more">{[practice.address.line, communes.get(practice.communeCode)].filter(Boolean).join(', ')}{practice.isCommuneInferred ? ' (commune déduite du code postal et du nom)' : ''}</span></> },
          { key: 'phone', header: 'Téléphone', cell: ({ practice }) => <span className="tabular">{practice.phone?.replace(/(\d\d)(?=\d)/g, '$1 ') ?? '–'}</span> },
        ]}
      />
      <Pagination page={page} pageCount={Math.ceil(sorted.length / listPageSize)} hrefFor={(to) => hrefWith(path, search, { vue: 'ajouts', page: String(to) })} />
    </>
  )
}
