import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { type Day, dayAt } from '#lib/platform/day'
import { fromDay, toDay, toDayOrNull } from '#lib/platform/db/days'
import type { WeeklyHours } from '#lib/platform/opening'
import { type LegalFacts, legalFrom } from './legal.ts'
import type { Look } from './look.ts'
import { canEditInstance } from './policy.ts'
import { weekFrom } from './opening-hours.ts'
import type { Identity } from './repository.ts'
import { type InstanceSettings, settingsFrom } from './settings.ts'

/** Everything that the identity page edits; null for whoever may not. */
export async function getInstanceForEditing(actor: Actor): Promise<{ identity: Identity; look: Look; legal: LegalFacts; settings: InstanceSettings; timeZone: string; version: number } | null> {
  if (!canEditInstance(actor)) return null
  const { legal, settings, version, timeZone, accent, logoId, logoPlace, ...identity } = await db().instance.findUniqueOrThrow({
    where: { id: 1 },
    select: { shortName: true, fullName: true, tagline: true, phone: true, phoneHours: true, email: true, address: true, accent: true, logoId: true, logoPlace: true, legal: true, settings: true, timeZone: true, version: true },
  })
  return { identity, look: { accent, logoId, logoPlace }, legal: legalFrom(legal), settings: settingsFrom(settings), timeZone, version }
}

/** The facts of the legal pages. */
export async function publicLegal(): Promise<LegalFacts> {
  const { legal } = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { legal: true } })
  return legalFrom(legal)
}

export type OpeningSheet = {
  version: number; week: WeeklyHours; closures: { id: string; fromOn: Day; untilOn: Day; reason: string }[]
  /** Who runs the searches now or later, and until when: a deputy has both dates. */
  searchers: { name: string; fromOn: Day; untilOn: Day | null }[]
}

/** Hours, closures and deputies of the coordination, for whoever may change them; null for the others. */
export async function getOpeningForEditing(actor: Actor, now: Date): Promise<OpeningSheet | null> {
  if (!canEditInstance(actor)) return null
  const instance = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { version: true, openingHours: true, timeZone: true } })
  const today = fromDay(dayAt(now, instance.timeZone))
  const [closures, searchers] = await Promise.all([
    db().closure.findMany({ where: { untilOn: { gte: today } }, orderBy: [{ fromOn: 'asc' }, { id: 'asc' }] }),
    db().roleGrant.findMany({
      where: { role: 'coordination_referrals', user: { disabledAt: null }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] },
      select: { fromOn: true, untilOn: true, user: { select: { name: true } } }, orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    }),
  ])
  return {
    version: instance.version, week: weekFrom(instance.openingHours),
    closures: closures.map((one) => ({ ...one, fromOn: toDay(one.fromOn), untilOn: toDay(one.untilOn) })),
    searchers: searchers.map((one) => ({ name: one.user.name, fromOn: toDay(one.fromOn), untilOn: toDayOrNull(one.untilOn) })),
  }
}
