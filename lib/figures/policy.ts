import { type Actor, hasRole, isCoordination } from '#lib/platform/auth/actor'

/** Whether the actor reads the contract's figures at all: those who answer for the CPTS, and who keeps its system, counts alone. */
export function canReadFigures(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'coordination_referrals', 'treasurer', 'bureau', 'admin')
}

/** Whether the actor reads counts below five too, types the CPAM's figures and keeps copies. */
export function canKeepFigures(actor: Actor): boolean {
  return isCoordination(actor)
}
