import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { isGranted, mustPassFactor } from '#lib/platform/auth/actor'
import { loadSession } from '#lib/platform/auth/load-actor'
import { Role } from '#lib/platform/db/generated/enums'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const today = '2026-11-21'

async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const values = { id: randomUUID(), ...row }
  const names = Object.keys(values)
  await database.owner(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(values))
  return values.id
}

beforeAll(async () => {
  await database.owner("INSERT INTO commune (code, name, departement, lat, lon, membership) VALUES ('59158', 'Coutiches', '59', 50.45, 3.2, 'territory')")
})

async function signedIn(user: Record<string, unknown> = {}, session: Record<string, unknown> = {}): Promise<{ userId: string; load: () => ReturnType<typeof loadSession> }> {
  const userId = await insert('app_user', { name: 'Camille', ...user })
  const token = randomUUID()
  await insert('session', { session_token: token, user_id: userId, expires: '2027-01-01', ...session })
  return { userId, load: () => loadSession(token, today) }
}

const passed = { second_factor_at: '2026-11-21T08:00:00Z' }
const makeSite = () => insert('site', { name: 'Maison', kind: 'msp', commune_code: '59158', lat: 50, lon: 3, geo_precision: 'commune' })
const makePractitioner = () => insert('practitioner', { last_name: 'N', first_name: 'P', profession_code: '10', is_gp: true })
async function makePractice(siteId: string, more: Record<string, unknown> = {}): Promise<string> {
  return insert('practice', { practitioner_id: await makePractitioner(), site_id: siteId, ...more })
}

test('roles count from their first to their last day, both included', async () => {
  const { userId, load } = await signedIn({}, passed)
  const grant = (role: string, from: string, until: string | null) => insert('role_grant', { user_id: userId, role, from_on: from, until_on: until })
  await grant('coordination', today, null)
  await grant('treasurer', '2025-01-01', today)
  await grant('admin', '2026-11-22', null)
  await grant('bureau', '2025-01-01', '2026-11-20')
  expect([...((await load())?.actor.roles ?? [])].toSorted()).toEqual(['coordination', 'treasurer'])
})

test.each(Object.values(Role))('%s: nothing but one’s name until the second factor is passed, where the role asks for it', async (role) => {
  const practitionerId = await makePractitioner()
  await insert('practice', { practitioner_id: practitionerId, site_id: await makeSite() })
  const organisationId = await insert('organisation', { name: 'Clinique', kind: 'clinic' })
  const { userId, load } = await signedIn({ practitioner_id: practitionerId })
  await insert('role_grant', { user_id: userId, role, organisation_id: role.startsWith('partner_') ? organisationId : null, from_on: today })
  await insert('role_grant', { user_id: userId, role: role === 'partner_referent' ? 'partner_user' : 'partner_referent', organisation_id: organisationId, from_on: today })
  const held = async () => {
    const session = await load()
    const actor = session?.actor
    return { isGuarded: session?.isGuarded, waits: actor?.awaitsSecondFactor, holds: actor?.roles.has(role), isPartner: (actor?.partners.length ?? 0) > 0, own: actor?.ownPracticeIds.size }
  }
  const isGuarded = ['coordination', 'coordination_referrals', 'treasurer', 'admin'].includes(role)
  const everything = { isGuarded, waits: false, holds: true, isPartner: true, own: 1 }
  expect(mustPassFactor([role])).toBe(isGuarded)
  expect(await held()).toEqual(isGuarded ? { isGuarded, waits: true, holds: false, isPartner: false, own: 0 } : everything)
  await database.owner('UPDATE session SET second_factor_at = now() WHERE user_id = $1', [userId])
  expect(await held()).toEqual(everything)
})

test('an unknown token is nobody', async () => {
  expect(await loadSession(randomUUID(), today)).toBeNull()
})

test('a disabled account is nobody at once, its session notwithstanding', async () => {
  const { userId, load } = await signedIn()
  expect(await load()).not.toBeNull()
  await database.owner('UPDATE app_user SET disabled_at = now() WHERE id = $1', [userId])
  expect(await load()).toBeNull()
})

