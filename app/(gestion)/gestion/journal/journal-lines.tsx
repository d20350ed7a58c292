import { DataTable } from '#components/ui/table'
import { accessLabels, eventLabels } from '#lib/accounts/journal-labels'
import { capacityWord } from '#lib/platform/audit/capacity-labels'
import type { JournalLine } from '#lib/accounts/journal-queries'
import { frenchDateTime } from '#lib/platform/format/french-date'

type JournalLinesProps = { lines: readonly JournalLine[]; book: 'changes' | 'accesses'; subjects: 'shown' | 'hidden'; timeZone: string }

/** Lines of the journal: when, who, what, and for the coordination what about. */
export function JournalLines({ lines, book, subjects, timeZone }: JournalLinesProps) {
  return (
    <DataTable
      caption="Journal" captionStyle="hidden" rows={lines} rowKey={(row) => row.id}
      columns={[
        { key: 'quand', header: 'Quand', cell: (row) => <span className="tabular">{frenchDateTime(row.at, timeZone)}</span> },
        { key: 'qui', header: 'Qui', cell: (row) => <>{row.actor === '' ? 'Personne de connecté' : row.actor}{row.capacity === '' ? null : <span className="block text-ink-soft">{capacityWord(row.capacity)}</span>}</> },
        { key: 'quoi', header: 'Quoi', cell: (row) => (book === 'changes' ? (eventLabels[row.event] ?? row.event) : `lecture : ${accessLabels[row.event] ?? row.event}`) },
        ...(subjects === 'shown' ? [{ key: 'sujet', header: 'À propos de', cell: (row: JournalLine) => row.subject || '–' }] : []),
      ]}
    />
  )
}
