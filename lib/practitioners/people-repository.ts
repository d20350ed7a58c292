import type { Tx } from '#lib/platform/db/client'
import type { ModeName, PositionName, SiteKindName, GeoPrecisionName } from './labels.ts'

export type PractitionerFacts = {
  civility: string; lastName: string; firstName: string; professionCode: string; isGp: boolean
  nationalId: string | null; rpps: string | null; email: string; msSante: string
}

export type SiteFacts = {
  name: string; kind: SiteKindName; addressLine: string; addressExtra: string; postalCode: string; communeCode: string
  phone: string; email: string; isStepFree: boolean | null; lat: number; lon: number; geoPrecision: GeoPrecisionName
}

export type PracticeFactsByHand = { mode: ModeName | null; position: PositionName; startsOn: Date | null }

const practitionerSelect = {
  civility: true, lastName: true, firstName: true, professionCode: true, isGp: true, nationalId: true, rpps: true, email: true, msSante: true,
} as const
const siteSelect = {
  name: true, kind: true, addressLine: true, addressExtra: true, postalCode: true, communeCode: true, phone: true, email: true,
  isStepFree: true, lat: true, lon: true, geoPrecision: true,
} as const

export type Loaded<Facts> = { facts: Facts; version: number; handEditedFields: string[] }

/** A practitioner who was not removed, the row locked. */
export async function loadPractitionerForUpdate(tx: Tx, id: string): Promise<Loaded<PractitionerFacts> | null> {
  await tx.$executeRaw`SELECT 1 FROM practitioner WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.practitioner.findFirst({ where: { id, removedAt: null }, select: { ...practitionerSelect, version: true, handEditedFields: true } })
  if (!row) return null
  const { version, handEditedFields, ...facts } = row
  return { facts, version, handEditedFields }
}

/** A site, the row locked. */
export async function loadSiteForUpdate(tx: Tx, id: string): Promise<Loaded<SiteFacts> | null> {
  await tx.$executeRaw`SELECT 1 FROM site WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.site.findUnique({ where: { id }, select: { ...siteSelect, version: true, handEditedFields: true } })
  if (!row) return null
  const { version, handEditedFields, ...facts } = row
  return { facts, version, handEditedFields }
}

export type LoadedPractice = Loaded<PracticeFactsByHand> & { id: string; practitionerId: string; siteId: string; nationalId: string | null; structureId: string | null }

/** A practice that was not removed, the row locked. */
export async function loadPracticeByHand(tx: Tx, id: string): Promise<LoadedPractice | null> {
  await tx.$executeRaw`SELECT 1 FROM practice WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.practice.findFirst({
    where: { id, removedAt: null, practitioner: { removedAt: null } },
    select: {
      mode: true, position: true, startsOn: true, version: true, handEditedFields: true, practitionerId: true, siteId: true, structureId: true,
      practitioner: { select: { nationalId: true } },
    },
  })
  if (!row) return null
  const { mode, position, startsOn, practitioner, ...rest } = row
  return { id, ...rest, nationalId: practitioner.nationalId, facts: { mode, position, startsOn } }
}

/** Practices that the register shows of a practitioner or of a site. */
export async function listPracticeIds(tx: Tx, of: { practitionerId: string } | { siteId: string }): Promise<string[]> {
  const rows = await tx.practice.findMany({ where: { ...of, removedAt: null }, select: { id: true }, orderBy: { id: 'asc' } })
  return rows.map((row) => row.id)
}

export type NumberHolder = { id: string; isRemoved: boolean; hasObjected: boolean }

/** Whoever holds a national number, tombstones included. */
export async function findNumberHolder(tx: Tx, nationalId: string): Promise<NumberHolder | null> {
  const row = await tx.practitioner.findUnique({ where: { nationalId }, select: { id: true, removedAt: true, removalReason: true } })
  return row && { id: row.id, isRemoved: row.removedAt !== null, hasObjected: row.removalReason === 'objected' }
}

/** Names of those of the profession, to be compared with what is typed. */
export async function listNames(tx: Tx, professionCode: string): Promise<{ id: string; lastName: string; firstName: string; communes: string[] }[]> {
  const rows = await tx.practitioner.findMany({
    where: { professionCode, removedAt: null },
    select: { id: true, lastName: true, firstName: true, practices: { where: { removedAt: null }, select: { site: { select: { commune: { select: { name: true } } } } } } },
  })
  return rows.map(({ practices, ...row }) => ({ ...row, communes: [...new Set(practices.map((one) => one.site.commune.name))] }))
}

/** Marks practices as removed, with what only made sense while they lived. */
export async function buryPractices(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx.practice.updateMany({ where: { id: { in: [...ids] } }, data: { removedAt: now, version: { increment: 1 } } })
  await tx.delegation.updateMany({ where: { practiceId: { in: [...ids] }, revokedAt: null }, data: { revokedAt: now } })
}

/** Writes the tombstone. Someone who objected keeps the number alone, so that an import recognises and leaves them out. */
export async function buryPractitioner(tx: Tx, id: string, reason: 'removed' | 'objected', now: Date): Promise<void> {
  const scrubbed = { lastName: '', firstName: '', civility: '', rpps: null, email: '', msSante: '', skills: [] }
  await tx.practitioner.update({
    where: { id },
    data: { removedAt: now, removalReason: reason, version: { increment: 1 }, ...(reason === 'objected' ? scrubbed : {}) },
    select: { id: true },
  })
  if (reason === 'objected') await buryAccount(tx, id, now)
  await tx.user.updateMany({ where: { practitionerId: id }, data: { practitionerId: null } })
  if (reason === 'removed') return
  await tx.practice.updateMany({
    where: { practitionerId: id },
    data: { phone: '', email: '', privateNote: '', secretaryHours: '', successorName: '', notTreatingReason: null, notTreatingSinceOn: null },
  })
}

/** Closes and empties the account of whoever objected, unless it serves for something else: a role, somebody else's answers. */
async function buryAccount(tx: Tx, practitionerId: string, now: Date): Promise<void> {
  const user = await tx.user.findFirst({ where: { practitionerId, roles: { none: {} }, delegations: { none: {} } }, select: { id: true } })
  if (!user) return
  await tx.session.deleteMany({ where: { userId: user.id } })
  await tx.user.update({ where: { id: user.id }, data: { name: 'Compte effacé', email: null, emailVerified: null, image: null, disabledAt: now }, select: { id: true } })
}

/**
 * Blanks what a professional gave of themselves, what was noted about them, and the mailbox and number of places where they
 * work alone. What a person had corrected stays blank at the next import; what only the public register says comes back.
 */
export async function blankGivenFacts(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.practitioner.update({ where: { id }, data: { email: '', msSante: '', givenErasedAt: at, version: { increment: 1 } }, select: { id: true } })
  await tx.practice.updateMany({ where: { practitionerId: id }, data: { phone: '', email: '', privateNote: '', secretaryHours: '', successorName: '', closingDays: [], version: { increment: 1 } } })
  await tx.site.updateMany({ where: { practices: { some: { practitionerId: id }, every: { practitionerId: id } } }, data: { phone: '', email: '', version: { increment: 1 } } })
  await tx.$queryRaw`SELECT forget_given_words() AS rows`
}