test('a GP answers for each place of practice until the last day there', async () => {
  const practitionerId = await makePractitioner()
  const places = {
    here: { ends_on: null }, lastDay: { ends_on: today }, left: { ends_on: '2026-11-20' }, removed: { removed_at: '2026-01-01' },
  }
  const ids = new Map<string, string>()
  for (const [name, more] of Object.entries(places)) ids.set(name, await insert('practice', { practitioner_id: practitionerId, site_id: await makeSite(), ...more }))
  const { load } = await signedIn({ practitioner_id: practitionerId })
  const actor = (await load())?.actor
  expect(actor?.practitionerId).toBe(practitionerId)
  expect([...(actor?.ownPracticeIds ?? [])].toSorted()).toEqual(['here', 'lastDay'].map((name) => ids.get(name) ?? '').toSorted())
  expect(actor?.delegatedPracticeIds.size).toBe(0)
})

test('a delegation for a site covers each of its practices once, one for a practice that one only', async () => {
  const site = await makeSite()
  const six = await Promise.all(Array.from({ length: 6 }, () => makePractice(site)))
  await makePractice(site, { ends_on: '2026-11-20' })
  const elsewhere = await makeSite()
  const one = await makePractice(elsewhere)
  await makePractice(elsewhere)
  const { userId, load } = await signedIn()
  const period = { user_id: userId, from_on: '2026-01-01', until_on: today }
  await insert('delegation', { ...period, site_id: site })
  await insert('delegation', { ...period, practice_id: six[0] })
  await insert('delegation', { ...period, practice_id: one })
  expect([...((await load())?.actor.delegatedPracticeIds ?? [])].toSorted()).toEqual([...six, one].toSorted())
})

test('a delegation that is over, to come, or revoked gives nothing', async () => {
  const practice = await makePractice(await makeSite())
  const { userId, load } = await signedIn()
  const delegate = (more: Record<string, unknown>) => insert('delegation', { user_id: userId, practice_id: practice, from_on: '2026-01-01', until_on: '2026-12-31', ...more })
  await delegate({ until_on: '2026-11-20' })
  await delegate({ from_on: '2026-11-22' })
  await delegate({ revoked_at: '2026-11-01' })
  expect((await load())?.actor.delegatedPracticeIds.size).toBe(0)
})

async function partner(conventions: { starts_on: string; ends_on: string | null; grants: string[] }[]) {
  const organisation = await insert('organisation', { name: 'Plateforme', kind: 'health_platform' })
  for (const convention of conventions) await insert('convention', { organisation_id: organisation, title: 'Convention', ...convention })
  const { userId, load } = await signedIn()
  await insert('role_grant', { user_id: userId, role: 'partner_user', organisation_id: organisation, from_on: '2026-01-01' })
  return { organisation, actor: (await load())?.actor ?? expect.unreachable() }
}

test('a partner reads what a convention in force grants, through its last day', async () => {
  const { organisation, actor } = await partner([{ starts_on: '2026-01-01', ends_on: today, grants: ['register_read'] }])
  expect(actor.partners).toMatchObject([{ organisationId: organisation, organisationName: 'Plateforme', role: 'partner_user', endedOn: null }])
  expect([isGranted(actor, 'register_read'), isGranted(actor, 'referral_submit')]).toEqual([true, false])
})

test('after its end a partner reads nothing, and is told since when', async () => {
  const { actor } = await partner([
    { starts_on: '2025-01-01', ends_on: '2025-12-31', grants: ['register_read'] },
    { starts_on: '2026-01-01', ends_on: '2026-11-20', grants: ['register_read'] },
  ])
  expect(isGranted(actor, 'register_read')).toBe(false)
  expect(actor.partners[0]?.endedOn).toBe('2026-11-20')
})

test('before its start a convention grants nothing and has not ended', async () => {
  const { actor } = await partner([{ starts_on: '2026-11-22', ends_on: null, grants: ['register_read'] }])
  expect(isGranted(actor, 'register_read')).toBe(false)
  expect(actor.partners[0]?.endedOn).toBeNull()
})

test('a renewed convention hides the end of the old one, and grants add up', async () => {
  const { actor } = await partner([
    { starts_on: '2025-01-01', ends_on: '2025-12-31', grants: ['referral_direct'] },
    { starts_on: '2026-01-01', ends_on: null, grants: ['register_read'] },
    { starts_on: '2026-06-01', ends_on: '2027-05-31', grants: ['referral_submit'] },
  ])
  expect([...(actor.partners[0]?.grants ?? [])].toSorted()).toEqual(['referral_submit', 'register_read'])
  expect(actor.partners[0]?.endedOn).toBeNull()
})

test('a health card gives no role that waits for a code', async () => {
  const { userId, load } = await signedIn({}, { opened_by: 'health_card' })
  await insert('role_grant', { user_id: userId, role: 'admin', from_on: today })
  expect((await load())?.actor).toMatchObject({ awaitsSecondFactor: true, roles: new Set() })
})
