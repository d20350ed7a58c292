import { randomUUID } from 'node:crypto'
import type { Tx } from '#lib/platform/db/client'
import type { PracticeMode, SiteKind } from '#lib/platform/db/generated/enums'
import { inChunks } from './in-chunks.ts'
import { SITE_FIELDS } from './rpps-import.ts'
import type { RppsImportPlan } from './rpps-import.ts'
import { newSites } from './rpps-site-repository.ts'
import type { FieldChange } from './rpps-fields.ts'
import type { PracticeModeCode } from './rpps-people.ts'

const modes: Record<PracticeModeCode, PracticeMode> = { L: 'liberal', S: 'salaried', B: 'volunteer' }

export type WrittenRpps = { addedPracticeIds: string[]; touchedPracticeIds: string[]; departedPracticeIds: string[] }

/** Writes a plan; the caller holds the tables, so that nothing changed since it was made. It confirms nothing, and deletes nothing. */
export async function writeRppsPlan(tx: Tx, plan: RppsImportPlan, choice: { departures: 'mark' | 'leave' }, now: Date): Promise<WrittenRpps> {
  for (const { personId, nationalId, rpps } of plan.identified) {
    await tx.practitioner.update({ where: { id: personId }, data: { nationalId, rpps, version: { increment: 1 } }, select: { id: true } })
  }
  const addedPracticeIds = await writeAdditions(tx, plan.ready, now)
  for (const { id, structureId, handEditedFields } of plan.linked) {
    await tx.practice.update({ where: { id }, data: { structureId, handEditedFields: [...handEditedFields], seenInRppsAt: now, departedInRppsAt: null }, select: { id: true } })
  }
  for (const { kind, id, fields } of plan.changed) {
    if (kind === 'person') await tx.practitioner.update({ where: { id }, data: { ...personData(fields), version: { increment: 1 } }, select: { id: true } })
    else await changePractice(tx, id, fields)
  }
  const departedPracticeIds = choice.departures === 'mark' ? plan.departed.map((one) => one.id) : []
  await tx.practice.updateMany({ where: { id: { in: departedPracticeIds } }, data: { departedInRppsAt: now } })
  await tx.practice.updateMany({ where: { id: { in: plan.returned.map((one) => one.id) } }, data: { departedInRppsAt: null } })
  return { addedPracticeIds, departedPracticeIds, touchedPracticeIds: await touched(tx, plan) }
}

async function writeAdditions(tx: Tx, ready: RppsImportPlan['ready'], now: Date): Promise<string[]> {
  const ids = new Map(ready.map(({ person, personId }) => [person.nationalId, personId ?? randomUUID()]))
  const newcomers = new Map(ready.filter((one) => one.personId === null).map(({ person }) => [person.nationalId, person]))
  await inChunks([...newcomers.values()], (people) => tx.practitioner.createMany({
    data: people.map((person) => ({
      id: ids.get(person.nationalId) ?? randomUUID(), nationalId: person.nationalId, rpps: person.rpps, civility: person.civility, lastName: person.lastName,
      firstName: person.firstName, professionCode: person.professionCode, skills: [...person.savoirFaire], isGp: person.isGp === true,
    })),
  }))
  const additions = ready.map(({ person, practice }) => ({ practitionerId: ids.get(person.nationalId) ?? '', practice }))
  const { sites, siteIds } = await newSites(tx, additions)
  await inChunks(sites, (rows) => tx.site.createMany({ data: rows }))
  const practices = additions.map(({ practitionerId, practice }, index) => ({
    id: randomUUID(), practitionerId, siteId: siteIds[index] ?? '', structureId: practice.structureId, mode: practice.mode === null ? null : modes[practice.mode],
    phone: practice.phone ?? '', email: practice.email ?? '', seenInRppsAt: now,
  }))
  await inChunks(practices, (rows) => tx.practice.createMany({ data: rows }))
  return practices.map((practice) => practice.id)
}

function personData(fields: readonly FieldChange[]) {
  const after = new Map(fields.map((change) => [change.field, change.after]))
  const text = (field: string) => after.get(field)
  return {
    ...optional('civility', text('civility')), ...optional('lastName', text('lastName')), ...optional('firstName', text('firstName')),
    ...optional('professionCode', text('professionCode')), ...optional('skills', text('savoirFaire')?.split(' ').filter(Boolean)),
    ...optional('isGp', after.has('isGp') ? text('isGp') === 'yes' : undefined),
  }
}

async function changePractice(tx: Tx, id: string, fields: readonly FieldChange[]): Promise<void> {
  const after = new Map(fields.map((change) => [change.field, change.after]))
  const mode = after.get('mode')
  const own = {
    ...optional('phone', after.get('phone')), ...optional('email', after.get('email')),
    ...(mode === undefined ? {} : { mode: isMode(mode) ? modes[mode] : null }),
  }
  const { siteId } = await tx.practice.update({ where: { id }, data: { ...own, version: { increment: 1 } }, select: { siteId: true } })
  if (fields.some((change) => SITE_FIELDS.has(change.field))) await changeSite(tx, siteId, after)
}

async function changeSite(tx: Tx, id: string, after: ReadonlyMap<string, string>): Promise<void> {
  const communeCode = after.get('communeCode')
  const hasMoved = communeCode !== undefined || after.has('addressLine')
  const site = await tx.site.findUniqueOrThrow({ where: { id }, select: { communeCode: true, geoPrecision: true } })
  // A point set by hand stays as long as the commune does.
  const isPlacedAnew = hasMoved && (site.geoPrecision !== 'hand' || (communeCode !== undefined && communeCode !== site.communeCode))
  const centre = isPlacedAnew ? await tx.commune.findUniqueOrThrow({ where: { code: communeCode ?? site.communeCode }, select: { lat: true, lon: true } }) : null
  const kind = after.get('siteKind')
  await tx.site.update({
    where: { id },
    data: {
      ...optional('name', after.get('siteName')), ...optional('addressLine', after.get('addressLine')), ...optional('addressExtra', after.get('addressComplement')),
      ...optional('postalCode', after.get('postalCode')), ...optional('communeCode', communeCode),
      ...(kind === undefined ? {} : { kind: kind as SiteKind }),
      ...(centre ? { ...centre, geoPrecision: 'commune' as const } : {}),
      version: { increment: 1 },
    },
    select: { id: true },
  })
}

/** Known practices whose entry may read otherwise now: theirs, and those of people whose name changed. */
async function touched(tx: Tx, plan: RppsImportPlan): Promise<string[]> {
  const practiceIds = [...plan.changed.filter((one) => one.kind === 'practice').map((one) => one.id), ...plan.linked.map((one) => one.id)]
  const personIds = plan.changed.filter((one) => one.kind === 'person').map((one) => one.id)
  const sites = await tx.practice.findMany({ where: { id: { in: practiceIds } }, select: { siteId: true } })
  const rows = await tx.practice.findMany({
    where: { removedAt: null, OR: [{ practitionerId: { in: personIds } }, { siteId: { in: sites.map((row) => row.siteId) } }] },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  const entry: { [K in Key]?: Value } = {}
  if (value !== undefined) entry[key] = value
  return entry
}

function isMode(text: string): text is PracticeModeCode {
  return text === 'L' || text === 'S' || text === 'B'
}
