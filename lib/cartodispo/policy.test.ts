import { describe, expect, test } from 'vitest'
import { linkActor } from '#lib/platform/auth/actor'
import { actorWith, partnerWith, rolesThatMay } from '#tests/factories/actor'
import {
  canChangeMailbox, canManageOwn, canManagePractice, canReadEntry, canRecordCalls, canRunRegister, contactKeeperCapacity, declaringCapacity, practiceKeeperCapacity,
  readableAudiences, reportingOrganisation, siteCapacity,
} from './policy.ts'

const own = { practiceId: 'own' }
const other = { practiceId: 'other' }
const gp = actorWith({ ownPracticeIds: new Set(['own']) })
const secretary = actorWith({ delegatedPracticeIds: new Set(['own']) })
const coordinator = actorWith({ roles: new Set(['coordination']) })
const referrals = actorWith({ roles: new Set(['coordination_referrals']) })
const presidentAndGp = actorWith({ roles: new Set(['coordination']), ownPracticeIds: new Set(['own']), delegatedPracticeIds: new Set(['own', 'second']) })
const stranger = actorWith()

describe('in which capacity one speaks for a practice', () => {
  test.each([
    ['its GP', gp, own, 'self'], ['a GP of elsewhere', gp, other, null], ['its delegate', secretary, own, 'delegate'], ['a delegate of elsewhere', secretary, other, null],
    ['the coordination', coordinator, own, 'coordination_phone'], ['the coordination of referrals', referrals, own, 'coordination_phone'],
    ['a president, of the own practice', presidentAndGp, own, 'self'], ['a president, as delegate', presidentAndGp, { practiceId: 'second' }, 'delegate'],
    ['a president, of another', presidentAndGp, other, 'coordination_phone'], ['whoever holds a link', linkActor(['own']), own, 'delegate'],
    ['a link for another', linkActor(['own']), other, null], ['a stranger', stranger, own, null],
  ] as const)('%s', (_, actor, practice, capacity) => {
    expect(declaringCapacity(actor, practice)).toBe(capacity)
    expect(canManagePractice(actor, practice)).toBe(capacity !== null)
  })

  test.each([
    ['nobody is left there', coordinator, [], null], ['alone there', gp, [own], 'self'], ['a GP among colleagues', gp, [own, other], null],
    ['a delegate of all', secretary, [own], 'delegate'], ['a GP who is delegate of the colleague', actorWith({ ownPracticeIds: new Set(['own']), delegatedPracticeIds: new Set(['other']) }), [own, other], 'delegate'],
    ['the coordination', coordinator, [own, other], 'coordination_phone'], ['a president among colleagues', presidentAndGp, [own, other], 'coordination_phone'],
  ] as const)('a whole site: %s', (_, actor, practices, capacity) => {
    expect(siteCapacity(actor, practices)).toBe(capacity)
  })

  test.each([
    ['its GP', gp, own, 'self', 'self'], ['its delegate', secretary, own, null, 'delegate'], ['the coordination', coordinator, own, 'coordination_phone', 'coordination_phone'],
    ['the coordination of referrals', referrals, own, null, null], ['a president, of the own', presidentAndGp, own, 'self', 'self'],
    ['a GP of elsewhere', gp, other, null, null], ['a delegate of elsewhere', secretary, other, null, null],
  ] as const)('its end and its contact: %s', (_, actor, practice, keeper, contact) => {
    expect(practiceKeeperCapacity(actor, practice)).toBe(keeper)
    expect(contactKeeperCapacity(actor, practice)).toBe(contact)
    expect(canChangeMailbox(actor, practice)).toBe(keeper !== null)
  })
})

test('the register is run by the coordination, calls are noted by either', () => {
  expect(rolesThatMay(canRunRegister)).toEqual(['coordination'])
  expect(rolesThatMay(canRecordCalls)).toEqual(['coordination', 'coordination_referrals'])
})

describe('which entries one reads', () => {
  const granted = partnerWith({ grants: new Set(['register_read']) })
  const everyone = ['public', 'members', 'partners', 'coordination']
  test.each([
    ['the public', 'public', ['public']], ['a stranger', stranger, ['public']], ['a member', actorWith({ roles: new Set(['member']) }), ['public', 'members']],
    ['the treasurer', actorWith({ roles: new Set(['treasurer']) }), ['public', 'members']], ['the bureau', actorWith({ roles: new Set(['bureau']) }), ['public', 'members']],
    ['an administrator', actorWith({ roles: new Set(['admin']) }), ['public']], ['a GP', gp, ['public', 'members']], ['a delegate', secretary, ['public', 'members']],
    ['the coordination', coordinator, everyone], ['the coordination of referrals', referrals, everyone],
    ['a granted partner', granted, ['public', 'partners']], ['a partner granted something else', partnerWith({ grants: new Set(['referral_submit']) }), ['public']],
    ['a référent under any convention', partnerWith({ role: 'partner_referent', grants: new Set(['referral_submit']) }), ['public', 'partners']],
    ['a référent after its end', partnerWith({ role: 'partner_referent', endedOn: '2026-10-31' }), ['public']],
  ] as const)('%s', (_, reader, audiences) => {
    expect([...readableAudiences(reader)]).toEqual(audiences)
    for (const audience of ['public', 'members', 'partners', 'coordination'] as const) {
      expect(canReadEntry(reader, { practiceId: 'other', audience })).toBe(([...audiences] as string[]).includes(audience))
    }
  })

  test('the own entry is read whatever its audience, and no other', () => {
    for (const audience of ['partners', 'coordination'] as const) {
      expect(canReadEntry(gp, { ...own, audience })).toBe(true)
      expect(canReadEntry(secretary, { ...own, audience })).toBe(true)
      expect(canReadEntry('public', { ...own, audience })).toBe(false)
    }
    expect([canManageOwn(gp, 'own'), canManageOwn(secretary, 'own'), canManageOwn(coordinator, 'own'), canManageOwn(gp, 'other'), canManageOwn('public', 'own')])
      .toEqual([true, true, false, false, false])
  })

  test('a report counts as a partner’s for whoever reads the register under a convention', () => {
    expect(reportingOrganisation(granted)).toBe('clinic')
    expect(reportingOrganisation(partnerWith({ grants: new Set(['referral_submit']) }))).toBeNull()
    expect(reportingOrganisation(gp)).toBeNull()
    expect(reportingOrganisation('public')).toBeNull()
  })
})
