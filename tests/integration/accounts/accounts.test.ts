import { describe, expect, test } from 'vitest'
import { accountInvitedMail } from '#lib/accounts/account-invited-mail'
import { getAccount, listAccounts, searchUnlinkedPractitioners } from '#lib/accounts/account-queries'
import { disableAccount } from '#lib/accounts/disable-account'
import { endRole } from '#lib/accounts/end-role'
import { inviteAccount } from '#lib/accounts/invite-account'
import { listJournal } from '#lib/accounts/journal-queries'
import { linkPractitioner } from '#lib/accounts/link-practitioner'
import { reopenAccount } from '#lib/accounts/reopen-account'
import type { Actor } from '#lib/platform/auth/actor'
import { loadSession } from '#lib/platform/auth/load-actor'
import { db } from '#lib/platform/db/client'
import type { Role } from '#lib/platform/db/generated/enums'
import { aGp, aRole, aStranger, aUser, coordinatorActor, daysLater, gpActor, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const coordination = havingPassed(coordinatorActor(), monday)
const admin: Actor = havingPassed({ ...aStranger(), roles: new Set<Role>(['admin']) }, monday)
const today = '2026-11-23'
const invitation = (email: string, role: Role = 'treasurer') => ({ name: 'Mme Invitée', email, role, organisationId: null, fromOn: null, untilOn: null })
const grantOf = (userId: string, role: Role) => db().roleGrant.findFirstOrThrow({ where: { userId, role }, select: { id: true } })

async function signedIn(userId: string) {
  const sessionToken = crypto.randomUUID()
  await db().session.create({ data: { sessionToken, userId, expires: daysLater(100), secondFactorAt: monday }, select: { id: true } })
  return async () => (await loadSession(sessionToken, today))?.actor ?? null
}

describe('inviting', () => {
  test('makes the account and the role, and a mail that says how to sign in', async () => {
    const invited = await inviteAccount(admin, invitation('tresor@exemple.invalid'), monday)
    if (!invited.ok) throw new Error(invited.code)
    const actor = await (await signedIn(invited.value.userId))()
    expect([...(actor?.roles ?? [])]).toEqual(['treasurer'])
    const mail = await db().outboxMail.findFirstOrThrow({ where: { recipient: 'tresor@exemple.invalid' } })
    const content = await accountInvitedMail(mail.payload as Record<string, unknown>)
    expect(content?.paragraphs.join(' ')).toContain('trésorerie')
  })

  test.each([
    ['already-granted', () => invitation('deux@exemple.invalid')],
    ['ends-too-soon', () => ({ ...invitation('court@exemple.invalid'), untilOn: '2026-11-22' })],
    ['organisation-needed', () => invitation('seul@exemple.invalid', 'partner_user')],
  ])('%s', async (code, input) => {
    await inviteAccount(admin, invitation('deux@exemple.invalid'), monday)
    expect(await inviteAccount(admin, input(), monday)).toMatchObject({ code })
  })

  test('the coordination invites anyone but an administrator; a GP nobody', async () => {
    expect(await inviteAccount(coordination, invitation('m@exemple.invalid', 'member'), monday)).toMatchObject({ ok: true })
    expect(await inviteAccount(coordination, invitation('a@exemple.invalid', 'admin'), monday)).toMatchObject({ code: 'not-found' })
    expect(await inviteAccount(gpActor([]), invitation('g@exemple.invalid', 'member'), monday)).toMatchObject({ code: 'not-found' })
  })
})

describe('the last administrator', () => {
  async function admins(count: number) {
    await db().roleGrant.deleteMany({ where: { role: 'admin' } })
    const ids = await Promise.all(Array.from({ length: count }, () => aUser()))
    for (const id of ids) await aRole(id, 'admin')
    return ids
  }

  test('keeps the role and the account', async () => {
    const [only = ''] = await admins(1)
    expect(await endRole(admin, { grantId: (await grantOf(only, 'admin')).id }, monday)).toMatchObject({ code: 'last-admin' })
    expect(await disableAccount(admin, { userId: only }, monday)).toMatchObject({ code: 'last-admin' })
  })

  test('a role that ends by itself does not count as another administrator', async () => {
    const [only = ''] = await admins(1)
    await aRole(await aUser(), 'admin', { untilOn: '2026-12-31' })
    expect(await disableAccount(admin, { userId: only }, monday)).toMatchObject({ code: 'last-admin' })
  })

  test('two who end each other at the same moment leave one', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one = '', two = ''] = await admins(2)
      const both = await Promise.all([endRole(admin, { grantId: (await grantOf(one, 'admin')).id }, monday), disableAccount(admin, { userId: two }, monday)])
      expect(both.map((each) => (each.ok ? 'ok' : each.code)).sort()).toEqual(['last-admin', 'ok'])
    }
  })
})

