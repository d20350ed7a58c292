import { type Actor, hasRole } from '#lib/platform/auth/actor'
import { type MoveName, moves } from './moves.ts'

/** Whether the actor reads applications, members and fees. */
export function canReadMembers(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'treasurer', 'bureau')
}

/** Whether the actor keeps the list: types people in, corrects them, records fees and departures, takes the list away as a file. */
export function canEditMembers(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/** Whether this step of an admission is the actor's: the coordination prepares, the bureau admits. */
export function canMakeMove(actor: Actor, move: MoveName): boolean {
  if (moves[move].by === 'time') return false
  return hasRole(actor, moves[move].by === 'bureau' ? 'bureau' : 'coordination')
}

/** Whether the actor has a page in the directory to speak for: a member, or a professional known here. */
export function canKeepProfile(actor: Actor): boolean {
  return actor.userId !== null && (hasRole(actor, 'member', 'treasurer', 'bureau') || actor.practitionerId !== null)
}

/**
 * Whether the actor reads what people say "to signed-in professionals" (members, those who practise here or answer for
 * somebody who does, the coordination). A partner is none of them, nor is whoever only runs the machine.
 */
export function canReadMembersDirectory(actor: Actor): boolean {
  return hasRole(actor, 'member', 'treasurer', 'bureau', 'coordination', 'coordination_referrals') || actor.ownPracticeIds.size > 0 || actor.delegatedPracticeIds.size > 0
}
