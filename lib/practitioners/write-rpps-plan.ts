import type { RppsImportPlan } from '#lib/imports/rpps-import'
import type { Tx } from '#lib/platform/db/client'
import { writeRppsAdditions } from './rpps-additions-repository.ts'
import { writeRppsChange } from './rpps-changes-repository.ts'

export type WrittenRpps = { addedPracticeIds: string[]; touchedPracticeIds: string[]; departedPracticeIds: string[] }

/** Writes a plan; the caller holds the tables, so that nothing changed since it was made. It confirms nothing, and deletes nothing. */
export async function writeRppsPlan(tx: Tx, plan: RppsImportPlan, choice: { departures: 'mark' | 'leave' }, now: Date): Promise<WrittenRpps> {
  for (const { personId, nationalId, rpps } of plan.identified) {
    await tx.practitioner.update({ where: { id: personId }, data: { nationalId, rpps, version: { increment: 1 } }, select: { id: true } })
  }
  const addedPracticeIds = await writeRppsAdditions(tx, plan.ready, now)
  for (const { id, structureId, handEditedFields } of plan.linked) {
    await tx.practice.update({ where: { id }, data: { structureId, handEditedFields: [...handEditedFields], seenInRppsAt: now, departedInRppsAt: null }, select: { id: true } })
  }
  for (const change of plan.changed) await writeRppsChange(tx, change)
  const departedPracticeIds = choice.departures === 'mark' ? plan.departed.map((one) => one.id) : []
  await tx.practice.updateMany({ where: { id: { in: departedPracticeIds } }, data: { departedInRppsAt: now } })
  await tx.practice.updateMany({ where: { id: { in: plan.returned.map((one) => one.id) } }, data: { departedInRppsAt: null } })
  return { addedPracticeIds, departedPracticeIds, touchedPracticeIds: await touched(tx, plan) }
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
