import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { indexPeople } from './index-people.ts'
import { canKeepProfile } from './policy.ts'
import { lockProfile, type Profile, saveProfile } from './profile-repository.ts'

/** Somebody says what the directory shows, and to whom. The trace keeps to whom, never what. */
export async function updateOwnProfile(actor: Actor, input: Profile & { version: number }, now: Date): Promise<Result<null, 'not-found' | 'conflict'>> {
  const { version, ...profile } = input
  const userId = actor.userId
  if (!canKeepProfile(actor) || userId === null) return refuse('not-found')
  return transaction(async (tx) => {
    if ((await lockProfile(tx, userId)) !== version) return refuse('conflict')
    await saveProfile(tx, userId, profile, now)
    await indexPeople(tx, userId, now)
    const { listedTo, presentationTo, phoneTo, emailTo, msSanteTo, languagesTo, accessibilityTo } = profile
    await recordAudit(tx, actor, { event: 'profile.updated', subjectType: 'account', subjectId: userId, capacity: 'self', data: { listedTo, presentationTo, phoneTo, emailTo, msSanteTo, languagesTo, accessibilityTo } })
    return ok(null)
  })
}
