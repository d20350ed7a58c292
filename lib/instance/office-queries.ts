import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { type LegalFacts, legalFrom } from './legal.ts'
import type { Look } from './look.ts'
import { canEditInstance } from './policy.ts'
import type { Identity } from './repository.ts'
import { type InstanceSettings, settingsFrom } from './settings.ts'

/** Everything that the identity page edits; null for whoever may not. */
export async function getInstanceForEditing(actor: Actor): Promise<{ identity: Identity; look: Look; legal: LegalFacts; settings: InstanceSettings; version: number } | null> {
  if (!canEditInstance(actor)) return null
  const { legal, settings, version, accent, logoId, logoPlace, ...identity } = await db().instance.findUniqueOrThrow({
    where: { id: 1 },
    select: { shortName: true, fullName: true, tagline: true, phone: true, phoneHours: true, email: true, address: true, accent: true, logoId: true, logoPlace: true, legal: true, settings: true, version: true },
  })
  return { identity, look: { accent, logoId, logoPlace }, legal: legalFrom(legal), settings: settingsFrom(settings), version }
}

/** The facts of the legal pages. */
export async function publicLegal(): Promise<LegalFacts> {
  const { legal } = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { legal: true } })
  return legalFrom(legal)
}
