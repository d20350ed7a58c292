import { canReadMembersContent } from '#lib/content/policy'
import { type Actor, hasRole } from '#lib/platform/auth/actor'

/** Whether direct lines are for this person: professionals of the CPTS, those who answer for them, the coordination; not partners. */
export function canReadServices(actor: Actor): boolean {
  return canReadMembersContent(actor) || actor.delegatedPracticeIds.size > 0
}

/** Whether the actor keeps the directory true: takes it away, settles what was reported, says that it was checked. */
export function canKeepServices(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}
