import type { Tx } from '#lib/platform/db/client'
import type { DoctorWish } from './person-facts.ts'

export type DoctorRef = { practitionerId: string; practiceIds: string[] }

/** The doctor of a practice that the register knows, with every place where they work; null when there is none. */
export async function findDoctorOf(tx: Tx, practiceId: string): Promise<DoctorRef | null> {
  const row = await tx.practice.findFirst({ where: { id: practiceId, removedAt: null, registerEntry: { isNot: null } }, select: { practitionerId: true, practitioner: { select: { practices: { select: { id: true } } } } } })
  return row ? { practitionerId: row.practitionerId, practiceIds: row.practitioner.practices.map((one) => one.id) } : null
}

/** Writes what these people wish about a doctor; one doctor at most comes first, and `none` leaves nothing. */
export async function saveDoctorWish(tx: Tx, about: { referralId: string; practitionerId: string }, wish: { wish: DoctorWish; practiceId: string } | null): Promise<void> {
  const { referralId, practitionerId } = about
  const isFirst = wish !== null && wish.wish !== 'excluded'
  await tx.namedDoctor.deleteMany({ where: { referralId, OR: [{ practitionerId }, ...(isFirst ? [{ wish: { not: 'excluded' as const } }] : [])] } })
  if (wish) await tx.namedDoctor.create({ data: { ...about, wish: wish.wish, practiceId: isFirst ? wish.practiceId : null }, select: { wish: true } })
}
