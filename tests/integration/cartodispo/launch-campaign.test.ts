import { beforeEach, describe, expect, test } from 'vitest'
import { answerByLink } from '#lib/cartodispo/answer-by-link'
import { publicLinkedRequest } from '#lib/cartodispo/confirmation-request-queries'
import { endLaunchCampaign } from '#lib/cartodispo/end-launch-campaign'
import { getLaunch, getLetters } from '#lib/cartodispo/launch-queries'
import { sendMonthlyRequests } from '#lib/cartodispo/monthly-requests-job'
import { recordLetterPrinted } from '#lib/cartodispo/record-letter-printed'
import { sendReminders } from '#lib/cartodispo/reminders-job'
import { sendLaunchMails } from '#lib/cartodispo/send-launch-mails'
import { startLaunchCampaign } from '#lib/cartodispo/start-launch-campaign'
import { mailTemplates } from '#lib/cli/mail-templates'
import { db } from '#lib/platform/db/client'
import { aCommune, aListedGp, readers, registerNow, says } from '#tests/factories/a-register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordination = { ...readers.coordination, userId: null }
const later = new Date('2026-11-24T09:00:00Z')

beforeEach(async () => {
  await database.owner('TRUNCATE commune, practitioner, outbox_mail, confirmation_request, action_link, audit_event, launch_campaign CASCADE')
  await aCommune('59158', 'Coutiches', { lat: 50.45, lon: 3.2 })
})

async function aGp(lastName: string, mailbox: string) {
  const gp = await aListedGp({ lastName, communeCode: '59158', content: null })
  await db().site.update({ where: { id: gp.siteId }, data: { email: mailbox } })
  return gp
}

test('it takes in everybody who counts, once; who left or treats nobody is not written to', async () => {
  await aGp('Un', 'a@exemple.invalid')
  const gone = await aGp('Parti', 'b@exemple.invalid')
  await db().practice.update({ where: { id: gone.practiceId }, data: { endsOn: new Date('2026-10-01') } })
  await says(gone.practiceId, {})
  expect(await startLaunchCampaign(coordination, registerNow)).toEqual({ ok: true, value: { contacts: 1 } })
  expect(await startLaunchCampaign(coordination, registerNow)).toMatchObject({ ok: false, code: 'already-running' })
})

test('two starts at once make one campaign', async () => {
  await aGp('Un', 'a@exemple.invalid')
  const starts = await Promise.all(Array.from({ length: 8 }, () => startLaunchCampaign(coordination, registerNow)))
  expect(starts.filter((one) => one.ok)).toHaveLength(1)
  expect(await db().launchCampaign.count()).toBe(1)
})

test('its mail is the month’s question: sent once, carries the notice, and no second one follows', async () => {
  const gp = await aGp('Un', 'a@exemple.invalid')
  await aGp('Sans', '')
  await startLaunchCampaign(coordination, registerNow)
  expect(await sendLaunchMails(coordination, registerNow)).toEqual({ ok: true, value: { mailboxes: 1, later: 0 } })
  expect(await sendLaunchMails(coordination, registerNow)).toMatchObject({ ok: true, value: { mailboxes: 0 } })
  expect(await sendMonthlyRequests(registerNow)).toMatchObject({ asked: 0, 'already-asked': 1 })
  const [mail] = await db().outboxMail.findMany()
  expect(mail).toMatchObject({ template: 'launch', recipient: 'a@exemple.invalid', notBeforeAt: new Date('2026-11-23T07:00:00Z') })
  const content = await mailTemplates['launch']?.(mail?.payload as Record<string, unknown>)
  expect(content?.footer.join(' ')).toMatch(/Annuaire Santé.*opposer/)
  expect(await db().practice.findUnique({ where: { id: gp.practiceId } })).toMatchObject({ noticeSentAt: new Date('2026-11-23T07:00:00Z') })
})

