import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { applyForMembership, type Application } from '#lib/members/apply-for-membership'
import { decideMembership } from '#lib/members/decide-membership'
import { getMember } from '#lib/members/file-queries'
import { type handMoves, mayFollow, memberStates } from '#lib/members/moves'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { toDayOrNull } from '#lib/platform/db/days'
import type { Role } from '#lib/platform/db/generated/enums'
import { formProof } from '#lib/platform/form-proof'
import { aFeeYear, aMember } from '#tests/factories/member'
import { aGp, aRole, aStranger, aUser, coordinatorActor, monday } from '#tests/factories/register'
import { ownHour } from '#tests/helpers/own-hour'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordination = coordinatorActor()
const bureau: Actor = { ...aStranger(), ownPracticeIds: new Set(), roles: new Set<Role>(['bureau']) }

function application(more: Partial<Application> = {}): Application {
  return {
    lastName: 'Candidat', firstName: 'Alix', professionCode: '60', professionText: '', number: '', workplace: '', communeCode: null, email: `${randomUUID()}@exemple.invalid`, phone: '',
    motivation: 'Travailler à plusieurs.', site: '', proof: formProof('adhesion', new Date(monday.getTime() - 60_000)), callerKey: randomUUID(), ...more,
  }
}

const one = (email: string) => db().member.findFirstOrThrow({ where: { email }, orderBy: { receivedAt: 'desc' } })
const mailsTo = async (recipient: string) => (await db().outboxMail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } })).map((mail) => mail.template)

async function step(id: string, actor: Actor, move: (typeof handMoves)[number], note = '') {
  const { version } = await db().member.findUniqueOrThrow({ where: { id }, select: { version: true } })
  return decideMembership(actor, { id, version, move, note }, monday)
}

/** What the mail of this kind to this mailbox would say now. */
async function mailText(recipient: string, template: string): Promise<string> {
  const mail = await db().outboxMail.findFirstOrThrow({ where: { recipient, template }, orderBy: { createdAt: 'desc' } })
  const content = await mailTemplates[template]?.(mail.payload as Record<string, unknown>)
  return content ? [content.subject, ...content.paragraphs, content.button?.url ?? '', ...content.footer].join('\n') : ''
}

describe('the public form', () => {
  test('keeps the request with its consent, and tells the person and the coordination', async () => {
    await db().instance.update({ where: { id: 1 }, data: { email: 'coordination@cpts.test' } })
    const sent = application()
    expect(await applyForMembership('public', sent, monday)).toEqual({ ok: true, value: 'received' })
    expect(await one(sent.email)).toMatchObject({ state: 'received', consentVersion: '2026-11', motivation: 'Travailler à plusieurs.' })
    expect(await mailsTo(sent.email)).toEqual(['membership-received'])
    expect(await mailText('coordination@cpts.test', 'membership-to-review')).not.toContain('Candidat')
  })

  test('answers the same to somebody known, keeps nothing, and writes to the mailbox that is known', async () => {
    const known = application({ number: '81234567890'.slice(0, 11) })
    await applyForMembership('public', known, monday)
    const again = application({ number: known.number, email: 'quelquun-dautre@exemple.invalid' })
    expect(await applyForMembership('public', again, monday)).toEqual({ ok: true, value: 'received' })
    expect(await db().member.count({ where: { email: again.email } })).toBe(0)
    expect(await mailsTo(again.email)).toEqual([])
    expect(await mailsTo(known.email)).toEqual(['membership-received', 'membership-known'])
  })

  test('two sent at once make one request', async () => {
    const sent = application()
    await Promise.all([applyForMembership('public', sent, monday), applyForMembership('public', { ...sent, callerKey: randomUUID() }, monday)])
    expect(await db().member.count({ where: { email: sent.email } })).toBe(1)
  })

  test.each([
    ['a robot that fills every field', { site: 'https://pub.invalid' }, { ok: true }],
    ['a form sent in a second', { proof: formProof('adhesion', new Date(monday.getTime() - 1_000)) }, { code: 'too-quick' }],
    ['a made-up proof', { proof: `${monday.getTime() - 60_000}.inventé` }, { code: 'too-quick' }],
    ['a proof of another form', { proof: formProof('contact', new Date(monday.getTime() - 60_000)) }, { code: 'too-quick' }],
    ['half a number', { number: '1234' }, { code: 'number-malformed' }],
  ])('%s leaves nothing', async (_, more, answer) => {
    const sent = application(more)
    expect(await applyForMembership('public', sent, monday)).toMatchObject(answer)
    expect(await db().member.count({ where: { email: sent.email } })).toBe(0)
  })

  test('the eleventh of an hour from one place waits', async () => {
    ownHour()
    const callerKey = randomUUID()
    for (let count = 0; count < 10; count += 1) expect(await applyForMembership('public', application({ callerKey }), monday)).toMatchObject({ ok: true })
    expect(await applyForMembership('public', application({ callerKey }), monday)).toMatchObject({ code: 'too-many' })
  })
})

