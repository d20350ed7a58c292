import { Disclosure } from '#components/ui/disclosure'
import { ExportLinks } from '#components/ui/export-links'
import { ListFilters } from '#components/ui/list-filters'
import { feeStateLabels, memberProfessionLabels, memberStateLabels } from '#lib/members/labels'
import { memberColumnLabels, memberColumns, type MembersRequest } from '#lib/members/member-list-schema'
import { memberStates } from '#lib/members/moves'
import { hrefWith, type SearchParams, single } from '#lib/platform/list-request'

type MemberFiltersProps = { path: string; params: SearchParams; request: MembersRequest; thisYear: number; exports: 'offered' | 'none' }

/** Search, filters and columns of the list, all in its address, with the files of exactly that list. */
export function MemberFilters({ path, params, request, thisYear, exports }: MemberFiltersProps) {
  const years = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3].map(String)
  const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
  return (
    <ListFilters
      path={path} search={{ label: 'Nom, courriel ou numéro', value: request.search }}
      filters={[
        { name: 'etat', label: 'État', all: 'Demandes et adhérents', value: request.state ?? '', options: [...memberStates.map((value) => ({ value, label: memberStateLabels[value] })), { value: 'all', label: 'Tous, anciens compris' }] },
        { name: 'profession', label: 'Profession', all: 'Toutes', value: request.professionCode ?? '', options: options(memberProfessionLabels) },
        { name: 'cotisation', label: 'Cotisation', all: 'Toutes', value: request.fee ?? '', options: options(feeStateLabels) },
        { name: 'annee', label: 'Année de la cotisation', all: `${thisYear} (en cours)`, value: request.year === thisYear ? '' : String(request.year), options: years.filter((one) => one !== String(thisYear)).map((one) => ({ value: one, label: one })) },
      ]}
      kept={{ tri: single(params['tri']), ordre: single(params['ordre']) }}
      exports={
        <>
          {exports === 'offered' ? <ExportLinks list="adherents" query={hrefWith('', params, {}).slice(1)} /> : null}
          <div className="w-full">
            <Disclosure summary="Choisir les colonnes">
              <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
                <legend className="sr-only">Colonnes de la liste et du fichier</legend>
                {memberColumns.map((column) => (
                  <label key={column} className="choice"><input type="checkbox" name={`c_${column}`} value="oui" defaultChecked={request.columns.includes(column)} /><span>{memberColumnLabels[column]}</span></label>
                ))}
              </fieldset>
            </Disclosure>
          </div>
        </>
      }
    />
  )
}
