import { type Actor, hasRole } from '#lib/platform/auth/actor'
import type { Reader } from '#lib/platform/auth/actor'

/** Whether the actor writes for the site. */
export function canEditContent(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/** Whether the actor may read drafts and their history. */
export function canReadDrafts(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'treasurer', 'bureau')
}

/** Whether published content for members is for this reader: members, and those who answer for them. */
export function canReadMembersContent(reader: Reader): boolean {
  return reader !== 'public' && (hasRole(reader, 'member', 'coordination', 'coordination_referrals', 'treasurer', 'bureau') || reader.ownPracticeIds.size > 0)
}
