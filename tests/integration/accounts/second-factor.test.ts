import { describe, expect, test } from 'vitest'
import { beginSecondFactor } from '#lib/accounts/begin-second-factor'
import { confirmSecondFactor } from '#lib/accounts/confirm-second-factor'
import { keepRecoveryCodes } from '#lib/accounts/keep-recovery-codes'
import { passSecondFactor } from '#lib/accounts/pass-second-factor'
import { renewRecoveryCodes } from '#lib/accounts/renew-recovery-codes'
import { resetSecondFactor } from '#lib/accounts/reset-second-factor'
import { getDemoCode, getOwnSecondFactor } from '#lib/accounts/second-factor-queries'
import { startExampleSession } from '#lib/accounts/start-example-session'
import { mailTemplates } from '#lib/cli/mail-templates'
import { type Actor, hasPassedSecondFactor } from '#lib/platform/auth/actor'
import { stepSeconds, totpCode, totpStepAt } from '#lib/platform/auth/totp'
import { db } from '#lib/platform/db/client'
import { addSettings } from '#lib/platform/env'
import { aRole, aUser, coordinatorActor, monday } from '#tests/factories/register'
import { aSecondFactor, havingPassed, signedInActor } from '#tests/factories/second-factor'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const secondsLater = (seconds: number, from: Date = monday) => new Date(from.getTime() + seconds * 1000)
const codeAt = (secret: string, at: Date, drift = 0) => totpCode(secret, totpStepAt(at) + drift)
const answer = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code)
const pass = async (actor: Actor, code: string, now: Date) => answer(await passSecondFactor(actor, { code }, now))
const isMarked = async (actor: Actor) => (await db().session.findFirstOrThrow({ where: { id: actor.session?.id ?? '' }, select: { secondFactorAt: true } })).secondFactorAt !== null

describe('setting up', () => {
  test('a first code puts the secret in force, marks this session alone, and nothing lies in clear', async () => {
    const actor = await signedInActor()
    const elsewhere = await signedInActor(actor.userId ?? '')
    const { secret, codes } = await aSecondFactor(actor, monday)
    expect(codes).toHaveLength(8)
    expect(await isMarked(actor)).toBe(true)
    expect(await isMarked(elsewhere)).toBe(false)
    expect(hasPassedSecondFactor(elsewhere)).toBe(false)
    const [row] = await database.owner<{ whole: string }>(`SELECT f::text || (SELECT string_agg(c::text, ' ') FROM recovery_code c WHERE c.user_id = f.user_id) AS whole FROM second_factor f WHERE user_id = $1`, [actor.userId])
    for (const hidden of [secret, Buffer.from(secret).toString('hex'), ...codes, ...codes.map((code) => code.replace('-', ''))]) expect(row?.whole).not.toContain(hidden)
    expect((await getOwnSecondFactor(havingPassed(actor, monday)))).toMatchObject({ isOn: true, setUp: null, codes: null, codesLeft: 8 })
  })

  test('a wrong first code puts nothing in force, and what is shown stays', async () => {
    const actor = await signedInActor()
    await beginSecondFactor(actor, null, monday)
    const shown = await getOwnSecondFactor(actor)
    expect(answer(await confirmSecondFactor(actor, { code: codeAt(shown?.setUp?.secret ?? '', monday, 5) }, monday))).toBe('wrong-code')
    expect(await getOwnSecondFactor(actor)).toEqual(shown)
    expect(await isMarked(actor)).toBe(false)
  })

  test('a new telephone is set up from a session that passed, and the old one holds until the new one has shown a code', async () => {
    const actor = await signedInActor()
    const old = await aSecondFactor(actor, monday)
    const later = await signedInActor(actor.userId ?? '')
    expect(answer(await beginSecondFactor(later, null, monday))).toBe('second-factor-needed')
    await beginSecondFactor(havingPassed(later, monday), null, monday)
    expect((await getOwnSecondFactor(later))?.setUp).toBeNull()
    const at = secondsLater(60)
    expect(await pass(later, codeAt(old.secret, at), at)).toBe('ok')
    const shown = await getOwnSecondFactor(havingPassed(later, at))
    const after = secondsLater(120)
    await confirmSecondFactor(later, { code: codeAt(shown?.setUp?.secret ?? '', after) }, after)
    expect(await pass(later, codeAt(old.secret, secondsLater(180)), secondsLater(180))).toBe('wrong-code')
    expect(await pass(later, old.codes[0] ?? '', secondsLater(180))).toBe('wrong-code')
  })

  test('a row copied to another account opens nothing there', async () => {
    const [one, other] = [await signedInActor(), await signedInActor()]
    const { secret } = await aSecondFactor(one, monday)
    await database.owner(`INSERT INTO second_factor (user_id, sealed_secret, confirmed_at) SELECT $1, sealed_secret, confirmed_at FROM second_factor WHERE user_id = $2`, [other.userId, one.userId])
    await expect(passSecondFactor(other, { code: codeAt(secret, monday) }, monday)).rejects.toThrow(/authenticate/)
    expect(await isMarked(other)).toBe(false)
  })
})

