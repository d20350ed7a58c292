import type { Db, Tx } from '#lib/platform/db/client'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import type { GrantName } from './labels.ts'
import type { DecisionName, Ending, RenewalName } from './renewal.ts'

/** What is typed about a convention. */
export type ConventionFacts = {
  title: string; startsOn: Day; endsOn: Day | null; grants: readonly GrantName[]
  renewal: RenewalName; renewalMonths: number | null; noticeMonths: number
  dataAnnex: string
  /** The page of the site that tells of it. */
  agreementId: string | null
}
export type LoadedConvention = ConventionFacts & Ending & { id: string; organisationId: string; version: number }

type Decision = { conventionId: string; endsOn: Day; decision: DecisionName; nextEndsOn: Day | null; actorId: string | null }

const facts = { id: true, organisationId: true, version: true, title: true, startsOn: true, endsOn: true, grants: true, renewal: true, renewalMonths: true, noticeMonths: true, dataAnnex: true, agreementId: true } as const
type Row = Omit<ConventionFacts, 'startsOn' | 'endsOn' | 'grants'> & { id: string; organisationId: string; version: number; startsOn: Date; endsOn: Date | null; grants: GrantName[] }

/** A convention, the row locked; null when there is none. */
export async function loadConventionForUpdate(tx: Tx, id: string): Promise<LoadedConvention | null> {
  await tx.$executeRaw`SELECT 1 FROM convention WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.convention.findUnique({ where: { id }, select: facts })
  return row && loaded(row, await latestDecision(tx, row))
}

/** Conventions that renew, the rows locked, in the order of their ids: a decision made meanwhile waits, or is seen. */
export async function loadRenewingForUpdate(tx: Tx): Promise<LoadedConvention[]> {
  await tx.$executeRaw`SELECT 1 FROM convention WHERE renewal <> 'none' ORDER BY id FOR UPDATE`
  const rows = await tx.convention.findMany({ where: { renewal: { not: 'none' } }, select: facts, orderBy: { id: 'asc' } })
  const found: LoadedConvention[] = []
  for (const row of rows) found.push(loaded(row, await latestDecision(tx, row)))
  return found
}

/** Writes what was typed. */
export async function saveConvention(tx: Tx, id: string, { startsOn, endsOn, grants, ...typed }: ConventionFacts): Promise<void> {
  await tx.convention.update({ where: { id }, data: { ...typed, grants: [...grants], startsOn: fromDay(startsOn), endsOn: fromDayOrNull(endsOn), version: { increment: 1 } }, select: { id: true } })
}

/** Writes down what was decided about a last day; a renewal moves it. */
export async function insertDecision(tx: Tx, { endsOn, nextEndsOn, ...decision }: Decision, at: Date): Promise<void> {
  await tx.conventionDecision.create({ data: { ...decision, endsOn: fromDay(endsOn), nextEndsOn: fromDayOrNull(nextEndsOn), at }, select: { id: true } })
  if (nextEndsOn !== null) await tx.convention.update({ where: { id: decision.conventionId }, data: { endsOn: fromDay(nextEndsOn), version: { increment: 1 } }, select: { id: true } })
}

async function latestDecision(client: Db, row: { id: string; endsOn: Date | null }): Promise<Decision['decision'] | null> {
  if (row.endsOn === null) return null
  const found = await client.conventionDecision.findFirst({ where: { conventionId: row.id, endsOn: row.endsOn }, select: { decision: true }, orderBy: { id: 'desc' } })
  return found?.decision ?? null
}

function loaded(row: Row, latest: Decision['decision'] | null): LoadedConvention {
  return { ...row, startsOn: toDay(row.startsOn), endsOn: toDayOrNull(row.endsOn), refused: latest === 'not_renewed' }
}

/** Where the coordination reads its mails: the address of the CPTS, or else those who hold the role on this day. */
export async function coordinationMailboxes(tx: Tx, today: Day): Promise<string[]> {
  const { email } = await tx.instance.findUniqueOrThrow({ where: { id: 1 }, select: { email: true } })
  if (email !== '') return [email]
  const day = fromDay(today)
  const people = await tx.user.findMany({ where: { disabledAt: null, email: { not: null }, roles: { some: { role: 'coordination', fromOn: { lte: day }, OR: [{ untilOn: null }, { untilOn: { gte: day } }] } } }, select: { email: true }, orderBy: { id: 'asc' } })
  return people.flatMap((one) => one.email ?? [])
}
