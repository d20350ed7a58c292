import { expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { ageBandLabels, practicalNeedLabels } from '#lib/referrals/labels'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { db } from '#lib/platform/db/client'
import { aNeed, aNurse, ask, aWelcomingGp } from '#tests/factories/referrals'
import { gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

test('no mail of an adressage says anything of the person: neither code, nor sector, nor age, nor what they need', async () => {
  const nurse = await aNurse()
  const { id: sectorId } = await db().sector.create({ data: { name: 'Secteur du Canari' }, select: { id: true } })
  const needId = await aNeed(nurse, { sectorId, practicalNeeds: ['home_visit', 'sign_language'], people: [{ ageBand: 'from_16_to_17', consentGiver: 'parent' }, { ageBand: 'from_70', consentGiver: 'person' }], priority: 'priority' })
  const gps = [await aWelcomingGp(), await aWelcomingGp()] as const
  const [proposalId = ''] = await ask(needId, gps)
  const questions = await written('proposal')
  await answerProposal(gpActor([gps[0].practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)
  const texts = [...questions, ...(await written('proposal-withdrawn')), ...(await written('referral-news'))]
  expect(texts).toHaveLength(4)

  const { code } = await db().referral.findFirstOrThrow({ where: { needs: { some: { id: needId } } }, select: { code: true } })
  const told = [code, code.replace('-', ''), 'Canari', 'prioritaire', ...Object.values(ageBandLabels), ...Object.values(practicalNeedLabels), 'ans']
  for (const text of texts) expect(told.filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text))).toEqual([])
})

test('control: such a word would be seen', () => {
  expect(/(?<!\p{L})ans(?!\p{L})/iu.test('Une personne de 70 ans')).toBe(true)
})

test('the question is asked of a mailbox once, and no longer once it is answered', async () => {
  const needId = await aNeed(await aNurse())
  const gp = await aWelcomingGp()
  const [proposalId = ''] = await ask(needId, [gp])
  const mail = await db().outboxMail.findUniqueOrThrow({ where: { dedupeKey: `proposal:${proposalId}` } })
  const payload = mail.payload as Record<string, unknown>
  expect(await mailTemplates['proposal']?.(payload)).toMatchObject({ button: { label: 'Lire et répondre' } })
  await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'no', reason: 'other', closesEntry: false } }, monday)
  expect(await mailTemplates['proposal']?.(payload)).toBeNull()
})

async function written(template: string): Promise<string[]> {
  const mails = await db().outboxMail.findMany({ where: { template } })
  const contents = await Promise.all(mails.map(async (mail) => mailTemplates[template]?.(mail.payload as Record<string, unknown>) ?? null))
  return contents.filter((one) => one !== null).map((one) => JSON.stringify({ ...one, button: one.button ? { label: one.button.label, url: one.button.url.replace(/jeton=.*/, '') } : null }))
}
