import type { Tx } from '#lib/platform/db/client'
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
export async function saveInstance(tx: Tx, part: Partial<Identity> | Look | { legal: LegalFacts } | { settings: InstanceSettings }): Promise<void> {
  await tx.instance.update({ where: { id: 1 }, data: { ...part, version: { increment: 1 } }, select: { id: true } })
}
