import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { PrintButton } from '#components/ui/print-button'
import { DataTable } from '#components/ui/table'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { referralMode } from '#lib/platform/env'
import { plural } from '#lib/platform/format/french-count'
import { frenchDay } from '#lib/platform/format/french-date'
import { ageBandLabels } from '#lib/referrals/labels'
import { olderFaultSentence } from '#lib/referrals/older-labels'
import { openOlderList } from '#lib/referrals/open-older-list'
import { canTakeOlder } from '#lib/referrals/policy'
import { dropList, takeList } from '../../actions.ts'

export const metadata: Metadata = { title: 'Relire une ancienne liste' }

/** What becomes of each line: the ones that are left out first, each with its reason, then those that are taken over. */
export default async function OlderPreviewPage({ params }: { params: Promise<{ id: string }> }) {
  if (!canTakeOlder(await requireActor()) || referralMode() !== 'hds') notFound()
  const actor = await requireSecondFactor()
  const { id } = await params
  const opened = await openOlderList(actor, { listId: id }, now())
  if (!opened.ok) notFound()
  const { lines, aside, today } = opened.value
  const [left, taken] = [lines.flatMap((line) => ('fault' in line ? [line] : [])), lines.flatMap((line) => ('request' in line ? [line] : []))]
  return (
    <>
      <WorkHeading title="Relire la liste" trail={[{ href: '/gestion/adressages/a-informer', label: 'À informer' }, { href: '/gestion/adressages/a-informer/liste', label: 'Ancienne liste' }]} current="Relire" actions={<PrintButton />} description={`${taken.length === 0 ? 'Aucune demande ne sera reprise' : plural(taken.length, 'demande sera reprise', 'demandes seront reprises')}, ${left.length === 0 ? 'aucune ligne n’est laissée' : plural(left.length, 'ligne est laissée', 'lignes sont laissées')} de côté. Rien n’est encore écrit.`} />
      <div className="stack">
        {aside.length === 0 ? null : <Notice kind="info" title="Colonnes qui ne sont pas reprises">{aside.join(', ')}.</Notice>}
        <div className="flex flex-wrap items-center gap-3" data-print="hide">
          {taken.length === 0 ? null : <PressForm action={takeList} values={{ listId: id }} label={`Reprendre ${plural(taken.length, 'demande', 'demandes')}`} look={{ variant: 'primary', size: 'large' }} />}
          <PressForm action={dropList} values={{ listId: id }} label="Abandonner et effacer le fichier" look={{ size: 'regular' }} />
        </div>
        {left.length === 0 ? null : (
          <DataTable caption="Laissées de côté" rows={left} rowKey={(row) => String(row.row)} columns={[
            { key: 'ligne', header: 'Ligne', cell: (row) => row.row },
            { key: 'qui', header: 'Personne', cell: (row) => (row.who === '' ? '–' : row.who) },
            { key: 'pourquoi', header: 'Pourquoi', cell: (row) => olderFaultSentence(row) },
          ]} />
        )}
        {taken.length === 0 ? null : (
          <DataTable caption="Reprises" rows={taken} rowKey={(row) => String(row.row)} columns={[
            { key: 'ligne', header: 'Ligne', cell: (row) => row.row },
            { key: 'qui', header: 'Personne', cell: (row) => row.who },
            { key: 'age', header: 'Âge', cell: (row) => ageBandLabels[row.request.ageBand] },
            { key: 'demande', header: 'Demandé', cell: (row) => frenchDay(row.request.askedOn, today) },
            { key: 'habite', header: 'Habite', cell: (row) => row.request.town },
          ]} />
        )}
      </div>
    </>
  )
}
