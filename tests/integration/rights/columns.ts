import { randomUUID } from 'node:crypto'
import { type Actor, commandActor, mustPassFactor } from '#lib/platform/auth/actor'
import { loadSession } from '#lib/platform/auth/load-actor'
import { db } from '#lib/platform/db/client'
import type { Role } from '#lib/platform/db/generated/enums'
import { anOrganisation, aRole, aUser } from '#tests/factories/register'
import type { World } from '#tests/integration/rights/world'

/** The columns of the product's rights table, each told apart where the table says "own", "if granted" or "from–until". */
export const columns = [
  'public', 'stranger', 'member', 'gp_own', 'gp_other', 'delegate_own', 'delegate_other', 'partner_granted', 'partner_ungranted',
  'partner_ended', 'referent', 'referent_ended', 'coordination', 'coordination_referrals', 'treasurer', 'bureau', 'admin', 'expired', 'disabled',
] as const
export type Column = (typeof columns)[number]

/** Sets of columns that several rows of the table share. */
export const everybody: readonly Column[] = [...columns]
export const nobody: readonly Column[] = []
export const coordination: readonly Column[] = ['coordination']
export const callers: readonly Column[] = ['coordination', 'coordination_referrals']
export const speakers: readonly Column[] = ['gp_own', 'delegate_own', ...callers]
export const keepers: readonly Column[] = ['gp_own', 'coordination']
export const contactKeepers: readonly Column[] = ['gp_own', 'delegate_own', 'coordination']
export const signedIn: readonly Column[] = columns.filter((one) => one !== 'public' && one !== 'disabled')
export const readersOfMembersEntries: readonly Column[] = ['member', 'gp_own', 'gp_other', 'delegate_own', 'delegate_other', ...callers, 'treasurer', 'bureau']
export const readersOfPartnersEntries: readonly Column[] = ['gp_own', 'delegate_own', 'partner_granted', 'referent', ...callers]

const past = '2026-01-31'
const roles: Partial<Record<Column, Role>> = {
  member: 'member', coordination: 'coordination', coordination_referrals: 'coordination_referrals', treasurer: 'treasurer', bureau: 'bureau', admin: 'admin',
}

/**
 * Somebody of this column, made of rows and read back by the product's own `loadSession`: what the account is worth today
 * is worked out by the code under test. Null: nobody is signed in.
 */
export async function somebody(column: Column, world: World): Promise<Actor | null> {
  if (column === 'public') return null
  if (tiedToTheWorld.has(column)) return make(column, world)
  const known = made.get(column) ?? make(column, world)
  made.set(column, known)
  return known
}

/** Those whose rights name a practice; the others are the same in every world of a file. */
const tiedToTheWorld: ReadonlySet<Column> = new Set(['gp_own', 'gp_other', 'delegate_own', 'delegate_other', 'expired', 'disabled'])
const made = new Map<Column, Promise<Actor | null>>()

async function make(column: Column, world: World): Promise<Actor | null> {
  const userId = await anAccount(column, world)
  const role = roles[column]
  if (role) await aRole(userId, role)
  if (column === 'delegate_own') await aDelegation(userId, world.gp.practiceId, '2027-06-30')
  if (column === 'delegate_other') await aDelegation(userId, world.otherGp.practiceId, '2027-06-30')
  if (column === 'partner_granted') await aRole(userId, 'partner_user', { organisationId: world.partnerId })
  if (column === 'partner_ungranted') await aRole(userId, 'partner_user', { organisationId: await anOrganisation(['referral_submit']) })
  if (column === 'partner_ended') await aRole(userId, 'partner_user', { organisationId: world.endedPartnerId })
  if (column === 'referent') await aRole(userId, 'partner_referent', { organisationId: world.partnerId })
  if (column === 'referent_ended') await aRole(userId, 'partner_referent', { organisationId: world.endedPartnerId })
  if (column === 'expired' || column === 'disabled') await everythingUntil(userId, world, column === 'expired' ? past : '2027-06-30')
  return signIn(userId, world)
}

async function anAccount(column: Column, world: World): Promise<string> {
  if (column === 'gp_own') return aUser({ practitionerId: world.gp.practitionerId })
  if (column === 'gp_other') return aUser({ practitionerId: world.otherGp.practitionerId })
  return aUser({ isDisabled: column === 'disabled' })
}

async function everythingUntil(userId: string, world: World, untilOn: string): Promise<void> {
  for (const role of ['member', 'coordination', 'coordination_referrals', 'treasurer', 'bureau', 'admin'] as const) await aRole(userId, role, { untilOn })
  await aRole(userId, 'partner_referent', { organisationId: await anOrganisation(['register_read']), untilOn })
  await aDelegation(userId, world.gp.practiceId, untilOn)
}

async function aDelegation(userId: string, practiceId: string, untilOn: string): Promise<void> {
  await db().delegation.create({ data: { userId, practiceId, fromOn: new Date('2025-01-01'), untilOn: new Date(untilOn) }, select: { id: true } })
}

async function signIn(userId: string, world: World): Promise<Actor | null> {
  const sessionToken = randomUUID()
  // Whose role waits for the second factor has passed it, late enough to be recent in every world; the others have none.
  const held = await db().roleGrant.findMany({ where: { userId, untilOn: null }, select: { role: true } })
  const secondFactorAt = mustPassFactor(held.map((one) => one.role)) ? new Date('2026-12-31') : null
  await db().session.create({ data: { userId, sessionToken, expires: new Date('2027-01-01'), secondFactorAt }, select: { id: true } })
  return (await loadSession(sessionToken, world.today))?.actor ?? null
}

/** Somebody of the coordination who makes what a row needs beforehand. */
export const preparer: Actor = commandActor
