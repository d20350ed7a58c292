import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { TabLinks } from '#components/ui/tab-links'
import { getJournalIntegrity } from '#lib/accounts/journal-integrity-queries'
import { listJournal, listJournalActors } from '#lib/accounts/journal-queries'
import { journalRequest } from '#lib/accounts/journal-request-schema'
import { canReadJournalContent } from '#lib/accounts/policy'
import { requireActor } from '#lib/platform/auth/session'
import { hrefWith, type SearchParams } from '#lib/platform/list-request'
import { JournalFilters } from './journal-filters.tsx'
import { JournalAlarm, JournalIntegrityPanel } from './journal-integrity-panel.tsx'
import { JournalLines } from './journal-lines.tsx'

export const metadata: Metadata = { title: 'Journal' }

const path = '/gestion/journal'
const zone = 'Europe/Paris'

export default async function JournalPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const request = journalRequest(params)
  const [journal, actors, integrity] = await Promise.all([listJournal(actor, request, zone), listJournalActors(actor), getJournalIntegrity(actor)])
  if (!journal || !integrity) notFound()
  const isWhole = canReadJournalContent(actor)
  return (
    <>
      <WorkHeading title="Journal" description={isWhole ? 'Qui a fait quoi, et quand. Rien ne peut y être changé.' : 'Qui a agi, et quand. Le contenu n’est montré qu’à la coordination.'} />
      <JournalAlarm integrity={integrity} timeZone={zone} />
      <div className="mb-6"><TabLinks label="Journal" links={[{ href: path, label: 'Changements', status: request.book === 'changes' ? 'current' : 'other' }, { href: `${path}?livre=accesses`, label: 'Lectures', status: request.book === 'accesses' ? 'current' : 'other' }]} /></div>
      <JournalFilters
        path={path} request={request} actors={actors} about={isWhole ? 'shown' : 'hidden'}
        exports={isWhole ? <ExportLinks list="journal" query={hrefWith('', params, {}).replace(/^\?/, '')} /> : null}
      />
      {journal.lines.length === 0 ? <EmptyState title="Aucune ligne">{emptyWords(request)}</EmptyState> : <JournalLines lines={journal.lines} book={request.book} subjects={isWhole ? 'shown' : 'hidden'} timeZone={zone} />}
      <nav aria-label="Pages du journal" className="mt-8 flex gap-4">
        {request.page > 1 ? <ButtonLink href={hrefWith(path, params, { page: String(request.page - 1) })} variant="secondary" size="small">Plus récent</ButtonLink> : null}
        {journal.hasMore ? <ButtonLink href={hrefWith(path, params, { page: String(request.page + 1) })} variant="secondary" size="small">Plus ancien</ButtonLink> : null}
      </nav>
      <JournalIntegrityPanel integrity={integrity} timeZone={zone} />
    </>
  )
}

function emptyWords({ book, about }: { book: 'changes' | 'accesses'; about: string }): string {
  if (about !== '') return 'Rien dans le journal ne porte ce numéro ou cette adresse. Le journal ne contient aucun nom : cherchez par un numéro, ou filtrez par personne.'
  return book === 'changes' ? 'Chaque changement laisse une ligne. Si vous en cherchez un, vérifiez les filtres.' : 'Chaque lecture d’une donnée sensible laisse une ligne. Si vous en cherchez une, vérifiez les filtres.'
}
