import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { renderKit } from '#lib/kit/renderer-adapter'
import { db } from '#lib/platform/db/client'
import { shortPass } from '#lib/platform/short-pass'
import { spokenSecret } from '#lib/platform/spoken-secret'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { getChosenPractice, getNeedIdByCode } from '#lib/referrals/chosen-queries'
import { recordLetterSent } from '#lib/referrals/record-letter-sent'
import { getPatientLetter, getReferralSheet, publicAttestation, type Sheet } from '#lib/referrals/paper-queries'
import { aNeed, aNurse, ask, aWelcomingGp, step } from '#tests/factories/referrals'
import { aStranger, daysLater, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const asked = { site: 'https://cpts.test', now: monday, timeZone: 'Europe/Paris' }
const codeOf = async (needId: string) => (await db().referral.findFirstOrThrow({ where: { needs: { some: { id: needId } } }, select: { code: true } })).code

async function read(sheet: Sheet | null): Promise<{ text: string; pages: number }> {
  if (!sheet) throw new Error('no sheet')
  const { text, totalPages } = await extractText(await getDocumentProxy(await renderKit({ ...sheet, logo: null })), { mergePages: true })
  return { text: text.replaceAll(/\s+/g, ' '), pages: totalPages }
}

async function accepted() {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  const gp = await aWelcomingGp()
  await db().practitioner.update({ where: { id: gp.practitionerId }, data: { msSante: 'camille@medecin.mssante.test' } })
  await db().practice.update({ where: { id: gp.practiceId }, data: { secretaryHours: 'de 9 h à 12 h', phone: '0353010199' } })
  const [proposalId = ''] = await ask(needId, [gp])
  await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)
  return { nurse, needId, gp, code: await codeOf(needId) }
}

test('the letter is there after the acceptance alone: doctor, address, phone, hours and code, and nobody’s name but by hand', async () => {
  const { nurse, needId, gp, code } = await accepted()
  expect(await getPatientLetter(nurse, needId, asked)).toBeNull()
  await step(nurse, needId, 'agree')
  expect(await getPatientLetter(gpActor([gp.practiceId]), needId, asked)).toBeNull()
  const { text, pages } = await read(await getPatientLetter(nurse, needId, asked))
  for (const words of ['Un médecin vous attend', 'Dr Camille', 'Cabinet du Marais', '03 53 01 01 99', 'de 9 h à 12 h', code, 'Pour :']) expect(text).toContain(words)
  expect(pages).toBe(1)
})

test('the sheet of an adressage bears code and figures, for the sender and not for the practice', async () => {
  const { nurse, needId, gp, code } = await accepted()
  const secret = spokenSecret('follow', code)
  const { text, pages } = await read(await getReferralSheet(nurse, needId, asked))
  for (const words of [code, `${secret.slice(0, 3)} ${secret.slice(3)}`, 'Nom et prénom', 'Plateforme de test']) expect(text).toContain(words)
  expect(pages).toBe(1)
  expect(await getReferralSheet(gpActor([gp.practiceId]), needId, asked)).toBeNull()
})

test('the attestation says since when and how many were asked, and names no doctor', async () => {
  const { code, gp } = await accepted()
  const { lastName } = await db().practitioner.findUniqueOrThrow({ where: { id: gp.practitionerId }, select: { lastName: true } })
  const { text, pages } = await read(await publicAttestation(shortPass('follow', code, daysLater(1)), asked))
  for (const words of ['Attestation de recherche', code, '23 novembre 2026', 'Cabinets interrogés 1']) expect(text).toContain(words)
  expect(text).not.toContain(lastName)
  expect(text).not.toContain(spokenSecret('follow', code))
  expect(pages).toBe(1)
  expect(await publicAttestation(code, asked)).toBeNull()
})

test('the sender reads the secure mail address after the acceptance, and notes when the letter went; not ahead, and not somebody else', async () => {
  const { nurse, needId } = await accepted()
  expect(await recordLetterSent(nurse, { needId, onDay: '2026-11-23' }, monday)).toMatchObject({ code: 'not-accepted' })
  await step(nurse, needId, 'agree')
  expect(await getChosenPractice(nurse, needId)).toMatchObject({ msSante: 'camille@medecin.mssante.test', letterSentOn: null })
  expect(await recordLetterSent(nurse, { needId, onDay: '2026-11-24' }, monday)).toMatchObject({ code: 'day-ahead' })
  expect(await recordLetterSent(aStranger(), { needId, onDay: '2026-11-23' }, monday)).toMatchObject({ code: 'not-found' })
  expect(await recordLetterSent(nurse, { needId, onDay: '2026-11-23' }, monday)).toMatchObject({ ok: true })
  expect(await getChosenPractice(nurse, needId)).toMatchObject({ letterSentOn: '2026-11-23' })
})

test('a practice finds a code however it is typed once it has said yes, and no other', async () => {
  const { needId, gp, code } = await accepted()
  expect(await getNeedIdByCode(gpActor([gp.practiceId]), ` ${code.toLowerCase().replace('-', '')} `)).toBe(needId)
  expect(await getNeedIdByCode(gpActor([(await aWelcomingGp()).practiceId]), code)).toBeNull()
  expect(await getNeedIdByCode(gpActor([gp.practiceId]), await codeOf(await aNeed(await aNurse())))).toBeNull()
})
