import type { Tx } from '#lib/platform/db/client'
import { countSearchWords, removeSearchDocument, replacePlaceDocuments, replaceSearchDocuments, saveSearchDocument, type SearchableDocument } from './repository.ts'
import type { SearchKindName } from './search-kinds.ts'

/** Step: what was just published is found from now on. */
export async function indexDocument(tx: Tx, document: SearchableDocument): Promise<void> {
  await saveSearchDocument(tx, document)
}

/** Step: what is not public any more is not found any more. */
export async function forgetDocument(tx: Tx, subjectId: string): Promise<void> {
  await removeSearchDocument(tx, subjectId)
}

/** Step: all documents of these kinds, made anew. */
export async function reindexDocuments(tx: Tx, kinds: readonly SearchKindName[], documents: readonly SearchableDocument[]): Promise<void> {
  await replaceSearchDocuments(tx, kinds, documents)
}

/** Step: what is mistyped is compared with the words that documents hold now, the usual ones first. */
export async function recountWords(tx: Tx): Promise<void> {
  await countSearchWords(tx)
}

/** Step: the pages that are always there, made anew beside the written ones. */
export async function reindexPlaces(tx: Tx, documents: readonly SearchableDocument[]): Promise<void> {
  await replacePlaceDocuments(tx, documents)
}
