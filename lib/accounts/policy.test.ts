import { expect, test } from 'vitest'
import { commandActor, linkActor } from '#lib/platform/auth/actor'
import { actorWith, partnerWith, rolesThatMay } from '#tests/factories/actor'
import {
  canAppointAdmin, canDisableAccounts, canExportAccounts, canGrantRole, canInvite, canLinkPractitioner, canListAccounts, canReadJournal, canReadJournalContent, canResetEverySecondFactor, canResetSecondFactor, needsRecentFactor,
} from './policy.ts'

const nobody = actorWith()
const grant = (role: Parameters<typeof canGrantRole>[1]['role'], organisationId: string | null = null) => ({ role, organisationId })

test.each([
  ['appoints administrators', canAppointAdmin, ['admin']],
  ['sees the accounts', canListAccounts, ['coordination', 'admin']],
  ['takes the accounts away as a file', canExportAccounts, ['coordination']],
  ['closes accounts', canDisableAccounts, ['admin']],
  ['says which practitioner an account is', canLinkPractitioner, ['coordination']],
  ['reads the journal', canReadJournal, ['coordination', 'coordination_referrals', 'admin']],
  ['reads what the journal is about', canReadJournalContent, ['coordination', 'coordination_referrals']],
] as const)('who %s', (_, policy, expected) => {
  expect(rolesThatMay(policy)).toEqual(expected)
  expect(policy(nobody)).toBe(false)
})

test('the first administrator is appointed by a command on the server, never by a link', () => {
  expect(canAppointAdmin(commandActor)).toBe(true)
  expect(canAppointAdmin(linkActor(['practice']))).toBe(false)
  expect(canGrantRole(commandActor, grant('admin'))).toBe(true)
})

test.each([
  ['admin', ['admin']],
  ['coordination', ['coordination', 'admin']],
  ['treasurer', ['coordination', 'admin']],
  ['partner_user', ['coordination', 'admin']],
] as const)('who gives the role %s', (role, expected) => {
  expect(rolesThatMay((actor) => canGrantRole(actor, grant(role, 'clinic')))).toEqual(expected)
  expect(rolesThatMay((actor) => canInvite(actor, grant(role, 'clinic')))).toEqual(expected)
})

test('a référent gives and ends the two roles of a partner, in the own organisation only', () => {
  const referent = partnerWith({ role: 'partner_referent' })
  for (const role of ['partner_user', 'partner_referent'] as const) {
    expect(canGrantRole(referent, grant(role, 'clinic'))).toBe(true)
    expect(canGrantRole(referent, grant(role, 'town-hall'))).toBe(false)
    expect(canGrantRole(referent, grant(role))).toBe(false)
    expect(canGrantRole(partnerWith(), grant(role, 'clinic'))).toBe(false)
  }
  for (const role of ['member', 'coordination', 'admin'] as const) expect(canGrantRole(referent, grant(role, 'clinic'))).toBe(false)
})

test('a référent invites while the convention runs, and only ends roles afterwards', () => {
  expect(canInvite(partnerWith({ role: 'partner_referent' }), grant('partner_user', 'clinic'))).toBe(true)
  const ended = partnerWith({ role: 'partner_referent', endedOn: '2026-10-31' })
  expect(canInvite(ended, grant('partner_user', 'clinic'))).toBe(false)
  expect(canGrantRole(ended, grant('partner_user', 'clinic'))).toBe(true)
  expect(canInvite(partnerWith(), grant('partner_user', 'clinic'))).toBe(false)
})

test('a convention in force elsewhere does not let a référent invite where it has ended', () => {
  const [there] = partnerWith({ organisationId: 'town-hall', role: 'partner_referent' }).partners
  const ended = partnerWith({ role: 'partner_referent', endedOn: '2026-10-31' })
  expect(canInvite({ ...ended, partners: [...ended.partners, ...(there ? [there] : [])] }, grant('partner_user', 'clinic'))).toBe(false)
  const here = partnerWith({ role: 'partner_referent' })
  expect(canInvite({ ...here, partners: [...here.partners, ...(there ? [there] : [])] }, grant('partner_user', 'clinic'))).toBe(true)
})

test('a recent code is asked of the coordination and administrators alone', () => {
  const now = new Date('2026-11-23T09:00:00Z')
  const passed = { id: 's', secondFactorAt: new Date('2026-11-23T08:51:00Z') }
  expect(rolesThatMay((actor) => needsRecentFactor(actor, now))).toEqual(['coordination', 'admin'])
  expect(rolesThatMay((actor) => needsRecentFactor({ ...actor, session: passed }, now))).toEqual([])
  expect(needsRecentFactor(commandActor, now)).toBe(false)
})

test('a lost telephone is put back by an administrator, anybody’s, or by the coordination, but an administrator’s; everybody’s at once by a command alone', () => {
  expect(rolesThatMay((actor) => canResetSecondFactor(actor, { roles: ['treasurer'] })).toSorted()).toEqual(['admin', 'coordination'])
  expect(rolesThatMay((actor) => canResetSecondFactor(actor, { roles: ['member', 'admin'] }))).toEqual(['admin'])
  expect([canResetSecondFactor(nobody, { roles: [] }), canResetSecondFactor(commandActor, { roles: [] }), canResetSecondFactor(linkActor(['practice']), { roles: [] })]).toEqual([false, false, false])
  expect(rolesThatMay(canResetEverySecondFactor)).toEqual([])
  expect([canResetEverySecondFactor(commandActor), canResetEverySecondFactor(linkActor([]))]).toEqual([true, false])
})