describe('ending', () => {
  test('a role counts from the next page on, and cannot be ended twice', async () => {
    const userId = await aUser()
    await aRole(userId, 'member')
    const actor = await signedIn(userId)
    const { id } = await grantOf(userId, 'member')
    expect([...((await actor())?.roles ?? [])]).toEqual(['member'])
    await endRole(coordination, { grantId: id }, monday)
    expect([...((await actor())?.roles ?? [])]).toEqual([])
    expect(await endRole(coordination, { grantId: id }, monday)).toMatchObject({ code: 'already-ended' })
  })

  test('a role given today leaves nothing', async () => {
    const invited = await inviteAccount(admin, invitation('jour@exemple.invalid', 'bureau'), monday)
    if (!invited.ok) throw new Error(invited.code)
    await endRole(admin, { grantId: (await grantOf(invited.value.userId, 'bureau')).id }, monday)
    expect((await getAccount(admin, invited.value.userId, today))?.grants).toEqual([])
  })

  test('a closed account dies with its sessions; reopened, its old sessions stay dead', async () => {
    const userId = await aUser()
    const actor = await signedIn(userId)
    expect(await actor()).not.toBeNull()
    expect(await disableAccount(admin, { userId }, monday)).toEqual({ ok: true, value: null })
    expect(await actor()).toBeNull()
    await reopenAccount(admin, { userId }, monday)
    expect(await actor()).toBeNull()
    expect(await (await signedIn(userId))()).not.toBeNull()
  })

  test('nobody closes the own account, and the coordination none', async () => {
    expect(await disableAccount(admin, { userId: admin.userId ?? '' }, monday)).toMatchObject({ code: 'own-account' })
    expect(await disableAccount(coordination, { userId: await aUser() }, monday)).toMatchObject({ code: 'not-found' })
  })
})

test('an account is tied to one practitioner, who then answers for the own practices', async () => {
  const gp = await aGp({ lastName: 'Relié' })
  const [one, two] = [await aUser(), await aUser()]
  expect(await searchUnlinkedPractitioners(coordination, 'relie')).toMatchObject([{ value: gp.practitionerId }])
  expect(await linkPractitioner(coordination, { userId: one, practitionerId: gp.practitionerId }, monday)).toEqual({ ok: true, value: null })
  expect([...((await (await signedIn(one))())?.ownPracticeIds ?? [])]).toEqual([gp.practiceId])
  expect(await linkPractitioner(coordination, { userId: two, practitionerId: gp.practitionerId }, monday)).toMatchObject({ code: 'already-linked' })
  expect(await searchUnlinkedPractitioners(coordination, 'relie')).toEqual([])
  expect(await linkPractitioner(admin, { userId: one, practitionerId: null }, monday)).toMatchObject({ code: 'not-found' })
  expect(await linkPractitioner(coordination, { userId: one, practitionerId: null }, monday)).toEqual({ ok: true, value: null })
})

describe('the journal', () => {
  const everything = { book: 'changes', page: 1, kind: null, about: '', actorId: null, fromOn: null, untilOn: null } as const

  test('names what it is about to the coordination, and to an administrator only who and when', async () => {
    const gp = await aGp({ lastName: 'Nommé' })
    await linkPractitioner(coordination, { userId: await aUser({ name: 'Compte Lié' }), practitionerId: gp.practitionerId }, monday)
    const whole = await listJournal(coordination, { ...everything, kind: 'account' }, 'Europe/Paris')
    expect(whole?.lines[0]).toMatchObject({ event: 'account.linked', subject: 'Compte Lié' })
    const seen = await listJournal(admin, everything, 'Europe/Paris')
    expect(seen?.lines.length).toBeGreaterThan(0)
    expect(seen?.lines.every((line) => line.subject === '')).toBe(true)
    expect(await listJournal(gpActor([gp.practiceId]), everything, 'Europe/Paris')).toBeNull()
  })

  test('is filtered by family and day', async () => {
    await inviteAccount(admin, invitation('journal@exemple.invalid'), monday)
    const families = await listJournal(coordination, { ...everything, kind: 'territory' }, 'Europe/Paris')
    expect(families?.lines).toEqual([])
    const old = await listJournal(coordination, { ...everything, untilOn: '2020-01-01' }, 'Europe/Paris')
    expect(old?.lines).toEqual([])
  })
})

test('accounts are listed for the coordination and administrators alone', async () => {
  const userId = await aUser({ name: 'Zénaïde Cherchée' })
  await aRole(userId, 'bureau')
  const request = { page: 1, sort: 'nom', direction: 'asc', search: 'zenaide', role: 'bureau', status: 'open' } as const
  expect((await listAccounts(admin, request, today))?.items).toMatchObject([{ name: 'Zénaïde Cherchée', roles: [{ role: 'bureau' }] }])
  expect(await listAccounts(aStranger(), request, today)).toBeNull()
  expect(await getAccount(aStranger(), userId, today)).toBeNull()
})
