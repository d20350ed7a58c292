import { Badge } from '#components/ui/badge'
import { PressForm } from '#components/ui/press-form'
import { DataTable } from '#components/ui/table'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { DelegationItem } from '#lib/practitioners/delegation-queries'

type Press = (previous: FormState, form: FormData) => Promise<FormState>
type DelegationListProps = {
  delegations: readonly DelegationItem[]
  today: Day
  revoke: Press
  renew: Press
  sorts?: { personne: Sort; fin: Sort }
}
type Sort = { href: string; order: 'none' | 'ascending' | 'descending' }

/** Who answers for whom, until when, with the two things one can do about it. */
export function DelegationList({ delegations, today, revoke, renew, sorts }: DelegationListProps) {
  return (
    <DataTable
      caption="Autorisations" captionStyle="hidden" rows={delegations} rowKey={(row) => row.id}
      columns={[
        { key: 'personne', header: 'Personne', ...(sorts ? { sort: sorts.personne } : {}), cell: (row) => <>{row.name}<span className="block font-normal break-all text-ink-soft">{row.email}</span></> },
        { key: 'pour', header: 'Répond pour', cell: (row) => <>{row.subject}<span className="block text-ink-soft">{row.place}</span></> },
        {
          key: 'fin', header: 'Jusqu’au', ...(sorts ? { sort: sorts.fin } : {}),
          cell: (row) => <>{dayAndMonth(row.untilOn, today)} {row.state === 'ending' ? <Badge tone="warning">finit bientôt</Badge> : null}{row.state === 'over' ? <Badge>terminée</Badge> : null}</>,
        },
        {
          key: 'gestes', header: 'Gestes',
          cell: (row) => row.state === 'over' ? '–' : (
            <span className="flex flex-wrap gap-2">
              {row.state === 'ending' ? <PressForm action={renew} values={{ delegationId: row.id }} label="Prolonger" about={row.name} look={{ variant: 'primary' }} /> : null}
              <PressForm action={revoke} values={{ delegationId: row.id }} label="Retirer" about={row.name} />
            </span>
          ),
        },
      ]}
    />
  )
}
