import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { EmptyState } from '#components/ui/empty-state'
import { KeyFigure } from '#components/ui/key-figure'
import { PrintButton } from '#components/ui/print-button'
import { DataTable } from '#components/ui/table'
import { listCampaigns } from '#lib/callbacks/queries'
import { listCampaignCounts } from '#lib/figures/campaign-queries'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { capital } from '#lib/platform/format/capital'
import { frenchCount, plural } from '#lib/platform/format/french-count'
import { type BoardDelay, boardDays, getBoard } from '#lib/referrals/board-queries'
import { channelLabels } from '#lib/referrals/labels'
import { canRunSearches } from '#lib/referrals/policy'
import { delayText } from './delay-text.ts'

export const metadata: Metadata = { title: 'Tableau des adressages' }

const delayNames: Record<BoardDelay['name'], string> = { qualified: 'De l’envoi à la lecture', accepted: 'De la lecture à l’accord', declared: 'De l’accord à la déclaration' }
const queue = '/gestion/adressages'

/** The whole of the adressages: who waits and for how long, what is stuck, how fast it goes. Counts; each leads to its list for whoever runs the searches. */
export default async function BoardPage() {
  const actor = await requireActor()
  const [board, campaigns, counts] = await Promise.all([getBoard(actor, now()), listCampaigns(actor), listCampaignCounts(actor, now())])
  if (!board) notFound()
  const listed = (href: string) => (canRunSearches(actor) ? { href } : {})
  return (
    <>
      <WorkHeading title="Tableau des adressages" description={`${plural(board.open, 'adressage en cours', 'adressages en cours')} ; ${plural(board.withoutDoctor, 'personne sans médecin trouvé', 'personnes sans médecin trouvé')}. Les délais et les canaux portent sur les ${boardDays} derniers jours.`} actions={<PrintButton />} />
      <ul className="truth-figures">
        <KeyFigure value={frenchCount(board.withoutDoctor)} label="cherchent encore un médecin" detail="tous âges de demande" {...listed(queue)} />
        <KeyFigure value={frenchCount(board.late)} label="en retard sur ce qui est promis" detail="l’échéance est passée" {...listed(`${queue}?tri=echeance`)} />
        <KeyFigure value={frenchCount(board.refusedByAll)} label="refusés par tous" detail="plus aucun cabinet ne peut dire oui" {...listed(`${queue}/refuses`)} />
        <KeyFigure value={frenchCount(board.unknownOutcome)} label="acceptés, suite inconnue" detail="rien de noté depuis un mois" {...listed(`${queue}/sans-nouvelles`)} />
      </ul>
      <section className="truth-part">
        {board.waiting.length === 0 ? <EmptyState title="Personne n’attend">Les demandes sans médecin se comptent ici, par secteur et par ancienneté.</EmptyState> : (
          <DataTable caption="Sans médecin trouvé, par secteur et ancienneté de la demande" rows={board.waiting} rowKey={(row) => row.sectorId ?? 'hors'} columns={[
            { key: 'secteur', header: 'Habite', cell: (row) => row.sector },
            { key: 'm1', header: 'Moins d’un mois', align: 'end', cell: (row) => frenchCount(row.under1) },
            { key: 'm3', header: '1 à 3 mois', align: 'end', cell: (row) => frenchCount(row.from1to3) },
            { key: 'm6', header: '3 à 6 mois', align: 'end', cell: (row) => frenchCount(row.from3to6) },
            { key: 'plus', header: 'Plus de 6 mois', align: 'end', cell: (row) => (row.over6 === 0 ? '0' : <strong>{frenchCount(row.over6)}</strong>) },
            { key: 'total', header: 'Total', align: 'end', cell: (row) => frenchCount(row.total) },
          ]} />
        )}
      </section>
      <section className="truth-part">
        <DataTable caption={`Délais médians des ${boardDays} derniers jours`} rows={board.delays} rowKey={(row) => row.name} columns={[
          { key: 'etape', header: 'Étape', cell: (row) => delayNames[row.name] },
          { key: 'delai', header: 'La moitié en moins de', align: 'end', cell: (row) => delayText(row.days) },
          { key: 'nombre', header: 'Personnes', align: 'end', cell: (row) => frenchCount(row.count) },
        ]} />
      </section>
      <section className="truth-part">
        <DataTable caption={`D’où viennent ceux des ${boardDays} derniers jours`} rows={board.channels} rowKey={(row) => row.channel} columns={[
          { key: 'canal', header: 'Envoyé par', cell: (row) => capital(channelLabels[row.channel]) },
          { key: 'nombre', header: 'Personnes', align: 'end', cell: (row) => frenchCount(row.sent) },
          { key: 'declares', header: 'Déjà déclarés', align: 'end', cell: (row) => frenchCount(row.declared) },
        ]} />
        {campaigns === null || campaigns.length === 0 ? null : (
          <DataTable caption="Par campagne, depuis son début" rows={campaigns} rowKey={(row) => row.id} columns={[
            { key: 'campagne', header: 'Campagne', cell: (row) => row.name },
            ...([['asked', 'Demandes'], ['referrals', 'Adressages'], ['accepted', 'Personnes acceptées'], ['declared', 'Médecin traitant déclaré']] as const)
              .map(([key, header]) => ({ key, header, align: 'end' as const, cell: (row: { id: string }) => frenchCount(counts?.[row.id]?.[key] ?? 0) })),
          ]} />
        )}
        <p className="pt-6"><Link href="/gestion/chiffres" className="underline">Les chiffres de l’année de contrat</Link> suivent la même règle, chaque personne une fois.</p>
      </section>
    </>
  )
}
