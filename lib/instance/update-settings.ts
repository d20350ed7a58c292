import { rebuildRegister } from '#lib/cartodispo/rebuild-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditInstance } from './policy.ts'
import { loadInstanceForUpdate, saveInstance } from './repository.ts'
import { settingBounds } from './setting-bounds.ts'
import type { InstanceSettings } from './settings.ts'

/** Changes delays and thresholds, within their bounds, then derives the register anew in its own small transactions: thousands of entries would hold one too long. */
export async function updateSettings(actor: Actor, input: InstanceSettings & { version: number }, now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'out-of-bounds'>> {
  if (!canEditInstance(actor)) return refuse('not-found')
  const { version, ...settings } = input
  const fields = Object.keys(settingBounds) as (keyof InstanceSettings)[]
  const isOut = fields.some((field) => !Number.isInteger(settings[field]) || settings[field] < settingBounds[field].min || settings[field] > settingBounds[field].max)
  if (isOut || settings.reconfirmDays <= settings.freshDays) return refuse('out-of-bounds')
  const saved = await transaction(async (tx) => {
    const stored = await loadInstanceForUpdate(tx)
    const changed = fields.filter((field) => stored.settings[field] !== settings[field])
    if (changed.length === 0) return ok('unchanged' as const)
    if (stored.version !== version) return refuse('conflict', { changed: changed.map((field) => `${settingBounds[field].label} : ${stored.settings[field]}`) })
    await saveInstance(tx, { settings })
    await recordAudit(tx, actor, { event: 'instance.settings_updated', subjectType: 'instance', subjectId: '1', data: { fields: changed, values: changed.map((field) => String(settings[field])) } })
    return ok('saved' as const)
  })
  if (!saved.ok) return saved
  if (saved.value === 'saved') await rebuildRegister(now)
  return ok(null)
}
