import { type Actor, hasRole, type Reader } from '#lib/platform/auth/actor'
import type { EventAudience } from './event-choices.ts'

/** Whether the actor prepares events, sees who comes and writes for somebody who telephones. */
export function canRunEvents(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/** Whether the actor reads who comes. */
export function canReadRegistrations(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'treasurer', 'bureau')
}

/** Whether the actor stands behind who was there: hours count in the year's accounts, which the treasurer answers for. */
export function canValidateAttendance(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'treasurer')
}

/** What decides whether somebody registers by themselves: for whom the event is, and what they are. */
export type Candidate = { reader: Reader; professionCode: string | null; isInvited: boolean }

/** Whether somebody may register by themselves; professionals say what they are, members and invited people sign in. */
export function mayRegister(audience: EventAudience, { reader, professionCode, isInvited }: Candidate): boolean {
  if (audience === 'public') return true
  if (audience === 'professionals') return professionCode !== null || (reader !== 'public' && (reader.roles.size > 0 || reader.practitionerId !== null))
  if (reader === 'public') return false
  if (audience === 'invited') return isInvited
  return hasRole(reader, 'member', 'coordination', 'coordination_referrals', 'treasurer', 'bureau') || reader.ownPracticeIds.size > 0
}
