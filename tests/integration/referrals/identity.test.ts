import { beforeEach, describe, expect, test } from 'vitest'
import { listJournal } from '#lib/accounts/journal-queries'
import { linkActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { listIdentityOpenings } from '#lib/referrals/identity-queries'
import { openIdentity } from '#lib/referrals/open-identity'
import { submitReferral } from '#lib/referrals/submit-referral'
import { anIdentity, aTrustedNurse, toldIdentity, useReferralMode } from '#tests/factories/identities'
import { aNeed, aReferralForm, ask, aWelcomingGp, searcherActor, step } from '#tests/factories/referrals'
import { aUser, gpActor, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { fullDump } from '#tests/helpers/full-dump'
import { columns, somebody } from '#tests/integration/rights/columns'
import { aWorld } from '#tests/integration/rights/world'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code)
const attempts = [`SELECT * FROM referral_identity`, `INSERT INTO referral_identity (person_id, key_id, sealed, written_at) SELECT id, 'k', decode(repeat('00', 40), 'hex'), now() FROM referral_person ON CONFLICT DO NOTHING`, `UPDATE referral_identity SET key_id = 'x'`, `DELETE FROM referral_identity`, `TRUNCATE referral_identity`]
async function refusals(): Promise<string[]> {
  const answers: string[] = []
  for (const sql of attempts) answers.push(await database.app(sql).then(() => 'done', (error: unknown) => (error instanceof Error && /permission denied/.test(error.message) ? 'denied' : String(error))))
  return answers
}

beforeEach(async () => useReferralMode(database, 'hds'))

describe('the mode of the installation', () => {
  test('in the minimal mode the application’s role has no right at all where identities lie; in the HDS mode it has, and going back takes it away', async () => {
    await useReferralMode(database, 'minimal')
    expect(await refusals()).toEqual(['denied', 'denied', 'denied', 'denied', 'denied'])
    await useReferralMode(database, 'hds')
    expect(await refusals()).toEqual(['done', 'done', 'done', 'done', 'denied'])
    await useReferralMode(database, 'minimal')
    expect(await refusals()).toEqual(['denied', 'denied', 'denied', 'denied', 'denied'])
  })

  test('who decided is written by migrations, and the application cannot change it', async () => {
    await expect(database.app(`INSERT INTO referral_mode (mode, decision) VALUES ('hds', 'moi')`)).rejects.toThrow(/permission denied/)
    await expect(database.owner(`INSERT INTO referral_mode (mode, decision) VALUES ('hds', '')`)).rejects.toThrow(/referral_mode_decided/)
  })

  test('in the minimal mode an identity is refused whole, and nobody opens one', async () => {
    const nurse = await aTrustedNurse()
    const needId = await aNeed(nurse, toldIdentity(anIdentity()))
    await useReferralMode(database, 'minimal')
    const before = await db().referral.count()
    expect(codeOf(await submitReferral(nurse, aReferralForm(toldIdentity(anIdentity())), monday))).toBe('identity-not-kept')
    expect(await db().referral.count()).toBe(before)
    expect(codeOf(await openIdentity(nurse, { needId }, monday))).toBe('not-found')
    expect(await listIdentityOpenings(nurse, needId)).toBeNull()
  })
})

describe('writing', () => {
  test('asks for the second factor, and leaves nothing without it', async () => {
    const nurse = await aTrustedNurse()
    const before = await db().referral.count()
    expect(codeOf(await submitReferral({ ...nurse, session: { id: crypto.randomUUID(), secondFactorAt: null } }, aReferralForm(toldIdentity(anIdentity())), monday))).toBe('second-factor-needed')
    expect(await db().referral.count()).toBe(before)
  })

  test('what was typed comes back as it was, accents, hyphens and apostrophes included, and lies nowhere in clear', async () => {
    const nurse = await aTrustedNurse()
    const identity = anIdentity({ lastName: 'Lefèvre-D’Hulst', firstName: 'Zoé', address: 'Béguinage\n2e porte', hasAld: 'no' })
    const needId = await aNeed(nurse, toldIdentity(identity))
    const opened = await openIdentity(nurse, { needId }, monday)
    expect(opened).toMatchObject({ ok: true, value: { people: [identity] } })
    const dump = (await fullDump(database)).join('\n')
    const said = [identity.lastName, 'Lefè', identity.address, identity.phone, identity.email, identity.contact?.name ?? '', 'sa fille', identity.bornOn]
    const asBytes = said.map((one) => Buffer.from(one).toString('hex'))
    expect([...said, ...asBytes].filter((one) => one.length > 3 && dump.includes(one))).toEqual([])
    expect(await db().referralPerson.findFirst({ where: { referral: { needs: { some: { id: needId } } } }, select: { consentText: true } })).toEqual({ consentText: '2026-11-hds' })
  })

  test('a row copied into somebody else’s place does not open', async () => {
    const nurse = await aTrustedNurse()
    const [one, other] = [await aNeed(nurse, toldIdentity(anIdentity())), await aNeed(nurse, toldIdentity(anIdentity()))]
    const person = `(SELECT p.id FROM referral_person p JOIN need_line n ON n.referral_id = p.referral_id WHERE n.id = `
    await database.owner(`UPDATE referral_identity SET sealed = (SELECT sealed FROM referral_identity WHERE person_id = ${person} $1)) WHERE person_id = ${person} $2)`, [one, other])
    await expect(openIdentity(nurse, { needId: other }, monday)).rejects.toThrow(/authenticate/)
    expect(codeOf(await openIdentity(nurse, { needId: one }, monday))).toBe('ok')
  })
})

describe('reading', () => {
  test('of every column of the rights table: the sender’s service and the coordination of referrals; the practice once the person agreed; never an administrator', async () => {
    const world = await aWorld()
    const nurse = { ...(await aTrustedNurse()), partners: [{ organisationId: world.partnerId, organisationName: '', organisationKind: 'health_platform' as const, role: 'partner_user' as const, serviceIds: [], grants: new Set(['referral_submit'] as const), endedOn: null }] }
    const needId = await aNeed(nurse, toldIdentity(anIdentity()), world.now)
    const people = (await Promise.all(columns.map(async (column) => ({ column, actor: await somebody(column, world) })))).flatMap(({ column, actor }) => (actor ? [{ column, actor }] : []))
    const readers = async () => {
      const found: string[] = []
      for (const { column, actor } of people) {
        const plain = codeOf(await openIdentity({ ...actor, session: actor.session && { ...actor.session, secondFactorAt: null } }, { needId }, world.now))
        const passed = codeOf(await openIdentity(havingPassed(actor, world.now), { needId }, world.now))
        // Without the second factor, whoever may not read learns no more than that there is nothing.
        expect([column, plain]).toEqual([column, passed === 'ok' ? 'second-factor-needed' : 'not-found'])
        expect((await listIdentityOpenings(actor, needId)) !== null).toBe(passed === 'ok')
        if (passed === 'ok') found.push(column)
      }
      return found
    }
    expect(await readers()).toEqual(['partner_granted', 'referent', 'coordination_referrals'])
    const [proposalId = ''] = await ask(needId, [world.gp], world.now)
    await answerProposal(searcherActor(), { proposalId, answer: { answer: 'yes' } }, world.now)
    expect(await readers(), 'a yes is not yet an acceptance').toEqual(['partner_granted', 'referent', 'coordination_referrals'])
    await step(searcherActor(), needId, 'agree', {}, world.now)
    expect(await readers()).toEqual(['gp_own', 'delegate_own', 'partner_granted', 'referent', 'coordination_referrals'])
    await step(searcherActor(), needId, 'withdraw_yes', { reason: 'full' }, world.now)
    expect(await readers(), 'a practice that took its yes back').toEqual(['partner_granted', 'referent', 'coordination_referrals'])
  })

  test('an administrator reads none, even one who runs the searches too', async () => {
    const nurse = await aTrustedNurse()
    const needId = await aNeed(nurse, toldIdentity(anIdentity()))
    const both = havingPassed({ ...searcherActor(), roles: new Set(['admin', 'coordination_referrals'] as const) }, monday)
    expect(codeOf(await openIdentity(both, { needId }, monday))).toBe('not-found')
    expect(codeOf(await openIdentity(havingPassed({ ...nurse, roles: new Set(['admin'] as const) }, monday), { needId }, monday))).toBe('not-found')
  })

  test('each opening is written down before anything is shown, and shown to the parties by name; when it cannot be, nothing is', async () => {
    const nurse = await aTrustedNurse()
    const needId = await aNeed(nurse, toldIdentity(anIdentity()))
    const searcher = havingPassed(searcherActor(await aUser({ name: 'Coordinatrice Lectrice' })), monday)
    expect(await listIdentityOpenings(nurse, needId)).toEqual([])
    await openIdentity(searcher, { needId }, monday)
    await openIdentity(searcher, { needId }, monday)
    expect((await listIdentityOpenings(nurse, needId))?.map((one) => one.name)).toEqual(['Coordinatrice Lectrice', 'Coordinatrice Lectrice'])
    const journal = await listJournal(searcher, { book: 'accesses', page: 1, kind: null, about: '', actorId: searcher.userId, fromOn: null, untilOn: null }, 'Europe/Paris')
    expect(journal?.lines.map((line) => line.subject.replace(/[A-Z0-9]{3}-[A-Z0-9]{4}$/, '…'))).toEqual(['identité de l’adressage …', 'identité de l’adressage …'])
    await database.owner(`CREATE FUNCTION no_access() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$; CREATE TRIGGER no_access BEFORE INSERT ON access_event EXECUTE FUNCTION no_access()`)
    await expect(openIdentity(searcher, { needId }, monday)).rejects.toThrow(/database error/)
    await database.owner(`DROP TRIGGER no_access ON access_event`)
  })

  test('a practice’s link opens nothing', async () => {
    const nurse = await aTrustedNurse()
    const needId = await aNeed(nurse, toldIdentity(anIdentity()))
    const gp = await aWelcomingGp()
    const [proposalId = ''] = await ask(needId, [gp])
    await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)
    await step(nurse, needId, 'agree')
    expect(codeOf(await openIdentity({ ...linkActor([gp.practiceId]), session: { id: 'x', secondFactorAt: monday } }, { needId }, monday))).toBe('not-found')
    expect(codeOf(await openIdentity(havingPassed(gpActor([gp.practiceId], await aUser()), monday), { needId }, monday))).toBe('ok')
  })
})
