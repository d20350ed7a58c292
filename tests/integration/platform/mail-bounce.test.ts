import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { transaction } from '#lib/platform/db/client'
import { markBounced } from '#lib/platform/mail/mark-bounced'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { root } from '#tests/architecture/file-kinds'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const now = new Date('2026-11-28T12:00:00Z')

async function sent(key: string): Promise<string> {
  await transaction((tx) => enqueueMail(tx, { template: 'x', recipient: `${key}@exemple.fr`, payload: {}, dedupeKey: key }))
  const [mail] = await database.owner<{ message_id: string }>(`UPDATE outbox_mail SET status = 'sent', sent_at = now() WHERE dedupe_key = $1 RETURNING message_id`, [key])
  return mail?.message_id ?? ''
}

const stateOf = async (key: string) => (await database.owner(`SELECT status::text, bounced_at IS NOT NULL AS bounced, last_error FROM outbox_mail WHERE dedupe_key = $1`, [key]))[0]

/** The command as a mail server runs it. */
function pipe(message: string): { code: number | null; says: string } {
  const run = spawnSync(process.execPath, [path.join(root, 'lib/cli/mail-bounce.ts')], { input: message, encoding: 'utf8', cwd: root })
  return { code: run.status, says: run.stdout + run.stderr }
}

function notice(messageId: string, status = '5.1.1', action = 'failed'): string {
  return `Content-Type: multipart/report; report-type=delivery-status; boundary="B"\n\n--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; dupont@exemple.fr\nAction: ${action}\nStatus: ${status}\n\n--B\nContent-Type: message/rfc822\n\nMessage-ID: ${messageId}\n\n--B--\n`
}

test('a notification piped in marks the mail that came back, once', async () => {
  const messageId = await sent('piped')
  expect(pipe(notice(messageId)).code).toBe(0)
  expect(await stateOf('piped')).toEqual({ status: 'failed', bounced: true, last_error: '5.1.1' })
  expect(pipe(notice(messageId))).toMatchObject({ code: 0, says: expect.stringContaining('déjà') })
})

test('junk, and a notice about a mail that is none of ours, are refused and change nothing', async () => {
  await sent('untouched')
  const answers = [pipe('bonjour'), pipe(notice('<00000000-0000-4000-8000-000000000000@cpts.test>'))]
  expect(answers.map((one) => one.code)).toEqual([65, 65])
  expect(answers.map((one) => one.says).join()).not.toContain('dupont')
  expect(await stateOf('untouched')).toMatchObject({ status: 'sent', bounced: false })
})

test('a delay is no refusal, and a mail that has not left cannot have come back', async () => {
  const messageId = await sent('delayed')
  expect(await markBounced({ messageId, status: '4.4.1', isFinal: false }, now)).toBe('not-final')
  await database.owner(`UPDATE outbox_mail SET status = 'waiting' WHERE dedupe_key = 'delayed'`)
  expect(await markBounced({ messageId, status: '5.1.1', isFinal: true }, now)).toBe('unknown')
  expect(await stateOf('delayed')).toMatchObject({ status: 'waiting', bounced: false })
})

test('the same notice four times at once is one', async () => {
  const messageId = await sent('raced')
  const found = await Promise.all([1, 2, 3, 4].map(() => markBounced({ messageId, status: '5.2.1', isFinal: true }, now)))
  expect(found.filter((one) => one === 'marked')).toHaveLength(1)
})
