import { holdMedia } from '#lib/media/hold-media'
import type { Tx } from '#lib/platform/db/client'
import type { ContentKindName, ContentValues } from './content-fields.ts'
import { referencesOf } from './content-values.ts'
import { definitionOf } from './kinds.ts'
import { saveReferences } from './repository.ts'

/** Step: writes down what a draft, or what is public, names. A file that is named is held: nobody removes it meanwhile. Returns the ids of those that are not there any more. */
export async function writeReferences(tx: Tx, id: string, kind: ContentKindName, state: 'draft' | 'published', values: ContentValues | null): Promise<string[]> {
  const references = values === null ? [] : referencesOf(definitionOf(kind).fields, values)
  const gone = await holdMedia(tx, references.filter((one) => one.target === 'media').map((one) => one.targetId))
  await saveReferences(tx, id, state, references)
  return gone
}
