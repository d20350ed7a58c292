import { Badge } from '#components/ui/badge'
import { EmptyState } from '#components/ui/empty-state'
import { DataTable } from '#components/ui/table'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { HeldDelegation } from '#lib/practitioners/delegation-queries'

const givers = { gp: 'le médecin', coordination: 'la coordination' } as const

/** `level`: whether the list is the page, or a section of it with a heading of its own. */
type HeldDelegationsProps = { held: readonly HeldDelegation[]; today: Day; level: 'page' | 'section' }

/** For whom this person answers, from when until when, and what that allows. */
export function HeldDelegations({ held, today, level }: HeldDelegationsProps) {
  const Heading = level === 'page' ? 'h2' : 'h3'
  if (held.length === 0) {
    return <EmptyState title="Vous ne répondez plus pour personne">Votre délégation a pris fin. Le médecin ou la coordination peut vous en donner une autre.</EmptyState>
  }
  return (
    <>
      <DataTable
        caption="Délégations reçues" captionStyle="hidden" rows={held} rowKey={(row) => row.id}
        columns={[
          { key: 'pour', header: 'Pour', cell: (row) => <>{row.subject}<span className="block font-normal text-ink-soft">{row.place}</span></> },
          { key: 'depuis', header: 'Depuis le', cell: (row) => <><span className="whitespace-nowrap">{dayAndMonth(row.sinceOn, today)}</span> {row.state === 'to_come' ? <Badge>à venir</Badge> : null}</> },
          { key: 'fin', header: 'Jusqu’au', cell: (row) => <><span className="whitespace-nowrap">{dayAndMonth(row.untilOn, today)}</span> {row.state === 'ending' ? <Badge tone="warning">finit bientôt</Badge> : null}</> },
          { key: 'par', header: 'Donnée par', cell: (row) => givers[row.givenBy] },
        ]}
      />
      <div className="grid gap-3">
        <Heading>Ce que cela permet</Heading>
        <p>Dire si de nouveaux patients sont les bienvenus et à quelles conditions, confirmer chaque mois, compter les places, déclarer une absence, tenir à jour le téléphone et les horaires.</p>
        <p>Le médecin et la coordination restent seuls à annoncer un départ, à choisir le courriel qui reçoit la question du mois et à désigner une autre personne. Ils peuvent retirer la délégation à tout moment&nbsp;; un mois avant sa fin, on leur demande si elle continue.</p>
      </div>
    </>
  )
}
