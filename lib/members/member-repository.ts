import type { Db, Tx } from '#lib/platform/db/client'
import { fromDay, fromDayOrNull, toDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import { livingStates, type MemberStateName } from './moves.ts'
import type { StepEvent } from './step-labels.ts'

export type MemberFacts = {
  lastName: string; firstName: string; professionCode: string; professionText: string; nationalId: string | null
  workplace: string; communeCode: string | null; email: string; phone: string
}

export type LoadedMember = MemberFacts & {
  id: string; state: MemberStateName; version: number; motivation: string; privateNote: string
  practitionerId: string | null; userId: string | null; joinedOn: Day | null
}

const select = {
  id: true, state: true, version: true, lastName: true, firstName: true, professionCode: true, professionText: true, nationalId: true, workplace: true,
  communeCode: true, email: true, phone: true, motivation: true, privateNote: true, practitionerId: true, userId: true, joinedOn: true,
} as const

/** A member or an application, the row locked. */
export async function loadMemberForUpdate(tx: Tx, id: string): Promise<LoadedMember | null> {
  await tx.$executeRaw`SELECT 1 FROM member WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.member.findUnique({ where: { id }, select })
  return row && { ...row, joinedOn: toDayOrNull(row.joinedOn) }
}

/** Whoever is waited for or belongs already under this mailbox or this national number. */
export async function findLivingMember(tx: Tx, who: { email: string; nationalId: string | null }): Promise<{ id: string; email: string } | null> {
  return tx.member.findFirst({
    where: { state: { in: [...livingStates] }, OR: [{ email: who.email }, ...(who.nationalId === null ? [] : [{ nationalId: who.nationalId }])] },
    select: { id: true, email: true }, orderBy: { receivedAt: 'asc' },
  })
}

export type NewMember = MemberFacts & {
  state: 'received' | 'bureau' | 'member'
  motivation: string; privateNote: string; consentAt: Date | null; consentVersion: string; practitionerId: string | null; joinedOn: Day | null
}

/** Writes somebody down; null when another living row has the mailbox or the number (two sent at once). */
export async function insertMember(tx: Tx, member: NewMember, now: Date): Promise<string | null> {
  const [row] = await tx.member.createManyAndReturn({
    data: [{ ...member, joinedOn: fromDayOrNull(member.joinedOn), stateAt: now, receivedAt: now }], skipDuplicates: true, select: { id: true },
  })
  return row?.id ?? null
}

export type MemberChange = Partial<MemberFacts & { practitionerId: string | null; userId: string | null; privateNote: string }> & { state?: MemberStateName; joinedOn?: Day | null; leftOn?: Day | null }

/** Writes what changed. */
export async function saveMember(tx: Tx, id: string, { joinedOn, leftOn, ...change }: MemberChange, now: Date): Promise<void> {
  await tx.member.update({
    where: { id },
    data: {
      ...change, version: { increment: 1 }, ...(change.state === undefined ? {} : { stateAt: now }),
      ...(joinedOn === undefined ? {} : { joinedOn: fromDayOrNull(joinedOn) }), ...(leftOn === undefined ? {} : { leftOn: fromDayOrNull(leftOn) }),
    },
    select: { id: true },
  })
}

/** Adds a line to somebody's history. */
export async function insertStep(tx: Tx, step: { memberId: string; event: StepEvent; actorId: string | null; note?: string; year?: number }, now: Date): Promise<void> {
  await tx.memberStep.create({ data: { memberId: step.memberId, event: step.event, actorId: step.actorId, note: step.note ?? '', year: step.year ?? null, at: now }, select: { id: true } })
}

/** Erases applications that came to nothing, their history with them; returns how many. */
export async function eraseEndedApplications(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx.member.findMany({ where: { state: { in: ['refused', 'withdrawn'] }, stateAt: { lt: before }, memberships: { none: {} } }, select: { id: true } })
  await tx.member.deleteMany({ where: { id: { in: rows.map((one) => one.id) } } })
  return rows.map((one) => one.id)
}

/** Who of the directory holds this number, if somebody does. */
export async function findPractitionerByNumber(client: Db, nationalId: string): Promise<{ id: string; lastName: string; firstName: string } | null> {
  return client.practitioner.findFirst({ where: { nationalId, removedAt: null }, select: { id: true, lastName: true, firstName: true } })
}

/** People of the bureau in force on a day, to be told that somebody waits for them. */
export async function listBureauMailboxes(tx: Tx, today: Day): Promise<string[]> {
  const rows = await tx.user.findMany({
    where: { disabledAt: null, email: { not: null }, roles: { some: { role: 'bureau', fromOn: { lte: fromDay(today) }, OR: [{ untilOn: null }, { untilOn: { gte: fromDay(today) } }] } } },
    select: { email: true }, orderBy: { id: 'asc' },
  })
  return rows.flatMap((one) => (one.email === null ? [] : [one.email]))
}

export type PersonByNumber = { kind: 'here'; person: { lastName: string; firstName: string; professionCode: string; workplace: string; communeCode: string | null } } | { kind: 'taken-out' | 'unknown' }

/** What the directory says of whoever holds this number, with the first place. */
export async function findPersonByNumber(client: Db, nationalId: string): Promise<PersonByNumber> {
  const row = await client.practitioner.findUnique({
    where: { nationalId },
    select: {
      lastName: true, firstName: true, professionCode: true, removedAt: true,
      practices: { where: { removedAt: null }, orderBy: { createdAt: 'asc' }, take: 1, select: { site: { select: { name: true, addressLine: true, communeCode: true } } } },
    },
  })
  if (!row) return { kind: 'unknown' }
  if (row.removedAt !== null) return { kind: 'taken-out' }
  const { practices: [practice], removedAt: _living, ...person } = row
  const workplace = practice ? [practice.site.name, practice.site.addressLine].filter((one) => one !== '').join(', ') : ''
  return { kind: 'here', person: { ...person, workplace, communeCode: practice?.site.communeCode ?? null } }
}
