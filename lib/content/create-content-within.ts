import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import type { ContentKindName, ContentValues } from './content-fields.ts'
import { cleanValues } from './content-values.ts'
import { definitionOf } from './kinds.ts'
import { addVersion, insertContent, takenSlugs } from './repository.ts'
import { freeSlug, slugOf } from './slug.ts'
import { reservedSlugs } from './taken-addresses.ts'

/** Step: begins a content as a draft, with these values besides its title. Returns its id. */
export async function createContentWithin(tx: Tx, actor: Actor, input: { kind: ContentKindName; title: string; values?: ContentValues }, now: Date): Promise<string> {
  const { kind, title } = input
  const fields = cleanValues(definitionOf(kind).fields, { ...input.values, title })
  // Two begun at once with one title: the database's unique address lets the second try again.
  const slug = freeSlug(slugOf(title), (await takenSlugs(tx, kind, null)).union(reservedSlugs(kind)))
  const { _max } = await tx.content.aggregate({ where: { kind }, _max: { position: true } })
  const who = { actorId: actor.userId, at: now }
  const id = await insertContent(tx, { kind, slug, title, values: fields, position: (_max.position ?? 0) + 1 }, who)
  await addVersion(tx, { id, title, fields }, 'saved', who)
  await recordAudit(tx, actor, { event: 'content.created', subjectType: 'content', subjectId: id, data: { kind } })
  return id
}
