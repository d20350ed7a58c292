import { currentRegister } from '#lib/cartodispo/register-index'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import type { DoctorWish } from './person-facts.ts'
import { canNameDoctors } from './policy.ts'
import { isClosed, type NeedState } from './transitions.ts'

export type NamedDoctor = { practiceId: string; doctor: string; place: string; wish: DoctorWish }
export type DoctorNaming = { id: string; code: string; state: NeedState; isOpen: boolean; named: NamedDoctor[]; /** Every doctor of the register, by name: where they work, and nothing of what they answered. */ doctors: { practiceId: string; name: string }[] }

/** What the people of a referral say of doctors, for whoever may write it down; null for everybody else. */
export async function getDoctorNaming(actor: Actor, needId: string, now: Date): Promise<DoctorNaming | null> {
  if (!isUuid(needId)) return null
  const row = await db().needLine.findUnique({
    where: { id: needId },
    select: { id: true, state: true, referral: { select: { code: true, submittedById: true, organisationId: true, serviceId: true, namedDoctors: { select: { practitionerId: true, practiceId: true, wish: true } } } } },
  })
  if (!row || !canNameDoctors(actor, { ...row.referral, state: row.state })) return null
  const { entries } = await currentRegister(now)
  const named = row.referral.namedDoctors.flatMap(({ practitionerId, practiceId, wish }) => {
    const entry = entries.find((one) => (practiceId === null ? one.practitionerId === practitionerId : one.practiceId === practiceId))
    return entry ? [{ practiceId: entry.practiceId, doctor: entry.name, place: `${entry.siteName}, ${entry.communeName}`, wish }] : []
  })
  const doctors = entries.filter((one) => one.state !== 'departed' && one.state !== 'not_treating').toSorted((one, other) => one.lastName.localeCompare(other.lastName, 'fr') || one.name.localeCompare(other.name, 'fr'))
  return { id: row.id, code: row.referral.code, state: row.state, isOpen: !isClosed(row.state), named, doctors: doctors.map((one) => ({ practiceId: one.practiceId, name: `${one.name}, ${one.siteName}, ${one.communeName}` })) }
}
