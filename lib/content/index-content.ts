import type { Tx } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { forgetDocument, indexDocument, reindexDocuments } from '#lib/search/index-document'
import { contentDocument, contentSearchKinds } from './content-document.ts'
import { indexPartners } from './index-partners.ts'
import { indexPlaces } from './index-places.ts'
import { loadPublished, type PublishedContent } from './repository.ts'

const zone = 'Europe/Paris'

/** Step: searches find this content as it is published now, or not at all. */
export async function indexContent(tx: Tx, id: string): Promise<void> {
  const [content] = await loadPublished(tx, id)
  const document = content ? documentOf(content) : null
  if (document === null) await forgetDocument(tx, id)
  else await indexDocument(tx, document)
  // A written page may stand where one of ours does, and say its own words; a partner is known by what names it.
  if (content === undefined || content.kind === 'page') await indexPlaces(tx)
  if (content === undefined || content.kind === 'agreement' || content.kind === 'action') await indexPartners(tx)
}

/** Step: the same for all of them, from nothing: after an example was loaded, or when searches are in doubt. */
export async function reindexContents(tx: Tx): Promise<void> {
  const documents = (await loadPublished(tx, null)).map(documentOf).filter((one) => one !== null)
  await reindexDocuments(tx, contentSearchKinds, documents)
}

function documentOf({ publishedAt, ...content }: PublishedContent) {
  return contentDocument({ ...content, publishedOn: dayAt(publishedAt, zone) })
}