test('letters are one per place, leave the pile once printed, and progress is counted by sector', async () => {
  const gp = await aGp('Un', 'a@exemple.invalid')
  await aGp('Deux', '')
  await startLaunchCampaign(coordination, registerNow)
  expect((await getLetters(coordination, 'unprinted', later))?.letters.map((one) => one.siteName)).toEqual(['Cabinet Deux', 'Cabinet Un'])
  expect(await recordLetterPrinted(coordination, { practiceIds: [gp.practiceId] }, later)).toEqual({ ok: true, value: { printed: 1 } })
  expect(await recordLetterPrinted(coordination, { practiceIds: [gp.practiceId, 'junk'] }, later)).toEqual({ ok: true, value: { printed: 0 } })
  expect((await getLetters(coordination, 'unprinted', later))?.letters).toHaveLength(1)
  await says(gp.practiceId, {}, later)
  expect(await getLaunch(coordination, later)).toMatchObject({ campaign: { startedOn: '2026-11-21', dayNumber: 4 }, total: { contacts: 2, letters: 1, mailed: 0, answered: 1 }, sectors: [{ name: 'Sans secteur' }] })
})

test('the code of a letter answers for its place, once, and for no other', async () => {
  const [one, other] = [await aGp('Un', 'a@exemple.invalid'), await aGp('Deux', '')]
  await startLaunchCampaign(coordination, registerNow)
  const printed = async () => (await getLetters(coordination, 'all', later))?.letters.map((letter) => [letter.siteId, letter.token])
  const before = await printed()
  expect(await printed()).toEqual(before)
  const token = String(before?.find(([siteId]) => siteId === one.siteId)?.[1])
  expect(await publicLinkedRequest(token, later)).toMatchObject({ ok: true, value: { answeredOn: null, practices: [{ practiceId: one.practiceId }] } })
  const answers = new Map([[one.practiceId, 'open'], [other.practiceId, 'open']] as const)
  expect(await answerByLink(null, { token, answers }, later)).toEqual({ ok: true, value: 'answered' })
  expect(await answerByLink(null, { token, answers }, later)).toEqual({ ok: true, value: 'already-answered' })
  expect(await db().statement.findMany({ select: { practiceId: true } })).toEqual([{ practiceId: one.practiceId }])
})

test('a letter is no mail: it neither asks in the month’s stead nor is reminded', async () => {
  await aGp('Un', 'a@exemple.invalid')
  await startLaunchCampaign(coordination, registerNow)
  expect(await sendMonthlyRequests(registerNow)).toMatchObject({ asked: 1 })
  await database.owner("UPDATE confirmation_request SET answered_at = now() WHERE kind = 'monthly'")
  expect(await sendReminders(new Date('2026-12-04T09:00:00Z'))).toBe(0)
})

test('a letter’s code ends after three months', async () => {
  await aGp('Un', '')
  await startLaunchCampaign(coordination, registerNow)
  const token = (await getLetters(coordination, 'all', later))?.letters[0]?.token ?? ''
  const afterDays = (count: number) => new Date(registerNow.getTime() + count * 86_400_000)
  expect(await publicLinkedRequest(token, afterDays(89))).toMatchObject({ ok: true })
  expect(await publicLinkedRequest(token, afterDays(90))).toMatchObject({ ok: false, code: 'link-expired' })
})

test('after its end another may begin', async () => {
  await aGp('Un', 'a@exemple.invalid')
  await startLaunchCampaign(coordination, registerNow)
  expect(await endLaunchCampaign(coordination, later)).toEqual({ ok: true, value: 'ended' })
  expect(await endLaunchCampaign(coordination, later)).toMatchObject({ ok: false, code: 'no-campaign' })
  expect(await getLaunch(coordination, later)).toMatchObject({ campaign: null, lastEndedOn: '2026-11-24' })
  expect(await startLaunchCampaign(coordination, later)).toMatchObject({ ok: true })
})

describe('whoever does not run the register', () => {
  test.each(['member', 'partner', 'admin', 'formerPartner'] as const)('%s finds nothing', async (who) => {
    const actor = readers[who]
    for (const act of [startLaunchCampaign(actor, later), sendLaunchMails(actor, later), endLaunchCampaign(actor, later), recordLetterPrinted(actor, { practiceIds: [] }, later)]) {
      expect(await act).toMatchObject({ ok: false, code: 'not-found' })
    }
    expect([await getLaunch(actor, later), await getLetters(actor, 'all', later)]).toEqual([null, null])
  })
})
