import { type Actor, hasRecentFactor, hasRole } from '#lib/platform/auth/actor'

/** Whether the actor may read the register of processing: counts and rules, nobody's data. */
export function canReadProcessing(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'bureau', 'admin')
}

/** Whether the actor may see what is held of a person: how many rows of what, and not what they say. */
export function canSeeHeld(actor: Actor): boolean {
  return canReadProcessing(actor)
}

/** Whether the actor may take a person's data away to hand them over: exports are the coordination's. */
export function canTakePersonData(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/** Whether the actor may erase a person who asked: the coordination, and administrators, who alone erase one of theirs. */
export function canErasePerson(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'admin')
}

/** Whether a code must be given first. */
export function needsCodeToErase(actor: Actor, now: Date): boolean {
  return !hasRecentFactor(actor, now)
}