describe('passing', () => {
  test('clocks half a minute apart are forgiven, a whole one is not', async () => {
    for (const [drift, expected] of [[-1, 'ok'], [0, 'ok'], [1, 'ok'], [-2, 'wrong-code'], [2, 'wrong-code']] as const) {
      const actor = await signedInActor()
      const { secret } = await aSecondFactor(actor, monday)
      const at = secondsLater(10 * stepSeconds)
      expect(await pass(await signedInActor(actor.userId ?? ''), codeAt(secret, at, drift), at), `drift ${drift}`).toBe(expected)
    }
  })

  test('a code that served is refused, in another session and at the same instant too, and so is the one before it', async () => {
    const actor = await signedInActor()
    const { secret } = await aSecondFactor(actor, monday)
    const at = secondsLater(90)
    const code = codeAt(secret, at)
    const sessions = await Promise.all(Array.from({ length: 4 }, () => signedInActor(actor.userId ?? '')))
    const answers = await Promise.all(sessions.map((one) => pass(one, code, at)))
    expect(answers.toSorted()).toEqual(['code-used', 'code-used', 'code-used', 'ok'])
    expect((await Promise.all(sessions.map(isMarked))).filter(Boolean)).toHaveLength(1)
    expect(await pass(actor, codeAt(secret, at, -1), at)).toBe('code-used')
    // The control: the same code would do, were its use not written down.
    await database.owner(`UPDATE second_factor SET last_step = NULL, failed_tries = 0 WHERE user_id = $1`, [actor.userId])
    expect(await pass(actor, code, at)).toBe('ok')
  })

  test('a recovery code serves once, however it is typed', async () => {
    const actor = await signedInActor()
    const { codes: [code = ''] } = await aSecondFactor(actor, monday)
    const answers = await Promise.all([pass(actor, code.toLowerCase(), monday), pass(actor, code.replace('-', ' '), monday)])
    expect(answers.toSorted()).toEqual(['ok', 'wrong-code'])
    expect((await getOwnSecondFactor(actor))?.codesLeft).toBe(7)
    expect(await db().auditEvent.count({ where: { event: 'second_factor.recovered', subjectId: actor.userId ?? '' } })).toBe(1)
  })

  test('after five wrong codes even the right one waits a quarter of an hour, whichever server counts', async () => {
    const actor = await signedInActor()
    const { secret, codes } = await aSecondFactor(actor, monday)
    const at = secondsLater(120)
    const wrong = await Promise.all(Array.from({ length: 8 }, () => pass(actor, 'ZZZZZ-ZZZZZ', at)))
    expect(wrong.filter((one) => one === 'wrong-code')).toHaveLength(5)
    expect(wrong.filter((one) => one === 'must-wait')).toHaveLength(3)
    expect(await pass(actor, codeAt(secret, at), at)).toBe('must-wait')
    expect(await pass(actor, codes[0] ?? '', at)).toBe('must-wait')
    const after = secondsLater(15 * 60, at)
    expect(await pass(actor, codeAt(secret, after), after)).toBe('ok')
    // The control: without the count, the right code would have done at once.
    const other = await signedInActor()
    const theirs = await aSecondFactor(other, monday)
    for (let count = 0; count < 5; count += 1) await pass(other, '000000', at)
    await database.owner(`UPDATE second_factor SET failed_tries = 0 WHERE user_id = $1`, [other.userId])
    expect(await pass(other, codeAt(theirs.secret, at), at)).toBe('ok')
  })

  test('new recovery codes hold once they are written down; until then the earlier ones do', async () => {
    const actor = await signedInActor()
    const { codes: old } = await aSecondFactor(actor, monday)
    const passed = havingPassed(actor, monday)
    await renewRecoveryCodes(passed, null, monday)
    const fresh = (await getOwnSecondFactor(passed))?.codes ?? []
    expect(fresh).toHaveLength(8)
    expect(await pass(actor, old[1] ?? '', monday)).toBe('ok')
    await keepRecoveryCodes(passed, null, monday)
    expect(await pass(actor, old[2] ?? '', monday)).toBe('wrong-code')
    expect(await pass(actor, fresh[2] ?? '', monday)).toBe('ok')
    expect((await getOwnSecondFactor(passed))?.codes).toBeNull()
  })
})

