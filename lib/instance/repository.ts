import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { OpenRange } from '#lib/platform/opening'
import { type LegalFacts, legalFrom } from './legal.ts'
import type { Look } from './look.ts'
import { type InstanceSettings, settingsFrom } from './settings.ts'

export type Identity = { shortName: string; fullName: string; tagline: string; phone: string; phoneHours: string; email: string; address: string }
export type LoadedInstance = { identity: Identity; look: Look; legal: LegalFacts; settings: InstanceSettings; version: number }

/** The one instance, its row locked. */
export async function loadInstanceForUpdate(tx: Tx): Promise<LoadedInstance> {
  await tx.$executeRaw`SELECT 1 FROM instance WHERE id = 1 FOR UPDATE`
  const { legal, settings, version, accent, logoId, logoPlace, ...identity } = await tx.instance.findUniqueOrThrow({
    where: { id: 1 },
    select: { shortName: true, fullName: true, tagline: true, phone: true, phoneHours: true, email: true, address: true, accent: true, logoId: true, logoPlace: true, legal: true, settings: true, version: true },
  })
  return { identity, look: { accent, logoId, logoPlace }, legal: legalFrom(legal), settings: settingsFrom(settings), version }
}

/** Writes a part of it. */
export async function saveInstance(tx: Tx, part: Partial<Identity> | Look | { legal: LegalFacts } | { settings: InstanceSettings } | { openingHours: Record<string, OpenRange[]> }): Promise<void> {
  await tx.instance.update({ where: { id: 1 }, data: { ...part, version: { increment: 1 } }, select: { id: true } })
}

/** Writes a closure; returns its id. */
export async function insertClosure(tx: Tx, { fromOn, untilOn, reason }: { fromOn: Day; untilOn: Day; reason: string }): Promise<string> {
  const { id } = await tx.closure.create({ data: { fromOn: fromDay(fromOn), untilOn: fromDay(untilOn), reason }, select: { id: true } })
  return id
}

/** Takes a closure away; false when it is gone already. */
export async function deleteClosure(tx: Tx, id: string): Promise<boolean> {
  return (await tx.closure.deleteMany({ where: { id } })).count === 1
}
