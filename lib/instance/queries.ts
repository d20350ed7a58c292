import { db } from '#lib/platform/db/client'
import { isOpenAt, nextOpening } from '#lib/platform/opening'
import { loadInstanceRules } from './load-instance-rules.ts'
import { loadOpening } from './load-opening.ts'
import { weekSentence } from './opening-hours.ts'
import type { LogoPlaceName } from './look.ts'
import type { InstanceSettings } from './settings.ts'

export type PublicInstance = {
  key: string
  shortName: string
  fullName: string
  tagline: string
  phone: string
  phoneHours: string
  email: string
  address: string
  accent: string
  logoId: string | null
  logoPlace: LogoPlaceName
  timeZone: string
  exampleName: string | null
}

/** The identity every page shows; the telephone's hours are the coordination's week, unless other words were typed. */
export async function publicInstance(): Promise<PublicInstance> {
  const { openingHours, ...identity } = await db().instance.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      key: true, shortName: true, fullName: true, tagline: true, phone: true, phoneHours: true, openingHours: true,
      email: true, address: true, accent: true, logoId: true, logoPlace: true, timeZone: true, exampleName: true,
    },
  })
  return { ...identity, phoneHours: identity.phoneHours === '' ? weekSentence(openingHours) : identity.phoneHours }
}

/** Delays and sizes in force, printed where readers are owed an explanation. */
export async function publicRules(): Promise<{ timeZone: string; settings: InstanceSettings }> {
  return loadInstanceRules(db())
}

/** Whether the coordination is there now; when it is not, when it will be (null: no opening is in sight). */
export async function publicOpening(now: Date): Promise<{ isOpen: boolean; opensAt: Date | null }> {
  const opening = await loadOpening(db(), now)
  const isOpen = isOpenAt(now, opening)
  return { isOpen, opensAt: isOpen ? null : nextOpening(now, opening) }
}
