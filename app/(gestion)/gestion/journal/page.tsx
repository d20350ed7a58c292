import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Button, ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { DataTable } from '#components/ui/table'
import { TabLinks } from '#components/ui/tab-links'
import { capacityLabels, eventLabels, familyLabels } from '#lib/accounts/journal-labels'
import { listJournal, listJournalActors } from '#lib/accounts/journal-queries'
import { canReadJournalContent } from '#lib/accounts/policy'
import { requireActor } from '#lib/platform/auth/session'
import { isDay } from '#lib/platform/day'
import { frenchDateTime } from '#lib/platform/format/french-date'
import { hrefWith, listRequest, oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import { JournalFilters } from './journal-filters.tsx'

export const metadata: Metadata = { title: 'Journal' }

const path = '/gestion/journal'
const zone = 'Europe/Paris'

export default async function JournalPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const book = oneOf(params['livre'], ['accesses']) ?? 'changes'
  const { page } = listRequest(params, ['date'])
  const day = (key: string) => (isDay(single(params[key])) ? single(params[key]) : null)
  const family = oneOf(params['famille'], Object.keys(familyLabels))
  const actorId = isUuid(single(params['qui'])) ? single(params['qui']) : null
  const [journal, actors] = await Promise.all([listJournal(actor, { book, page, family, actorId, fromOn: day('du'), untilOn: day('au') }, zone), listJournalActors(actor)])
  if (!journal) notFound()
  const isWhole = canReadJournalContent(actor)
  return (
    <>
      <WorkHeading title="Journal" description={isWhole ? 'Qui a fait quoi, et quand. Rien ne peut y être changé.' : 'Qui a agi, et quand. Le contenu n’est montré qu’à la coordination.'} />
      <div className="mb-6"><TabLinks label="Journal" links={[{ href: path, label: 'Changements', status: book === 'changes' ? 'current' : 'other' }, { href: `${path}?livre=accesses`, label: 'Lectures', status: book === 'accesses' ? 'current' : 'other' }]} /></div>
      <JournalFilters path={path} book={book} family={family} actorId={actorId} actors={actors} fromOn={day('du')} untilOn={day('au')} send={<Button type="submit" size="small">Filtrer</Button>} />
      {journal.lines.length === 0 ? <EmptyState title="Aucune ligne">{book === 'changes' ? 'Chaque changement laisse une ligne. Si vous en cherchez un, vérifiez les filtres.' : 'Chaque lecture d’une donnée sensible laisse une ligne. Si vous en cherchez une, vérifiez les filtres.'}</EmptyState> : (
        <DataTable
          caption="Journal" captionStyle="hidden" rows={journal.lines} rowKey={(row) => row.id}
          columns={[
            { key: 'quand', header: 'Quand', cell: (row) => <span className="tabular">{frenchDateTime(row.at, zone)}</span> },
            { key: 'qui', header: 'Qui', cell: (row) => <>{row.actor === '' ? 'Personne de connecté' : row.actor}{row.capacity === '' ? null : <span className="block text-ink-soft">{capacityLabels[row.capacity] ?? row.capacity}</span>}</> },
            { key: 'quoi', header: 'Quoi', cell: (row) => (row.event === 'access.read' ? 'lecture' : (eventLabels[row.event] ?? row.event)) },
            ...(isWhole ? [{ key: 'sujet', header: 'À propos de', cell: (row: { subject: string }) => row.subject || '–' }] : []),
          ]}
        />
      )}
      <nav aria-label="Pages du journal" className="mt-8 flex gap-4">
        {page > 1 ? <ButtonLink href={hrefWith(path, params, { page: String(page - 1) })} variant="secondary" size="small">Plus récent</ButtonLink> : null}
        {journal.hasMore ? <ButtonLink href={hrefWith(path, params, { page: String(page + 1) })} variant="secondary" size="small">Plus ancien</ButtonLink> : null}
      </nav>
    </>
  )
}
