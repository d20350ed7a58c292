import type { Tx } from '#lib/platform/db/client'
import { fromDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import type { SearchKindName } from './search-kinds.ts'

export type SearchableDocument = { kind: SearchKindName; subjectId: string; title: string; summary: string; body: string; address: string; datedOn: Day | null }

/** Puts a document where searches find it, or brings it up to date. */
export async function saveSearchDocument(tx: Tx, document: SearchableDocument): Promise<void> {
  const { kind, subjectId, datedOn, ...texts } = document
  const facts = { ...texts, datedOn: fromDayOrNull(datedOn) }
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
    await tx.searchDocument.createMany({ data: documents.slice(start, start + 500).map(({ datedOn, ...one }) => ({ ...one, datedOn: fromDayOrNull(datedOn) })) })
  }
}
