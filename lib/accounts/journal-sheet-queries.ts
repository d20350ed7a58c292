import type { Actor } from '#lib/platform/auth/actor'
import type { Sheet } from '#lib/platform/files/csv'
import { frenchDateTime } from '#lib/platform/format/french-date'
import type { SearchParams } from '#lib/platform/list-request'
import { accessLabels, eventLabels } from './journal-labels.ts'
import { capacityWord } from '#lib/platform/audit/capacity-labels'
import { listJournal } from './journal-queries.ts'
import { journalRequest } from './journal-request-schema.ts'
import { canReadJournalContent } from './policy.ts'

const zone = 'Europe/Paris'

/** The journal as its page filters it, the latest lines; an administrator reads it on the screen, without its content. */
export async function getJournalSheet(actor: Actor, params: SearchParams): Promise<Sheet | null> {
  if (!canReadJournalContent(actor)) return null
  const request = journalRequest(params)
  const journal = await listJournal(actor, request, zone, 'file')
  const words = request.book === 'changes' ? eventLabels : accessLabels
  return journal && {
    name: request.book === 'changes' ? 'Journal des changements' : 'Journal des lectures',
    header: ['Ligne', 'Quand', 'Qui', 'À quel titre', 'Quoi', 'À propos de', 'Identifiant'],
    rows: journal.lines.map((line) => [line.id, frenchDateTime(line.at, zone), line.actor, capacityWord(line.capacity), words[line.event] ?? line.event, line.subject, line.subjectId]),
  }
}
