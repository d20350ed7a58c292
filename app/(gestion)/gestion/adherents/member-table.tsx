import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { type Column, DataTable } from '#components/ui/table'
import { memberStateLabels, memberStateTones } from '#lib/members/labels'
import { memberCell } from '#lib/members/member-cell'
import { type MemberColumn, memberColumnLabels, type MembersRequest } from '#lib/members/member-list-schema'
import type { MemberItem } from '#lib/members/member-queries'
import { frenchPhone } from '#lib/platform/format/french-phone'
import { type SearchParams, sortLink } from '#lib/platform/list-request'

type MemberTableProps = { path: string; params: SearchParams; request: MembersRequest; items: readonly MemberItem[]; ticks: 'shown' | 'none' }

const sorts: Partial<Record<MemberColumn, MembersRequest['sort']>> = { profession: 'profession', state: 'etat', joined: 'depuis' }

/** Members, one line each, with the columns that were chosen. */
export function MemberTable({ path, params, request, items, ticks }: MemberTableProps) {
  const columns = request.columns.map((column): Column<MemberItem> => {
    const sort = sorts[column]
    return {
      key: column, header: column === 'fee' ? `Cotisation ${request.year}` : memberColumnLabels[column], cell: (row) => <Cell row={row} column={column} />,
      ...(sort === undefined ? {} : { sort: sortLink(path, params, request, sort) }),
    }
  })
  return (
    <DataTable
      caption="Adhérents et demandes" captionStyle="hidden" rows={items} rowKey={(row) => row.id}
      columns={[{ key: 'nom', header: 'Nom', sort: sortLink(path, params, request, 'nom'), cell: (row) => <Name row={row} ticks={ticks} /> }, ...columns]}
    />
  )
}

function Name({ row, ticks }: { row: MemberItem; ticks: 'shown' | 'none' }) {
  const name = `${row.lastName} ${row.firstName}`
  return (
    <span className="flex items-center gap-3">
      {ticks === 'shown' ? <input type="checkbox" name="memberIds" value={row.id} aria-label={`Choisir ${name}`} className="size-6 accent-accent" /> : null}
      <Link href={`/gestion/adherents/${row.id}`} prefetch={false} className="underline">{name}</Link>
    </span>
  )
}

function Cell({ row, column }: { row: MemberItem; column: MemberColumn }) {
  const text = memberCell(row, column)
  switch (column) {
    case 'state': return <Badge tone={memberStateTones[row.state]}>{memberStateLabels[row.state]}</Badge>
    case 'fee': return row.fee === 'none' ? <>–</> : <Badge tone={row.fee === 'due' ? 'warning' : row.fee === 'received' ? 'success' : 'neutral'}>{text}</Badge>
    case 'joined': return <span className="tabular">{text === '' ? '–' : text.split('-').toReversed().join('/')}</span>
    case 'phone': return <span className="tabular">{text === '' ? '–' : frenchPhone(text)}</span>
    case 'number':
    case 'receipt': return <span className="tabular">{text === '' ? '–' : text}</span>
    case 'profession':
    case 'commune':
    case 'workplace': return <>{text === '' ? '–' : text}</>
    case 'email': return <span className="wrap-anywhere">{text}</span>
  }
}
