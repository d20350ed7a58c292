import { randomUUID } from 'node:crypto'
import type { MemberStateName } from '#lib/members/moves'
import { db } from '#lib/platform/db/client'
import { monday } from '#tests/factories/register'

type MemberGiven = { state?: MemberStateName; lastName?: string; email?: string; nationalId?: string; userId?: string; joinedOn?: string; at?: Date }

/** An application or a member, as if it had come this far; returns its id. */
export async function aMember(given: MemberGiven = {}): Promise<string> {
  const state = given.state ?? 'received'
  const belongs = ['member', 'lapsed', 'departed'].includes(state)
  const row = await db().member.create({
    data: {
      state, stateAt: given.at ?? monday, receivedAt: given.at ?? monday, lastName: given.lastName ?? 'Essai', firstName: 'Camille', professionCode: '60',
      email: given.email ?? `${randomUUID()}@exemple.invalid`, nationalId: given.nationalId ?? null, userId: given.userId ?? null,
      ...(belongs ? { joinedOn: new Date(given.joinedOn ?? '2025-03-01') } : {}), ...(state === 'departed' ? { leftOn: new Date('2026-06-30') } : {}),
    },
    select: { id: true },
  })
  return row.id
}

/** What a year costs. */
export async function aFeeYear(year: number, amountCents = 5000, lapsesOn = `${year}-03-31`): Promise<void> {
  await db().feeYear.upsert({ where: { year }, create: { year, amountCents, lapsesOn: new Date(lapsesOn) }, update: { amountCents, lapsesOn: new Date(lapsesOn) }, select: { year: true } })
}
