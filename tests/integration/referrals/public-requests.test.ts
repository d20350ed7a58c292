import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { db } from '#lib/platform/db/client'
import { formProof } from '#lib/platform/form-proof'
import { askPublicly } from '#lib/referrals/ask-publicly'
import { withWho } from '#lib/referrals/identity-schema'
import { callSchema } from '#lib/referrals/call-schema'
import { openIdentity } from '#lib/referrals/open-identity'
import { publicRequestSchema } from '#lib/referrals/public-request-schema'
import { listNeedQueue } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { submitReferral } from '#lib/referrals/submit-referral'
import { anIdentity, toldIdentity, useReferralMode } from '#tests/factories/identities'
import { aPublicRequest, aPublicRequestForm } from '#tests/factories/public-requests'
import { searcherActor } from '#tests/factories/referrals'
import { aRole, aUser, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { fullDump } from '#tests/helpers/full-dump'
import { ownHour } from '#tests/helpers/own-hour'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const marked = anIdentity({ lastName: 'Zybanom', firstName: 'Zybaprenom', bornOn: '1931-07-29', address: 'Zybadresse', phone: '0399887711', email: 'zybacourriel@exemple.invalid', contact: { name: 'Zybacontact', tie: 'Zybalien', phone: '0699887722', hours: 'Zybahoraires' } })
const canary = /zyba(?:nom|prenom|dresse|courriel|contact|lien|horaires)|1931-07-29|0399887711|0699887722/i

/** The fields of one person as a form sends them. */
const typed = { 'nom-1': 'Zybanom', 'prenom-1': 'Zybaprenom', 'naissance-1': '1931-07-29', 'adresse-1': 'Zybadresse', 'telephone-1': '03 99 88 77 11', 'ald-1': 'oui', 'deplacement-1': 'non', 'accord-1': 'person' }
const today = () => '2026-11-23'

beforeEach(async () => {
  await useReferralMode(database, 'hds')
  await database.owner("TRUNCATE referral, rate_limit, outbox_mail, audit_event CASCADE; UPDATE instance SET settings = '{}'")
})

test('somebody asks for themselves: an adressage with a code, consent with its text, and who it is under seal alone', async () => {
  await aRole(await aUser(), 'coordination_referrals')
  const code = await aPublicRequest(toldIdentity(marked))
  const referral = await db().referral.findUniqueOrThrow({ where: { code }, select: { channel: true, submittedById: true, needs: { select: { id: true, state: true, dueAt: true } }, people: { select: { consentGiver: true, consentWay: true, consentText: true } } } })
  expect(referral).toMatchObject({ channel: 'public_form', submittedById: null, needs: [{ state: 'received', dueAt: expect.any(Date) }], people: [{ consentGiver: 'person', consentWay: 'written', consentText: '2026-11-hds' }] })
  const searcher = havingPassed(searcherActor(await aUser()), monday)
  expect((await listNeedQueue(searcher, needsRequest({}), monday))?.items.map((one) => one.code)).toContain(code)
  expect(await openIdentity(searcher, { needId: referral.needs[0]?.id ?? '' }, monday)).toMatchObject({ ok: true, value: { people: [marked] } })
  const mails = await db().outboxMail.findMany({ where: { template: 'referral-asked' } })
  expect(mails.length).toBeGreaterThan(0)
  expect(JSON.stringify([mails, await mailTemplates['referral-asked']?.(mails[0]?.payload as Record<string, unknown>)])).not.toMatch(canary)
  expect((await fullDump(database)).filter((line) => canary.test(line))).toEqual([])
})

test('control: the same net catches a name that lies in clear', async () => {
  await database.owner(`UPDATE instance SET settings = '{"note": "Zybanom"}'`)
  expect((await fullDump(database)).some((line) => canary.test(line))).toBe(true)
})

test('the same press twice, even at once, is one request', async () => {
  const form = await aPublicRequestForm()
  const answers = await Promise.all([askPublicly('public', form, monday), askPublicly('public', form, monday), askPublicly('public', form, monday)])
  expect(new Set(answers.map((one) => (one.ok ? one.value.code : one.code))).size).toBe(1)
  expect(await db().referral.count()).toBe(1)
})

test('nobody learns by the form that somebody was sent already', async () => {
  await aPublicRequest(toldIdentity(marked))
  expect(await askPublicly('public', await aPublicRequestForm(toldIdentity(marked)), monday)).toMatchObject({ ok: true })
})

test('a robot is thanked and nothing is kept; too quick, too many, elsewhere, too young to agree, closed: each is said', async () => {
  const ask = async (more: Parameters<typeof aPublicRequestForm>[0]) => askPublicly('public', await aPublicRequestForm(more), monday)
  expect(await ask({ site: 'http://x' })).toMatchObject({ ok: true })
  expect(await ask({ proof: formProof('public-request', monday) })).toMatchObject({ code: 'too-quick' })
  expect(await ask({ communeCode: 'ailleurs' })).toMatchObject({ code: 'outside-territory' })
  const child = anIdentity({ bornOn: '2020-05-02' })
  expect(await ask({ ...toldIdentity(child), people: [{ ageBand: 'from_6_to_15', consentGiver: 'person' }] })).toMatchObject({ code: 'consent-giver' })
  expect(await ask({ ...toldIdentity(child), people: [{ ageBand: 'from_70', consentGiver: 'person' }] })).toMatchObject({ code: 'age-differs' })
  await database.owner(`UPDATE instance SET settings = '{"callbackForm": 0}'`)
  expect(await ask({})).toMatchObject({ code: 'form-closed' })
  await database.owner(`UPDATE instance SET settings = '{}'`)
  expect(await db().referral.count()).toBe(0)
  ownHour()
  const callerKey = randomUUID()
  const answers = []
  for (let count = 0; count < 7; count += 1) answers.push(await ask({ callerKey }))
  expect([answers.filter((one) => one.ok).length, answers.at(-1)]).toMatchObject([6, { code: 'too-many' }])
})

test('in the minimal mode nothing of it is taken', async () => {
  const form = await aPublicRequestForm()
  await useReferralMode(database, 'minimal')
  expect(await askPublicly('public', form, monday)).toMatchObject({ code: 'form-closed' })
  expect(await db().referral.count()).toBe(0)
})

test('the form: the birth date tells the age, a minor needs whoever agrees by name, and all that is missing is told at once', () => {
  const form = { requestKey: randomUUID(), forWhom: 'relative', communeCode: '59449', informed: 'oui', people: '1', ...typed }
  expect(publicRequestSchema(today).parse(form)).toMatchObject({ people: [{ ageBand: 'from_70', consentGiver: 'person' }], who: { identities: [{ lastName: 'Zybanom', hasAld: 'yes', canTravel: 'no' }] } })
  const errors = (more: Record<string, string>) => publicRequestSchema(today).safeParse({ ...form, ...more }).error?.issues.map((issue) => String(issue.path[0])).toSorted()
  expect(errors({ 'naissance-1': '2020-05-02', 'accord-1': 'parent' })).toEqual(['contact-nom-1'])
  expect(errors({ 'naissance-1': '2020-05-02' })).toEqual(['accord-1'])
  expect(errors({ informed: '', communeCode: '', 'nom-1': '', 'ald-1': '' })).toEqual(['ald-1', 'communeCode', 'informed', 'nom-1'])
})

test('a call typed where identities are kept: who they are goes under seal, behind the second factor', async () => {
  const form = withWho(callSchema, today).parse({ requestKey: randomUUID(), channel: 'call', caller: 'relative', sectorId: 'hors', priority: 'usual', informed: 'oui', people: '1', ...typed })
  expect(form).toMatchObject({ people: [{ ageBand: 'from_70' }], who: { identities: [{ firstName: 'Zybaprenom' }] } })
  const searcher = searcherActor(await aUser())
  expect(await submitReferral(searcher, form, monday)).toMatchObject({ code: 'second-factor-needed' })
  const sent = await submitReferral(havingPassed(searcher, monday), form, monday)
  expect(sent).toMatchObject({ ok: true })
  expect(await submitReferral(havingPassed(searcher, monday), { ...form, requestKey: randomUUID() }, monday), 'the duplicate is announced').toMatchObject({ code: 'possible-duplicate' })
  expect((await fullDump(database)).filter((line) => canary.test(line))).toEqual([])
})
