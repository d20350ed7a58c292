import { Badge } from '#components/ui/badge'
import { PressForm } from '#components/ui/press-form'
import { DataTable } from '#components/ui/table'
import type { PartnerUser } from '#lib/organisations/queries'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { dayAndMonth } from '#lib/platform/format/french-date'

type PartnerUsersProps = { users: readonly PartnerUser[]; today: Day; end: (previous: FormState, form: FormData) => Promise<FormState> }

/** Who acts for a partner, those who left included, with the gesture that ends an access. */
export function PartnerUsers({ users, today, end }: PartnerUsersProps) {
  if (users.length === 0) return <p>Personne pour le moment.</p>
  return (
    <DataTable
      caption="Utilisateurs" captionStyle="hidden" rows={users} rowKey={(row) => row.grantId}
      columns={[
        { key: 'nom', header: 'Personne', cell: (row) => <>{row.name}<span className="block font-normal break-all text-ink-soft">{row.email}</span></> },
        { key: 'role', header: 'Rôle', cell: (row) => (row.role === 'partner_referent' ? 'Référent' : 'Utilisateur') },
        { key: 'periode', header: 'Depuis', cell: (row) => <>{dayAndMonth(row.fromOn, today)}{row.untilOn === null ? null : `, jusqu’au ${dayAndMonth(row.untilOn, today)}`} <UserState state={row.state} /></> },
        { key: 'gestes', header: 'Gestes', cell: (row) => (row.state === 'active' ? <PressForm action={end} values={{ grantId: row.grantId }} label="Terminer l’accès" about={row.name} /> : '–') },
      ]}
    />
  )
}

function UserState({ state }: { state: PartnerUser['state'] }) {
  if (state === 'active') return null
  return <Badge>{state === 'ended' ? 'terminé' : 'compte fermé'}</Badge>
}
