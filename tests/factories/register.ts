import { randomUUID } from 'node:crypto'
import { bareContent, type StatementContent } from '#lib/cartodispo/statement-content'
import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { insertStatement } from '#lib/cartodispo/repository'
import { type Actor, commandActor, linkActor } from '#lib/platform/auth/actor'
import type { ConventionGrant, PracticePosition, Role } from '#lib/platform/db/generated/enums'
import { db, transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'

/** A Saturday-free moment for most tests: Monday 23 November 2026, 10 o'clock in Paris. */
export const monday = new Date('2026-11-23T09:00:00Z')

/** The same time of day, some days later (earlier when negative). */
export function daysLater(count: number, from: Date = monday): Date {
  return new Date(from.getTime() + count * 86_400_000)
}

/** A site in a commune made with it; returns its id. */
export async function aSite(site: { name?: string; email?: string; communeCode?: string } = {}): Promise<string> {
  const communeCode = site.communeCode ?? '59999'
  await db().commune.createMany({
    data: [{ code: communeCode, name: `Commune ${communeCode}`, postalCodes: ['59990'], departement: '59', lat: 50.4, lon: 3.2, membership: 'territory' }],
    skipDuplicates: true,
  })
  const row = await db().site.create({
    data: { name: site.name ?? 'Cabinet du Marais', kind: 'group_practice', postalCode: '59990', communeCode, lat: 50.4, lon: 3.2, geoPrecision: 'address', phone: '0353010000', email: site.email ?? '' },
    select: { id: true },
  })
  return row.id
}

type GpFacts = { siteId?: string; practitionerId?: string; lastName?: string; position?: PracticePosition; endsOn?: string; email?: string }
export type Gp = { practiceId: string; practitionerId: string; siteId: string }

/** A GP at a place, with the register's entry of somebody who never said anything. */
export async function aGp(facts: GpFacts = {}, now: Date = monday): Promise<Gp> {
  const siteId = facts.siteId ?? (await aSite())
  const practitionerId = facts.practitionerId ?? (await db().practitioner.create({
    data: { firstName: 'Camille', lastName: facts.lastName ?? `Test${randomUUID().slice(0, 6)}`, professionCode: '10', isGp: true },
    select: { id: true },
  })).id
  const practice = await db().practice.create({
    data: { practitionerId, siteId, position: facts.position ?? 'holder', email: facts.email ?? '', ...(facts.endsOn ? { endsOn: new Date(facts.endsOn) } : {}) },
    select: { id: true },
  })
  await transaction((tx) => refreshRegister(tx, [practice.id], now))
  return { practiceId: practice.id, practitionerId, siteId }
}

/** A statement said by the GP on that day, with its entry brought up to date. */
export async function aStatement(gp: Gp, content: Partial<StatementContent> = {}, at: Date = monday): Promise<string> {
  const said = { ...bareContent(content.state ?? 'open', dayAt(at, 'Europe/Paris')), ...content }
  return transaction(async (tx) => {
    const id = await insertStatement(tx, { practiceId: gp.practiceId }, said, { at, confirmedOn: dayAt(at, 'Europe/Paris'), actorId: null, capacity: 'self' })
    await refreshRegister(tx, [gp.practiceId], at)
    return id
  })
}

/** Somebody with an account. */
export async function aUser(user: { name?: string; practitionerId?: string; isDisabled?: boolean } = {}): Promise<string> {
  const row = await db().user.create({
    data: {
      name: user.name ?? 'Alex Test',
      email: `${randomUUID()}@exemple.invalid`,
      ...(user.practitionerId ? { practitionerId: user.practitionerId } : {}),
      ...(user.isDisabled ? { disabledAt: monday } : {}),
    },
    select: { id: true },
  })
  return row.id
}

/** A role held from long ago, until `untilOn` when given. */
export async function aRole(userId: string, role: Role, more: { organisationId?: string; untilOn?: string } = {}): Promise<void> {
  await db().roleGrant.create({
    data: { userId, role, fromOn: new Date('2025-01-01'), ...(more.organisationId ? { organisationId: more.organisationId } : {}), ...(more.untilOn ? { untilOn: new Date(more.untilOn) } : {}) },
    select: { id: true },
  })
}

/** A partner organisation with one convention. */
export async function anOrganisation(grants: ConventionGrant[] = ['register_read'], endsOn?: string): Promise<string> {
  const { id } = await db().organisation.create({ data: { name: 'Plateforme de test', kind: 'health_platform' }, select: { id: true } })
  await db().convention.create({ data: { organisationId: id, title: 'Convention', startsOn: new Date('2025-01-01'), grants, ...(endsOn ? { endsOn: new Date(endsOn) } : {}) }, select: { id: true } })
  return id
}

const nobody: Actor = { ...linkActor([]), kind: 'person', name: 'Personne de test' }

/** Somebody signed in who has nothing to do with the practice. */
export function aStranger(): Actor {
  return { ...nobody, userId: randomUUID(), ownPracticeIds: new Set([randomUUID()]) }
}

/** The GP of these practices. */
export function gpActor(practiceIds: readonly string[], userId: string = randomUUID()): Actor {
  return { ...nobody, userId, ownPracticeIds: new Set(practiceIds) }
}

/** A secretary who answers for these practices. */
export function delegateActor(practiceIds: readonly string[], userId: string = randomUUID()): Actor {
  return { ...nobody, userId, delegatedPracticeIds: new Set(practiceIds) }
}

/** The coordination. */
export function coordinatorActor(userId: string = randomUUID()): Actor {
  return { ...commandActor, kind: 'person', userId, name: 'Coordination de test' }
}

/** A user of a partner whose convention grants these. */
export function partnerActor(organisationId: string, grants: ConventionGrant[] = ['register_read'], organisationKind: 'health_platform' | 'town_hall' = 'health_platform'): Actor {
  return { ...nobody, userId: randomUUID(), partners: [{ organisationId, organisationName: 'Plateforme de test', organisationKind, role: 'partner_user', serviceIds: [], grants: new Set(grants), endedOn: null }] }
}

/** What the register shows of a practice, as stored. */
export async function entryOf(practiceId: string) {
  return db().registerEntry.findUniqueOrThrow({ where: { practiceId }, select: { state: true, confirmedOn: true, changesOn: true, audience: true, detail: true } })
}

/** How many rows a table holds. */
export async function countRows(table: 'statement' | 'confirmation' | 'absence' | 'report' | 'placesRow' | 'callAttempt' | 'auditEvent' | 'outboxMail', practiceId?: string): Promise<number> {
  switch (table) {
    case 'auditEvent': return db().auditEvent.count(practiceId ? { where: { subjectId: practiceId } } : {})
    case 'outboxMail': return db().outboxMail.count()
    case 'placesRow': return db().placesRow.count()
    case 'statement': return db().statement.count(practiceId ? { where: { practiceId } } : {})
    case 'confirmation': return db().confirmation.count(practiceId ? { where: { practiceId } } : {})
    case 'absence': return db().absence.count(practiceId ? { where: { practiceId } } : {})
    case 'report': return db().report.count(practiceId ? { where: { practiceId } } : {})
    case 'callAttempt': return db().callAttempt.count(practiceId ? { where: { practiceId } } : {})
  }
}
