import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { askCallback } from '#lib/callbacks/ask-callback'
import { closeCallback } from '#lib/callbacks/close-callback'
import { createCampaign } from '#lib/callbacks/create-campaign'
import { endCampaign } from '#lib/callbacks/end-campaign'
import { forgetCallbacks } from '#lib/callbacks/forget-callbacks'
import { noteCallbackTry } from '#lib/callbacks/note-callback-try'
import { countCallbackOutcomes, getCallback, listCallbacks, listCampaigns } from '#lib/callbacks/queries'
import { askCallbackSchema } from '#lib/callbacks/schema'
import { mailTemplates } from '#lib/cli/mail-templates'
import { workerTasks } from '#lib/cli/worker-tasks'
import { commandActor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { listCampaignCounts } from '#lib/figures/campaign-queries'
import { formProof } from '#lib/platform/form-proof'
import { submitReferral } from '#lib/referrals/submit-referral'
import { aCallback, aCallbackForm } from '#tests/factories/callbacks'
import { aReferralForm, searcherActor } from '#tests/factories/referrals'
import { aRole, aUser, daysLater, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { fullDump } from '#tests/helpers/full-dump'
import { ownHour } from '#tests/helpers/own-hour'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const searcher = searcherActor()
/** Chance writes in them what looks like a code. */
const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const stored = (id: string) => db().callbackRequest.findUniqueOrThrow({ where: { id } })

beforeEach(async () => {
  await database.owner("TRUNCATE callback_request, callback_campaign, rate_limit, outbox_mail, audit_event CASCADE; UPDATE instance SET settings = '{}'")
})

describe('the public form', () => {
  test('keeps whom to call, with a code that can be said; the trace and the mail say nothing of who', async () => {
    await aRole(await aUser(), 'coordination_referrals')
    const asked = await askCallback('public', await aCallbackForm({ name: 'Canari-du-nom', phone: '0353019107' }), monday)
    expect(asked).toMatchObject({ ok: true, value: { code: expect.stringMatching(/^[A-Z3479]{3}-[A-Z3479]{4}$/) } })
    expect(await db().callbackRequest.findMany({ select: { name: true, phone: true, outcome: true, tries: true } })).toEqual([{ name: 'Canari-du-nom', phone: '0353019107', outcome: null, tries: 0 }])
    const mails = await db().outboxMail.findMany({ where: { template: 'callback-notice' } })
    expect(mails.length).toBeGreaterThan(0)
    const content = await mailTemplates['callback-notice']?.(mails[0]?.payload as Record<string, unknown>)
    const told = JSON.stringify([content, mails, await db().auditEvent.findMany({ select: { event: true, data: true } })])
    expect(told).toContain('rappelé')
    expect(told).not.toContain(asked.ok ? asked.value.code : '?')
    expect(told.replaceAll(uuids, '')).not.toMatch(/Canari|0353019107|[A-Z3479]{3}-[A-Z3479]{4}/)
  })

  test('the same press twice, even at once, is one request with one code', async () => {
    const form = await aCallbackForm()
    const answers = await Promise.all([askCallback('public', form, monday), askCallback('public', form, monday), askCallback('public', form, monday)])
    expect(new Set(answers.map((one) => (one.ok ? one.value.code : one.code))).size).toBe(1)
    expect(await db().callbackRequest.count()).toBe(1)
  })

  test('control: two presses of two forms are two', async () => {
    await askCallback('public', await aCallbackForm(), monday)
    await askCallback('public', await aCallbackForm(), monday)
    expect(await db().callbackRequest.count()).toBe(2)
  })

  test('a robot is thanked and nothing is kept; one that is too quick, or of another form, is asked again', async () => {
    expect(await askCallback('public', await aCallbackForm({ site: 'http://x' }), monday)).toMatchObject({ ok: true })
    expect(await askCallback('public', await aCallbackForm({ proof: formProof('callback', monday) }), monday)).toMatchObject({ code: 'too-quick' })
    expect(await askCallback('public', await aCallbackForm({ proof: formProof('contact', daysLater(-1)) }), monday)).toMatchObject({ code: 'too-quick' })
    expect(await db().callbackRequest.count()).toBe(0)
  })

  test('a caller who sends many is held back, and so is one number', async () => {
    ownHour()
    const callerKey = randomUUID()
    const answers = []
    for (let count = 0; count < 7; count += 1) answers.push(await askCallback('public', await aCallbackForm({ callerKey, phone: `03530191${String(count).padStart(2, '0')}` }), monday))
    expect(answers.filter((one) => one.ok)).toHaveLength(6)
    expect(answers.at(-1)).toMatchObject({ code: 'too-many' })
    const others = []
    for (let count = 0; count < 5; count += 1) others.push(await askCallback('public', await aCallbackForm({ phone: '0353019199' }), monday))
    expect(others.filter((one) => one.ok)).toHaveLength(4)
  })

  test('a commune outside of the territory, and a form that the coordination has closed, are said', async () => {
    await db().commune.createMany({ data: [{ code: '59998', name: 'Voisine', postalCodes: ['59990'], departement: '59', lat: 50, lon: 3, membership: 'bordering' }], skipDuplicates: true })
    expect(await askCallback('public', await aCallbackForm({ communeCode: 'ailleurs' }), monday)).toMatchObject({ code: 'outside-territory' })
    expect(await askCallback('public', await aCallbackForm({ communeCode: '59998' }), monday)).toMatchObject({ code: 'outside-territory' })
    await database.owner(`UPDATE instance SET settings = '{"callbackForm": 0}'`)
    expect(await askCallback('public', await aCallbackForm(), monday)).toMatchObject({ code: 'form-closed' })
  })

  test('whatever is missing is said at once, in French', async () => {
    const parsed = askCallbackSchema.safeParse({ requestKey: randomUUID(), phone: '12' })
    expect(parsed.error?.issues.map((issue) => issue.path[0]).sort()).toEqual(['communeCode', 'forWhom', 'moment', 'name', 'phone'])
    expect(askCallbackSchema.safeParse({ ...(await aCallbackForm()), phone: '' }).success).toBe(false)
  })
})

describe('calling', () => {
  test('a call without answer is counted once however often it is pressed, and the next one is due on the next working day', async () => {
    const { id, version } = await aCallback()
    expect(await noteCallbackTry(searcher, { id, version }, daysLater(1))).toMatchObject({ ok: true, value: { tries: 1 } })
    expect(await noteCallbackTry(searcher, { id, version }, daysLater(1))).toMatchObject({ ok: true, value: { tries: 1 } })
    // Tuesday's try is due again by the end of Wednesday's opening, whatever its hour.
    const { tries, dueAt } = await stored(id)
    expect([tries, dayAt(dueAt ?? monday, 'Europe/Paris')]).toEqual([1, '2026-11-25'])
  })

  test.each(['unreachable', 'not_needed', 'directed'] as const)('closed as %s: name and number are nowhere in a dump, the count stays', async (end) => {
    const { id } = await aCallback({ name: 'Canari-du-nom', phone: '0353019177' })
    expect((await fullDump(database)).some((line) => line.includes('Canari-du-nom'))).toBe(true)
    expect(await closeCallback(searcher, { id, end }, monday)).toMatchObject({ ok: true })
    expect((await fullDump(database)).filter((line) => /Canari-du-nom|0353019177/.test(line))).toEqual([])
    expect(await countCallbackOutcomes(searcher, daysLater(-1))).toEqual([{ outcome: end, count: 1 }])
    expect(await closeCallback(searcher, { id, end: end === 'directed' ? 'not_needed' : 'directed' }, monday)).toMatchObject({ code: 'callback-over' })
  })

  test('turned into an adressage: same code, of the public form; name and number go in the same transaction', async () => {
    const { id, code } = await aCallback({ name: 'Canari-du-nom' })
    const form = aReferralForm({ callbackId: id, consentWay: 'phone' })
    expect(await submitReferral(searcher, form, monday)).toMatchObject({ ok: true, value: { code } })
    expect(await submitReferral(searcher, form, monday)).toMatchObject({ ok: true, value: { code } })
    expect(await db().referral.findUniqueOrThrow({ where: { code }, select: { channel: true } })).toEqual({ channel: 'public_form' })
    expect(await stored(id)).toMatchObject({ outcome: 'referral', name: null, phone: null, code: null })
    expect(await submitReferral(searcher, aReferralForm({ callbackId: id }), monday)).toMatchObject({ code: 'callback-over' })
  })

  test('typed in on the screen of calls: what is known of it comes along behind the second factor, and who asked is not asked twice', async () => {
    const { id, code } = await aCallback({ forWhom: 'relative' })
    expect(await getCallback(searcher, id)).toBeNull()
    expect(await getCallback(havingPassed(searcher, monday), id)).toMatchObject({ id, code, name: 'Lucette Béhague', forWhom: 'relative', commune: 'Orchies' })
    expect(await submitReferral(searcher, aReferralForm({ callbackId: id, consentWay: 'phone', received: { channel: 'call', caller: 'relative' } }), monday)).toMatchObject({ ok: true, value: { code } })
    expect(await db().referral.findUniqueOrThrow({ where: { code }, select: { channel: true, caller: true } })).toEqual({ channel: 'public_form', caller: null })
    expect(await getCallback(havingPassed(searcher, monday), id)).toBeNull()
  })

  test('turned and closed in the same second: one of the two, never both', async () => {
    const { id } = await aCallback()
    const [turned, closed] = await Promise.all([submitReferral(searcher, aReferralForm({ callbackId: id }), monday), closeCallback(searcher, { id, end: 'directed' }, monday)])
    expect([turned.ok, closed.ok].filter(Boolean)).toHaveLength(1)
  })

  test('an adressage that is refused leaves the request as it was', async () => {
    const { id } = await aCallback()
    expect(await submitReferral(searcher, aReferralForm({ callbackId: id, sectorId: randomUUID() }), monday)).toMatchObject({ code: 'sector-unknown' })
    expect(await stored(id)).toMatchObject({ outcome: null, name: 'Lucette Béhague' })
  })

  test('the database refuses a closed request that keeps a name, and an open one without', async () => {
    const { id } = await aCallback()
    await expect(database.app(`UPDATE callback_request SET outcome = 'directed', closed_at = now(), due_at = NULL WHERE id = $1`, [id])).rejects.toThrow(/callback_request_open_or_erased/)
    await expect(database.app('UPDATE callback_request SET name = NULL WHERE id = $1', [id])).rejects.toThrow(/callback_request_open_or_erased/)
  })
})

describe('at night', () => {
  test('whoever runs the searches is told five days before; then whom nobody called is forgotten, and counted', async () => {
    await aRole(await aUser(), 'coordination_referrals')
    const { id, code } = await aCallback({ name: 'Canari-du-nom' })
    await forgetCallbacks(commandActor, null, daysLater(25))
    expect(await db().outboxMail.count({ where: { template: 'callbacks-ending' } })).toBe(0)
    await forgetCallbacks(commandActor, null, daysLater(26))
    expect(await db().outboxMail.count({ where: { template: 'callbacks-ending' } })).toBeGreaterThan(0)
    expect(await mailTemplates['callbacks-ending']?.({})).toMatchObject({ subject: 'Des demandes de rappel vont s’effacer' })
    expect((await stored(id)).name).toBe('Canari-du-nom')
    expect(await forgetCallbacks(commandActor, null, daysLater(30))).toMatchObject({ value: { forgotten: 0 } })
    expect(await forgetCallbacks(commandActor, null, daysLater(31))).toMatchObject({ value: { forgotten: 1 } })
    expect(await stored(id)).toMatchObject({ outcome: 'forgotten', closedById: null })
    expect((await fullDump(database)).filter((line) => line.includes('Canari-du-nom') || line.includes(code))).toEqual([])
  })

  test('the code of a closed request goes too, in its time; the worker does it', async () => {
    const { id, code } = await aCallback()
    await closeCallback(searcher, { id, end: 'unreachable' }, monday)
    await forgetCallbacks(commandActor, null, daysLater(20))
    expect((await stored(id)).code).toBe(code)
    expect(workerTasks['forget-callbacks']?.schedule).toMatchObject({ every: 'day' })
    await forgetCallbacks(commandActor, null, daysLater(31))
    expect(await stored(id)).toMatchObject({ code: null, outcome: 'unreachable' })
  })
})

describe('letters and departures', () => {
  test('who comes by the word of a letter is counted with it, until it ends; an unknown word opens the form all the same', async () => {
    const made = await createCampaign(searcher, { name: 'Départ du Dr Martin', slug: 'martin' }, monday)
    if (!made.ok) throw new Error(made.code)
    expect(await createCampaign(searcher, { name: 'Autre', slug: 'martin' }, monday)).toMatchObject({ code: 'campaign-known' })
    await aCallback({ campaign: 'martin' })
    const { id } = await aCallback({ campaign: 'martin' })
    await aCallback({ campaign: 'inconnu' })
    await submitReferral(searcher, aReferralForm({ callbackId: id }), monday)
    await endCampaign(searcher, { id: made.value.id }, monday)
    await aCallback({ campaign: 'martin' })
    expect(await listCampaigns(searcher)).toMatchObject([{ slug: 'martin' }])
    expect(await listCampaignCounts(searcher, monday)).toEqual({ [made.value.id]: { asked: 2, referrals: 1, people: 1, accepted: 0, declared: 0 } })
    expect((await listCallbacks(havingPassed(searcher, monday)))?.map((one) => one.campaign).sort()).toEqual(['Départ du Dr Martin', null, null])
  })

  test('the word is read however it is typed', async () => {
    expect(askCallbackSchema.parse({ ...(await aCallbackForm()), campaign: ' Dr  MARTIN, Évin ' }).campaign).toBe('dr-martin-evin')
  })
})
