import type { Tx } from '#lib/platform/db/client'
import { fromDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import type { SearchKindName } from './search-kinds.ts'

export type SearchableDocument = { kind: SearchKindName; subjectId: string; title: string; keywords: string; summary: string; body: string; address: string; datedOn: Day | null; untilOn: Day | null }

/** Puts a document where searches find it, or brings it up to date. */
export async function saveSearchDocument(tx: Tx, document: SearchableDocument): Promise<void> {
  const { kind, subjectId, ...facts } = rowOf(document)
  await tx.searchDocument.upsert({ where: { kind_subjectId: { kind, subjectId } }, create: { kind, subjectId, ...facts }, update: facts, select: { kind: true } })
}

/** Takes a subject out of all searches. */
export async function removeSearchDocument(tx: Tx, subjectId: string): Promise<void> {
  await tx.searchDocument.deleteMany({ where: { subjectId } })
}

/** Replaces all documents of some kinds at once. */
export async function replaceSearchDocuments(tx: Tx, kinds: readonly SearchKindName[], documents: readonly SearchableDocument[]): Promise<void> {
  await tx.searchDocument.deleteMany({ where: { kind: { in: [...kinds] } } })
  for (let start = 0; start < documents.length; start += 500) {
    await tx.searchDocument.createMany({ skipDuplicates: true, data: documents.slice(start, start + 500).map(rowOf) })
  }
}

/** Replaces the pages that are always there: documents of pages without a day, since written ones have that of their publication. */
export async function replacePlaceDocuments(tx: Tx, documents: readonly SearchableDocument[]): Promise<void> {
  await tx.searchDocument.deleteMany({ where: { kind: 'page', datedOn: null } })
  await tx.searchDocument.createMany({ skipDuplicates: true, data: documents.map(rowOf) })
}

/** Counts again in how many documents each word stands, and forgets those that stand nowhere any more. */
export async function countSearchWords(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    WITH counted AS MATERIALIZED (SELECT word AS stem, ndoc FROM ts_stat('SELECT stems FROM search_document')),
      gone AS (DELETE FROM search_word w WHERE NOT EXISTS (SELECT 1 FROM counted c WHERE c.stem = w.stem))
    UPDATE search_word w SET documents = c.ndoc FROM counted c WHERE c.stem = w.stem AND w.documents <> c.ndoc`
}

function rowOf({ datedOn, untilOn, ...document }: SearchableDocument) {
  return { ...document, datedOn: fromDayOrNull(datedOn), untilOn: fromDayOrNull(untilOn) }
}
