import { beforeEach, describe, expect, test } from 'vitest'
import { forgetContactMessages } from '#lib/contact/forget-contact-messages'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { getProcessing } from '#lib/privacy/queries'
import { provePurge } from '#lib/privacy/prove-purge'
import { aContactMessage } from '#tests/factories/contact'
import { coordinatorActor, daysLater, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

beforeEach(async () => {
  await database.owner("TRUNCATE contact_message, rate_limit, outbox_mail, action_link, session, audit_event, purge_proof CASCADE; UPDATE instance SET settings = '{}'")
})

const line = async (kind: string) => (await getProcessing(coordinatorActor()))?.proof?.lines.find((one) => one.kind === kind)

describe('the proof of the night', () => {
  test('says what went, what is left, the oldest of it and the limit', async () => {
    await aContactMessage({}, monday)
    await aContactMessage({}, daysLater(300))
    const night = daysLater(380)
    await database.owner('TRUNCATE rate_limit, outbox_mail, action_link CASCADE')
    await forgetContactMessages(commandActor, null, night)
    await database.owner(`UPDATE audit_event SET at = '${night.toISOString()}'`)
    expect(await provePurge(commandActor, null, night)).toEqual({ ok: true, value: { late: 0 } })
    expect(await line('contact')).toMatchObject({ erased: 1, kept: 1, late: 0 })
    // Run again, it is the same night, not two.
    await provePurge(commandActor, null, night)
    expect(await line('contact')).toMatchObject({ erased: 1, kept: 1, late: 0 })
  })

  test('without its job, what is past its limit is counted as late', async () => {
    await aContactMessage({}, monday)
    await database.owner('TRUNCATE rate_limit, outbox_mail, action_link CASCADE')
    expect(await provePurge(commandActor, null, daysLater(380))).toEqual({ ok: true, value: { late: 1 } })
    expect(await line('contact')).toMatchObject({ erased: 0, kept: 1, late: 1 })
  })

  test('goes itself after its time', async () => {
    await provePurge(commandActor, null, monday)
    await provePurge(commandActor, null, daysLater(500))
    expect(await db().purgeProof.groupBy({ by: ['day'] })).toHaveLength(1)
  })
})
