import { holdPublicPicture } from '#lib/media/hold-public-picture'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { judgeAccent, nearestReadable } from '#lib/platform/design/accent'
import { ok, refuse, type Result } from '#lib/platform/result'
import { lookLabels } from './labels.ts'
import type { Look } from './look.ts'
import { canEditInstance } from './policy.ts'
import { loadInstanceForUpdate, saveInstance } from './repository.ts'

/** Changes the colour and the logo, on every page at once. A colour on which nothing can be read is refused, with the nearest that can. */
export async function updateLook(actor: Actor, input: Look & { version: number }, _now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'accent-unreadable' | 'logo-not-public'>> {
  if (!canEditInstance(actor)) return refuse('not-found')
  const { version, ...look } = input
  if (judgeAccent(look.accent).verdict !== 'readable') return refuse('accent-unreadable', { nearest: nearestReadable(look.accent) ?? '' })
  return transaction(async (tx) => {
    const stored = await loadInstanceForUpdate(tx)
    const changed = (Object.keys(lookLabels) as (keyof Look)[]).filter((field) => stored.look[field] !== look[field])
    if (changed.length === 0) return ok(null)
    if (stored.version !== version) return refuse('conflict', { changed: changed.map((field) => (field === 'accent' ? `${lookLabels.accent} : ${stored.look.accent}` : `${lookLabels[field]} : un autre choix`)) })
    if (look.logoId !== null && !(await holdPublicPicture(tx, look.logoId))) return refuse('logo-not-public')
    await saveInstance(tx, look)
    await recordAudit(tx, actor, { event: 'instance.look_updated', subjectType: 'instance', subjectId: '1', data: { fields: changed } })
    return ok(null)
  })
}
