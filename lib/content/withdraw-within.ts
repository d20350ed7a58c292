import type { Tx } from '#lib/platform/db/client'
import { cleanValues } from './content-values.ts'
import { indexContent } from './index-content.ts'
import { definitionOf } from './kinds.ts'
import { addVersion, type LoadedContent, savePublished } from './repository.ts'
import { writeReferences } from './write-references.ts'

/** Step: nobody but its writers reads it any more; the draft stays. */
export async function withdrawWithin(tx: Tx, content: LoadedContent, who: { actorId: string | null; at: Date }): Promise<void> {
  await savePublished(tx, content.id, null)
  await writeReferences(tx, content.id, content.kind, 'published', null)
  await indexContent(tx, content.id)
  await addVersion(tx, { id: content.id, title: content.draftTitle, fields: cleanValues(definitionOf(content.kind).fields, content.draft) }, 'withdrawn', who)
}
