import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { cleanValues } from './content-values.ts'
import { definitionOf } from './kinds.ts'
import { publishWithin } from './publish-within.ts'
import { loadContentForUpdate, loadPublished, saveDraftRow } from './repository.ts'

/**
 * Step: what is published of this content was checked that day and is right. Readers see the new date at once; changes that
 * wait in the draft stay there, with the new date too. False when nothing is published, or its kind has no such date.
 */
export async function markCheckedWithin(tx: Tx, id: string, day: Day, who: { actorId: string | null; at: Date }): Promise<boolean> {
  const content = await loadContentForUpdate(tx, id)
  const [published] = content === null ? [] : await loadPublished(tx, id)
  if (content === null || published === undefined) return false
  const { fields } = definitionOf(content.kind)
  if (!('checkedOn' in fields)) return false
  const title = typeof published.values['title'] === 'string' ? published.values['title'] : content.draftTitle
  await publishWithin(tx, content, { title, values: { ...published.values, checkedOn: day } }, who)
  // Publishing ends what was planned: a plan of the coordination's is kept.
  if (content.publishAt !== null) await tx.content.update({ where: { id }, data: { publishAt: content.publishAt }, select: { id: true } })
  const draft = { ...cleanValues(fields, content.draft), checkedOn: day }
  await saveDraftRow(tx, id, { title: content.draftTitle, values: draft, version: content.version + 1 }, who)
  return true
}
