import { type Actor, hasRole } from '#lib/platform/auth/actor'

/** Whether the actor keeps the contract, its years, its aims and its results. */
export function canEditContract(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/** Whether the actor reads aims and results: those who answer for the CPTS. */
export function canReadContract(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'treasurer', 'bureau')
}
