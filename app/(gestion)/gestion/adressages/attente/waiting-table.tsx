import Link from 'next/link'
import { WaitingCheck } from '#components/referrals/waiting-check'
import { Badge } from '#components/ui/badge'
import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { DataTable } from '#components/ui/table'
import { type Day, dayAt } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { frenchDay } from '#lib/platform/format/french-date'
import { ageBandLabels, needPriorityLabels, practicalNeedLabels } from '#lib/referrals/labels'
import type { PlacesFound, WaitingNeed } from '#lib/referrals/waiting-queries'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type WaitingTableProps = { needs: readonly WaitingNeed[]; chosen: PlacesFound | null; clock: { today: Day; timeZone: string }; ask: Action; check: Action }

/** Who waits, in order, with what it takes to ask a practice for them or to check on them. */
export function WaitingTable({ needs, chosen, clock, ask, check }: WaitingTableProps) {
  const ranks = new Map(needs.map((need, index) => [need.id, index + 1]))
  return (
    <DataTable
      caption="En attente de place" captionStyle="hidden" rows={needs} rowKey={(row) => row.id}
      columns={[
        { key: 'rang', header: 'Rang', cell: (row) => ranks.get(row.id) },
        { key: 'code', header: 'Code', cell: (row) => <><Link href={`/gestion/adressages/${row.id}`} prefetch={false} className="underline tabular whitespace-nowrap">{row.code}</Link>{row.priority === 'priority' ? <span className="block"><Badge tone="warning">{needPriorityLabels.priority}</Badge></span> : null}</> },
        { key: 'depuis', header: 'Demandé', cell: (row) => frenchDay(dayAt(row.createdAt, clock.timeZone), clock.today) },
        { key: 'pour', header: 'Pour', cell: (row) => <>{row.ages.map((age) => ageBandLabels[age]).join(', ')}{row.practicalNeeds.length === 0 ? null : <span className="block text-ink-soft">{row.practicalNeeds.map((need) => practicalNeedLabels[need]).join(', ')}</span>}</> },
        { key: 'habite', header: 'Habite', cell: (row) => row.sector ?? 'Hors du territoire' },
        {
          key: 'suite', header: 'Suite', cell: (row) => chosen === null
            ? <><span className="block text-ink-soft">À rappeler {frenchDay(dayAt(row.dueAt, clock.timeZone), clock.today)}</span><Disclosure summary="Noter l’appel"><WaitingCheck action={check} need={row} /></Disclosure></>
            : <PressForm action={ask} values={{ needId: row.id, practiceIds: chosen.practiceId, way: 'now' }} label={`Demander à ${chosen.doctor}`} about={row.code} />,
        },
      ]}
    />
  )
}
