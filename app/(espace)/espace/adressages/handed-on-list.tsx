import { Badge } from '#components/ui/badge'
import { DataTable } from '#components/ui/table'
import type { CallbackOutcome } from '#lib/callbacks/callback-choices'
import type { HandedOnCallback } from '#lib/callbacks/queries'
import { type Day, dayAt } from '#lib/platform/day'
import { frenchDay } from '#lib/platform/format/french-date'

const words: Record<CallbackOutcome, string> = { referral: 'Appelée : la recherche a commencé', unreachable: 'Injoignable', not_needed: 'Appelée : plus de besoin', directed: 'Appelée : dirigée ailleurs', forgotten: 'Effacée sans appel' }

/** What a town hall handed on: whether the person was called. With whom the search ends is not its business. */
export function HandedOnList({ callbacks, clock }: { callbacks: readonly HandedOnCallback[]; clock: { today: Day; timeZone: string } }) {
  return (
    <section aria-labelledby="transmises" className="grid gap-4">
      <h2 id="transmises">Personnes à rappeler, transmises par la mairie</h2>
      <DataTable
        caption="Demandes transmises" captionStyle="hidden" rows={callbacks} rowKey={(row) => row.id}
        columns={[
          { key: 'date', header: 'Transmise', cell: (row) => frenchDay(dayAt(row.receivedAt, clock.timeZone), clock.today) },
          { key: 'code', header: 'Code', cell: (row) => <span className="tabular whitespace-nowrap">{row.code ?? '–'}</span> },
          { key: 'commune', header: 'Commune', cell: (row) => row.commune ?? '–' },
          { key: 'suite', header: 'Suite', cell: (row) => <Badge tone={row.outcome === null ? 'info' : row.outcome === 'unreachable' || row.outcome === 'forgotten' ? 'warning' : 'success'}>{row.outcome === null ? (row.tries === 0 ? 'À appeler' : `${row.tries} appel${row.tries > 1 ? 's' : ''} sans réponse`) : words[row.outcome]}</Badge> },
        ]}
      />
    </section>
  )
}
