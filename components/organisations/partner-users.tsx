import { Badge } from '#components/ui/badge'
import { PressForm } from '#components/ui/press-form'
import { DataTable } from '#components/ui/table'
import type { PartnerUser } from '#lib/organisations/queries'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { dayAndMonth } from '#lib/platform/format/french-date'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type PartnerUsersProps = { users: readonly PartnerUser[]; today: Day; end: Action; wake: Action }

/** Who acts for a partner, those who left included, with the gesture that ends an access. */
export function PartnerUsers({ users, today, end, wake }: PartnerUsersProps) {
  if (users.length === 0) return <p>Personne pour le moment.</p>
  return (
    <DataTable
      caption="Utilisateurs" captionStyle="hidden" rows={users} rowKey={(row) => row.grantId}
      columns={[
        { key: 'nom', header: 'Personne', cell: (row) => <>{row.name}<span className="block font-normal break-all text-ink-soft">{row.email}</span></> },
        { key: 'role', header: 'Rôle', cell: (row) => (row.role === 'partner_referent' ? 'Référent' : 'Utilisateur') },
        { key: 'periode', header: 'Depuis', cell: (row) => <>{dayAndMonth(row.fromOn, today)}{row.untilOn === null ? null : `, jusqu’au ${dayAndMonth(row.untilOn, today)}`} <UserState state={row.state} /></> },
        { key: 'gestes', header: 'Gestes', cell: (row) => (row.state === 'ended' || row.state === 'disabled' ? '–' : (
          <div className="flex flex-wrap gap-3">
            {row.state === 'asleep' ? <PressForm action={wake} values={{ userId: row.userId }} label="Réveiller" about={row.name} /> : null}
            <PressForm action={end} values={{ grantId: row.grantId }} label="Terminer l’accès" about={row.name} />
          </div>
        )) },
      ]}
    />
  )
}

function UserState({ state }: { state: PartnerUser['state'] }) {
  if (state === 'active') return null
  return <Badge>{{ ended: 'terminé', disabled: 'compte fermé', asleep: 'en sommeil' }[state]}</Badge>
}
