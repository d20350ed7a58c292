import { type Actor, hasRole } from '#lib/platform/auth/actor'

/** Whether the actor keeps the directory: practitioners, sites, practices. */
export function canEditPeople(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/** Whether the actor may say who answers for this practice: its own GP, or the coordination. A delegate only reads. */
export function canGrantDelegation(actor: Actor, practice: { practiceId: string }): boolean {
  return actor.ownPracticeIds.has(practice.practiceId) || canEditPeople(actor)
}

/** Whether the actor may end or renew a delegation; one that covers a whole site is the coordination's alone. */
export function canManageDelegation(actor: Actor, delegation: { practiceId: string | null }): boolean {
  return canEditPeople(actor) || (delegation.practiceId !== null && actor.ownPracticeIds.has(delegation.practiceId))
}
