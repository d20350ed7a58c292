import { type Actor, isCoordination } from '#lib/platform/auth/actor'

/** Whether the actor reads and answers what people write to the CPTS: the coordination. Whoever runs the machine, partners and the bureau do not. */
export function canReadContact(actor: Actor): boolean {
  return isCoordination(actor)
}
