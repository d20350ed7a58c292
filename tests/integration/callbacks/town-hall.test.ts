import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { askCallbackFor } from '#lib/callbacks/ask-callback-for'
import { closeCallback } from '#lib/callbacks/close-callback'
import { listCallbacks, listHandedOn } from '#lib/callbacks/queries'
import { askCallbackForSchema } from '#lib/callbacks/schema'
import { db } from '#lib/platform/db/client'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { getChosenPractice } from '#lib/referrals/chosen-queries'
import { getNeed } from '#lib/referrals/queries'
import { submitReferral } from '#lib/referrals/submit-referral'
import { aCallback } from '#tests/factories/callbacks'
import { aNeed, aReferralForm, ask, aWelcomingGp, searcherActor, step } from '#tests/factories/referrals'
import { anOrganisation, aUser, gpActor, monday, partnerActor } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const searcher = searcherActor()
const aForm = (more: object = {}) => ({ requestKey: randomUUID(), name: 'Émile Carpentier', phone: '0353019105', communeCode: '59449', moment: 'any' as const, ...more })

async function aTownHall() {
  // Makes the commune of the form.
  await aCallback()
  const organisationId = await anOrganisation(['referral_submit'])
  return { ...partnerActor(organisationId, ['referral_submit'], 'town_hall'), userId: await aUser() }
}

describe('a town hall', () => {
  test('hands on whom to call, once however often it is pressed; it cannot send an adressage', async () => {
    const hall = await aTownHall()
    const name = `Émile ${randomUUID()}`
    const form = aForm({ name })
    const first = await askCallbackFor(hall, form, monday)
    expect(await askCallbackFor(hall, form, monday)).toEqual(first)
    expect(await submitReferral(hall, aReferralForm(), monday)).toMatchObject({ code: 'not-found' })
    expect((await listCallbacks(havingPassed(searcher, monday)))?.filter((one) => one.name === name)).toMatchObject([{ organisation: 'Plateforme de test' }])
  })

  test('gives contact data alone: anything else that a form might send is dropped, and without the agreement nothing is', () => {
    const sent = { ...aForm(), agreed: 'oui', ageBand: 'from_70', practicalNeeds: 'home_visit', note: 'diabète' }
    expect(Object.keys(askCallbackForSchema.parse(sent)).toSorted()).toEqual(['communeCode', 'moment', 'name', 'phone', 'requestKey'])
    expect(askCallbackForSchema.safeParse({ ...sent, agreed: undefined }).success).toBe(false)
  })

  test('follows whether the person was called, in the words of an outcome, and reads nobody’s name', async () => {
    const hall = await aTownHall()
    await askCallbackFor(hall, aForm({ name: 'Canari-du-nom' }), monday)
    const [open] = await listHandedOn(hall)
    expect(open).toMatchObject({ outcome: null, tries: 0, commune: 'Orchies' })
    expect(JSON.stringify(open)).not.toContain('Canari')
    await closeCallback(searcher, { id: open?.id ?? '', end: 'directed' }, monday)
    expect(await listHandedOn(hall)).toMatchObject([{ outcome: 'directed' }])
  })

  test('another town hall, and whoever is no town hall, reads none of it and hands nothing on', async () => {
    const hall = await aTownHall()
    await askCallbackFor(hall, aForm(), monday)
    expect(await listHandedOn(await aTownHall())).toEqual([])
    expect(await listHandedOn(partnerActor(await anOrganisation(['referral_submit']), ['referral_submit']))).toEqual([])
    expect(await askCallbackFor(partnerActor(await anOrganisation(['referral_submit']), ['referral_submit']), aForm(), monday)).toMatchObject({ code: 'not-found' })
    expect(await askCallbackFor({ ...hall, partners: hall.partners.map((one) => ({ ...one, grants: new Set() })) }, aForm(), monday)).toMatchObject({ code: 'not-found' })
  })

  test('what it handed on becomes the coordination’s adressage: the town hall cannot open it', async () => {
    const hall = await aTownHall()
    await askCallbackFor(hall, aForm(), monday)
    const [open] = await listHandedOn(hall)
    const sent = await submitReferral(searcher, aReferralForm({ callbackId: open?.id ?? null }), monday)
    if (!sent.ok) throw new Error(sent.code)
    expect(sent.value.code).toBe(open?.code)
    expect(await getNeed(hall, sent.value.needId)).toBeNull()
    expect(await getNeed(searcher, sent.value.needId)).toMatchObject({ channel: 'public_form', parties: ['coordination', 'sender'] })
    expect(await listHandedOn(hall)).toMatchObject([{ outcome: 'referral', code: null }])
  })

  test('of an adressage that it sent before it was one, it never learns which doctor said yes; control: another sender does', async () => {
    const organisationId = await anOrganisation(['referral_submit'])
    const nurse = { ...partnerActor(organisationId, ['referral_submit']), userId: await aUser() }
    const hall = { ...nurse, partners: nurse.partners.map((one) => ({ ...one, organisationKind: 'town_hall' as const })) }
    const needId = await aNeed(nurse)
    const gp = await aWelcomingGp()
    const [proposalId = ''] = await ask(needId, [gp])
    await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)
    await step(nurse, needId, 'agree')
    const { lastName } = await db().practitioner.findUniqueOrThrow({ where: { id: gp.practitionerId }, select: { lastName: true } })
    expect(JSON.stringify(await getNeed(hall, needId))).not.toContain(lastName)
    expect(await getChosenPractice(hall, needId)).toBeNull()
    expect(JSON.stringify(await getNeed(nurse, needId))).toContain(lastName)
    expect(await getChosenPractice(nurse, needId)).toMatchObject({ doctor: `Dr Camille ${lastName}` })
  })
})
