import { createContent } from '#lib/content/create-content'
import { publishContent } from '#lib/content/publish-content'
import { saveDraft } from '#lib/content/save-draft'
import type { Actor } from '#lib/platform/auth/actor'

let count = 0

/** A published hospital service, as the coordination writes it. */
export async function aService(writer: Actor, now: Date, more: Record<string, unknown> = {}, audience: 'public' | 'members' = 'public') {
  count += 1
  const title = `Gériatrie ${count}`
  const made = await createContent(writer, { kind: 'service', title }, now)
  if (!made.ok) throw new Error(made.code)
  const { id } = made.value
  const values = { title, speciality: 'geriatrie', place: 'Hôpital de la Maquette, Douai', line: '03 53 01 01 20', how: 'Appeler avant.', checkedOn: '2026-01-15', ...more }
  const saved = await saveDraft(writer, { id, version: 1, slug: `geriatrie-${id.slice(0, 8)}`, audience, values }, now)
  if (!saved.ok) throw new Error(saved.code)
  const published = await publishContent(writer, { id, version: saved.value.version, publishAt: null, withdrawAt: null }, now)
  if (!published.ok) throw new Error(published.code)
  return { id, title, values, version: saved.value.version, slug: `geriatrie-${id.slice(0, 8)}` }
}