describe('from the form to the member', () => {
  test('coordination, question, bureau, admission: the account, the role until the year’s end, the fee, the mails, the history', async () => {
    await aFeeYear(2026, 4500)
    const sitting = await aUser({ name: 'Dr Présidente' })
    await aRole(sitting, 'bureau')
    const sent = application()
    await applyForMembership('public', sent, monday)
    const { id } = await one(sent.email)
    expect(await step(id, coordination, 'ask', 'Où exercez-vous ?')).toEqual({ ok: true, value: null })
    expect(await mailText(sent.email, 'membership-asked')).toContain('Où exercez-vous ?')
    expect(await step(id, coordination, 'answered')).toMatchObject({ ok: true })
    expect(await step(id, coordination, 'forward')).toMatchObject({ ok: true })
    const { email: sittingEmail } = await db().user.findUniqueOrThrow({ where: { id: sitting } })
    expect(await mailText(sittingEmail ?? '', 'membership-for-bureau')).toContain(id)
    expect(await step(id, bureau, 'admit', 'Réunion du 20.')).toMatchObject({ ok: true })
    const user = await db().user.findUniqueOrThrow({ where: { email: sent.email }, select: { id: true, roles: true } })
    expect(user.roles.map((role) => [role.role, toDayOrNull(role.untilOn)])).toEqual([['member', '2026-12-31']])
    expect(await db().membership.findMany({ where: { memberId: id } })).toMatchObject([{ year: 2026, dueCents: 4500, isRenewal: false, settledOn: null }])
    expect(await mailText(sent.email, 'membership-admitted')).toContain('45')
    const file = await getMember(coordination, id, 'Europe/Paris')
    expect(file?.history.map((line) => line.event).toSorted()).toEqual(['admit', 'answered', 'applied', 'ask', 'forward'])
    expect(file).toMatchObject({ state: 'member', joinedOn: '2026-11-23', accountId: user.id })
  })

  test.each([['the same surname is linked', 'LEROUX', true], ['another surname is shown and not linked', 'Autrement', false]])('a number of the directory under %s', async (_, lastName, isLinked) => {
    await db().practitioner.updateMany({ where: { rpps: '10000000001' }, data: { rpps: null, nationalId: null } })
    const gp = await aGp({ lastName: 'Leroux' })
    await db().practitioner.update({ where: { id: gp.practitionerId }, data: { rpps: '10000000001', nationalId: '810000000001' } })
    const sent = application({ number: '10000000001', lastName })
    await applyForMembership('public', sent, monday)
    const { id } = await one(sent.email)
    await step(id, coordination, 'forward')
    await step(id, bureau, 'admit')
    const user = await db().user.findUniqueOrThrow({ where: { email: sent.email }, select: { practitionerId: true } })
    expect(user.practitionerId).toBe(isLinked ? gp.practitionerId : null)
    await db().member.update({ where: { id }, data: { nationalId: null } })
  })

  test('a refusal gives its reason, and none goes without one', async () => {
    const sent = application()
    await applyForMembership('public', sent, monday)
    const { id } = await one(sent.email)
    expect(await step(id, coordination, 'refuse')).toMatchObject({ code: 'note-needed' })
    expect(await step(id, coordination, 'refuse', 'Hors du territoire.')).toMatchObject({ ok: true })
    expect(await mailText(sent.email, 'membership-refused')).toContain('Hors du territoire.')
  })

  test('two decisions at once: one is made, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await aMember({ state: 'bureau' })
      const answers = await Promise.all((['admit', 'decline'] as const).map((move) => decideMembership(bureau, { id, version: 1, move, note: 'Décidé.' }, monday)))
      expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).toSorted()).toEqual(['conflict', 'ok'])
      expect(await db().memberStep.count({ where: { memberId: id } })).toBe(1)
    }
  })

  test('a departure closes the member’s role and leaves the others', async () => {
    const userId = await aUser()
    await aRole(userId, 'member')
    await aRole(userId, 'bureau')
    const id = await aMember({ state: 'member', userId })
    expect(await step(id, coordination, 'leave', 'Déménage.')).toMatchObject({ ok: true })
    const roles = await db().roleGrant.findMany({ where: { userId }, select: { role: true, untilOn: true } })
    expect(roles.map((role) => [role.role, toDayOrNull(role.untilOn)]).toSorted()).toEqual([['bureau', null], ['member', '2026-11-22']])
  })

  test('with the audit refused, an admission leaves neither account, role, year nor mail', async () => {
    const email = `${randomUUID()}@exemple.invalid`
    const id = await aMember({ state: 'bureau', email })
    await database.owner(`ALTER TABLE audit_event ADD CONSTRAINT no_audit CHECK (event <> 'membership.decided') NOT VALID`)
    await expect(decideMembership(bureau, { id, version: 1, move: 'admit', note: '' }, monday)).rejects.toMatchObject({ name: 'DatabaseError' })
    await database.owner('ALTER TABLE audit_event DROP CONSTRAINT no_audit')
    expect(await db().member.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'bureau', version: 1, userId: null })
    expect([await db().user.count({ where: { email } }), await db().membership.count({ where: { memberId: id } }), await mailsTo(email)]).toEqual([0, 0, []])
  })
})

test('the database allows exactly the moves of the table', async () => {
  const wrong: string[] = []
  for (const from of memberStates) {
    for (const to of memberStates) {
      if (from === to) continue
      const id = await aMember({ state: from })
      const days = `joined_on = '2025-01-01', left_on = ${to === 'departed' ? `'2026-06-30'` : 'NULL'}`
      const isDone = await database.owner(`UPDATE member SET state = '${to}', ${days} WHERE id = $1`, [id]).then(() => true, () => false)
      if (isDone !== mayFollow(from, to)) wrong.push(`${from} → ${to}: ${isDone ? 'done' : 'refused'}`)
    }
  }
  expect(wrong).toEqual([])
})