describe('a lost telephone', () => {
  test('the coordination puts it back to nothing: sessions have to pass anew, the person is told, the trace is there', async () => {
    const actor = await signedInActor()
    const { secret, codes } = await aSecondFactor(actor, monday)
    expect(await resetSecondFactor(havingPassed(coordinatorActor(), monday), { userId: actor.userId ?? '' }, monday)).toMatchObject({ ok: true })
    expect(await isMarked(actor)).toBe(false)
    const at = secondsLater(60)
    expect(await pass(actor, codeAt(secret, at), at)).toBe('not-found')
    expect(await pass(actor, codes[0] ?? '', at)).toBe('not-found')
    expect(await getOwnSecondFactor(actor)).toMatchObject({ isOn: false, codesLeft: 0 })
    const mail = await db().outboxMail.findFirstOrThrow({ where: { template: 'second-factor-reset', recipient: actor.email ?? '' } })
    expect((await mailTemplates[mail.template]?.({}))?.subject).toContain('Double vérification remise à zéro')
    expect(await db().auditEvent.count({ where: { event: 'second_factor.reset', subjectId: actor.userId ?? '' } })).toBe(1)
  })

  test('an administrator’s is out of the coordination’s reach, and one’s own is changed at one’s own page', async () => {
    const admin = await signedInActor()
    await aRole(admin.userId ?? '', 'admin')
    await aSecondFactor(admin, monday)
    expect(answer(await resetSecondFactor(havingPassed(coordinatorActor(), monday), { userId: admin.userId ?? '' }, monday))).toBe('not-found')
    const own = havingPassed(coordinatorActor((await signedInActor()).userId ?? ''), monday)
    expect(answer(await resetSecondFactor(own, { userId: own.userId ?? '' }, monday))).toBe('own-account')
  })
})

test('the code is shown on an example that allows it, and nowhere else', async () => {
  const actor = await signedInActor()
  const { secret } = await aSecondFactor(actor, monday)
  expect(await getDemoCode(actor, monday)).toBeNull()
  await database.owner(`UPDATE instance SET example_name = 'pevele-du-douaisis'`)
  expect(await getDemoCode(actor, monday)).toBeNull()
  addSettings({ EXAMPLE_SIGN_IN: 'oui' })
  const at = secondsLater(60)
  expect(await getDemoCode(actor, at)).toBe(codeAt(secret, at))
  expect(await pass(actor, await getDemoCode(actor, at) ?? '', at)).toBe('ok')
  // Used: the next one, which the telephone does not show yet and which is taken already.
  expect(await pass(actor, await getDemoCode(actor, at) ?? '', at)).toBe('ok')
  expect(await getDemoCode(actor, at)).toBeNull()
  addSettings({ EXAMPLE_SIGN_IN: 'non' })
})

test('on an example, whose role waits for a telephone is let in without one, unless they set one up; nobody else is', async () => {
  await database.owner(`UPDATE instance SET example_name = 'pevele-du-douaisis'`)
  addSettings({ EXAMPLE_SIGN_IN: 'oui' })
  const passedAtSignIn = async (role: 'coordination' | 'member', isSetUp: boolean) => {
    const userId = await aUser()
    await database.owner(`UPDATE app_user SET persona = '1 · Quelqu’un' WHERE id = $1`, [userId])
    await aRole(userId, role)
    if (isSetUp) await aSecondFactor(await signedInActor(userId), monday)
    const opened = await startExampleSession(null, { userId, device: '' }, monday)
    const session = await db().session.findUniqueOrThrow({ where: { sessionToken: opened.ok ? opened.value.sessionToken : '' }, select: { secondFactorAt: true } })
    return session.secondFactorAt !== null
  }
  expect(await passedAtSignIn('coordination', false)).toBe(true)
  expect(await passedAtSignIn('coordination', true)).toBe(false)
  expect(await passedAtSignIn('member', false)).toBe(false)
  addSettings({ EXAMPLE_SIGN_IN: 'non' })
})
