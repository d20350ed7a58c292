import { expect, test } from 'vitest'
import { announceDeparture } from '#lib/cartodispo/announce-departure'
import { confirmPractices } from '#lib/cartodispo/confirm-practices'
import { declareAbsence } from '#lib/cartodispo/declare-absence'
import { declareAvailability } from '#lib/cartodispo/declare-availability'
import { getPracticeHistory } from '#lib/cartodispo/history-queries'
import { recordCall } from '#lib/cartodispo/record-call'
import { bareContent } from '#lib/cartodispo/statement-content'
import { takePlace } from '#lib/cartodispo/take-place'
import { linkActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aGp, aStranger, aUser, coordinatorActor, daysLater, delegateActor, gpActor, monday, partnerActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

test('a history reads as sentences, newest first, with names and capacities; calls are for the coordination', async () => {
  const { practiceId } = await aGp()
  const [secretaryId, coordinatorId] = [await aUser({ name: 'Mme Roux' }), await aUser({ name: 'Mme Lys' })]
  const [secretary, coordinator] = [delegateActor([practiceId], secretaryId), coordinatorActor(coordinatorId)]
  await declareAvailability(coordinator, { practiceId, version: 1, content: { ...bareContent('open', '2026-11-03'), places: { count: 2, period: 'month' } } }, daysLater(-20))
  await confirmPractices(secretary, { practiceIds: [practiceId], linkId: null }, daysLater(-10))
  await takePlace(secretary, { practiceId }, daysLater(-9))
  await recordCall(coordinator, { practiceId, outcome: 'no_answer', note: '' }, daysLater(-8))
  await declareAbsence(secretary, { practiceId, fromOn: '2026-12-24', untilOn: '2026-12-24', replacementName: '', replacesId: null }, daysLater(-7))
  await confirmPractices(linkActor([practiceId]), { practiceIds: [practiceId], linkId: 'b0000000-0000-4000-8000-000000000002' }, daysLater(-6))
  const sentences = async (actor: typeof secretary) => (await getPracticeHistory(actor, practiceId, monday))?.map((line) => line.sentence)
  const expected = [
    'Le 17 novembre, le cabinet, depuis le courriel reçu, a confirmé : accueille de nouveaux patients.',
    'Le 16 novembre, Mme Roux (secrétariat) a annoncé une absence le 24 décembre.',
    'Le 15 novembre, la coordination (Mme Lys) a appelé, sans réponse.',
    'Le 14 novembre, Mme Roux (secrétariat) a pris quelqu’un : 1 place de moins.',
    'Le 13 novembre, Mme Roux (secrétariat) a confirmé : accueille de nouveaux patients.',
    'Le 3 novembre, la coordination (Mme Lys), par téléphone, a noté : accueille de nouveaux patients (2 places par mois).',
  ]
  expect(await sentences(coordinator)).toEqual(expected)
  expect(await sentences(secretary)).toEqual(expected.filter((one) => !one.includes('a appelé')))
})

test('a closed answer confirmed by link is told once', async () => {
  const { practiceId } = await aGp()
  await declareAvailability(gpActor([practiceId]), { practiceId, version: 1, content: { ...bareContent('closed', '2026-11-03'), askAgainOn: '2027-02-03' } }, daysLater(-20))
  await confirmPractices(linkActor([practiceId]), { practiceIds: [practiceId], linkId: 'b0000000-0000-4000-8000-000000000003' }, monday)
  expect((await getPracticeHistory(gpActor([practiceId]), practiceId, monday))?.map((line) => line.sentence)).toEqual([
    'Le 23 novembre, le cabinet, depuis le courriel reçu, a répondu : ne prend pas de nouveaux patients, à redemander le 23 février 2027.',
    'Le 3 novembre, le médecin a répondu : ne prend pas de nouveaux patients, à redemander le 3 février 2027.',
  ])
})

test('a departure and the return from it are told; names are those of today', async () => {
  const { practiceId } = await aGp()
  const doctorId = await aUser({ name: 'Dr Avant' })
  await announceDeparture(gpActor([practiceId], doctorId), { practiceId, endsOn: '2027-12-31', successorName: '' }, monday)
  await db().user.update({ where: { id: doctorId }, data: { name: 'Dr Après' } })
  const [line] = (await getPracticeHistory(gpActor([practiceId], doctorId), practiceId, monday)) ?? []
  expect(line?.sentence).toMatch(/Dr Après a annoncé un départ\s: dernier jour le 31 décembre 2027\.$/)
})

test('to strangers, partners and for ids that are none there is no history', async () => {
  const { practiceId } = await aGp()
  for (const actor of [aStranger(), partnerActor(practiceId)]) expect(await getPracticeHistory(actor, practiceId, monday)).toBeNull()
  expect(await getPracticeHistory(coordinatorActor(), 'nothing', monday)).toBeNull()
  expect(await getPracticeHistory(coordinatorActor(), '00000000-0000-4000-8000-000000000000', monday)).toBeNull()
})
