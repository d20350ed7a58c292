import { getInstanceForEditing } from '#lib/instance/office-queries'
import { missingLegal } from '#lib/instance/legal'
import { type Actor, hasRole } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import { beforeShowing, type FirstStep, firstSteps } from './steps.ts'

/** The accent that a database is born with. */
const bornAccent = '#9c3b1f'

/** What is done and what is left of the first run, read from the data; `isOpen`: the screen is this person's. Null for who sets nothing up. */
export async function getFirstSteps(actor: Actor, today: Day): Promise<(FirstStep & { isOpen: boolean })[] | null> {
  const instance = await getInstanceForEditing(actor)
  if (!instance) return null
  const { identity, look, legal } = instance
  const inForce = { role: 'coordination' as const, fromOn: { lte: fromDay(today) }, OR: [{ untilOn: null }, { untilOn: { gte: fromDay(today) } }] }
  const written = { removedAt: null, NOT: { publishedAt: null } } as const
  const [communes, coordinators, officers, pages, menu, doctors] = await Promise.all([
    db().commune.count({ where: { membership: 'territory' } }),
    db().user.count({ where: { disabledAt: null, roles: { some: inForce } } }),
    db().content.count({ where: { kind: 'officer', ...written } }),
    db().content.count({ where: { kind: 'page', ...written } }),
    db().siteMenu.findUniqueOrThrow({ where: { id: 1 }, select: { lists: true } }),
    db().registerEntry.count(),
  ])
  const steps = firstSteps({
    shortName: identity.shortName, phone: identity.phone, phoneHours: identity.phoneHours, isAccentChosen: look.accent !== bornAccent, hasLogo: look.logoId !== null,
    communes, coordinators, officers, pages, doctors, isMenuArranged: menu.lists !== null, missingLegal: missingLegal(legal),
  })
  return steps.map((step) => ({ ...step, isOpen: step.by === 'office' || hasRole(actor, 'coordination') }))
}

/** How many steps stand between the site and its public; null for who sets nothing up. */
export async function countStepsBeforeShowing(actor: Actor, today: Day): Promise<number | null> {
  const steps = await getFirstSteps(actor, today)
  return steps === null ? null : beforeShowing(steps).length
}
