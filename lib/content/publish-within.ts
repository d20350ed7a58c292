import type { Tx } from '#lib/platform/db/client'
import type { ContentValues } from './content-fields.ts'
import { indexContent } from './index-content.ts'
import { addVersion, type LoadedContent, savePublished } from './repository.ts'
import { writeReferences } from './write-references.ts'

/** Step: these values become what everyone reads. The date of a piece of news stays that of its first publication. */
export async function publishWithin(tx: Tx, content: LoadedContent, version: { title: string; values: ContentValues }, who: { actorId: string | null; at: Date }): Promise<void> {
  const { title, values } = version
  const number = await addVersion(tx, { id: content.id, title, fields: values }, 'published', who)
  await savePublished(tx, content.id, { values, number, publishedAt: content.publishedAt ?? who.at })
  await writeReferences(tx, content.id, content.kind, 'published', values)
  await indexContent(tx, content.id)
}
