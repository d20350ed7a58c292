import { recordAudit } from '#lib/platform/audit/record-audit'
import { commandActor } from '#lib/platform/auth/actor'
import { contentChanged } from '#lib/platform/cache'
import { db, transaction } from '#lib/platform/db/client'
import { publishWithin } from './publish-within.ts'
import { dueContents, loadContentForUpdate, plannedVersion } from './repository.ts'
import { withdrawWithin } from './withdraw-within.ts'

/** Publishes and withdraws what was planned for this minute or before; says how many changed. May be run again at will. */
export async function publishDueContents(now: Date): Promise<number> {
  let changed = 0
  for (const { id } of await dueContents(db(), now)) {
    const isChanged = await transaction(async (tx) => {
      const content = await loadContentForUpdate(tx, id)
      if (!content) return false
      const who = { actorId: null, at: now }
      // Asked again under the lock: its writer may just have changed his mind.
      const isToPublish = content.publishAt !== null && content.publishAt <= now
      const isToWithdraw = content.withdrawAt !== null && content.withdrawAt <= now
      if (isToWithdraw && (isToPublish || content.publishedAt !== null)) await withdrawWithin(tx, content, who)
      else if (isToPublish) await publishWithin(tx, content, await plannedVersion(tx, content), who)
      else return false
      await recordAudit(tx, commandActor, { event: isToWithdraw ? 'content.withdrawn' : 'content.published', subjectType: 'content', subjectId: id, data: { planned: true } })
      return true
    })
    if (isChanged) changed += 1
  }
  if (changed > 0) await contentChanged()
  return changed
}
