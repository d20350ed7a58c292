import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { transaction } from '#lib/platform/db/client'
import { readMigrations } from '#lib/platform/db/migrations'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { fullDump } from '#tests/helpers/full-dump'
import { root } from '#tests/architecture/file-kinds'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const canary = 'zorglub'

function diagnose(settings: Record<string, string> = {}): { code: number | null; says: string } {
  const run = spawnSync(process.execPath, [path.join(root, 'lib/cli/diagnostic.ts')], { encoding: 'utf8', cwd: root, env: { ...process.env, ...settings } })
  return { code: run.status, says: (run.stdout + run.stderr).replaceAll('\u00A0', ' ') }
}

test('an installation that works: 0, with what deserves a look', () => {
  const { code, says } = diagnose()
  expect(says).toMatch(/✓ PostgreSQL +version \d+ \(essayé de la version 15 à la 18\)/)
  expect(says).toMatch(/✓ droits du rôle/)
  expect(says).toMatch(/✓ migrations/)
  expect(says).toMatch(/! worker/)
  expect(says).toMatch(/✓ adresses \(GEOCODER_URL\) +coupé/)
  expect(code).toBe(0)
})

test('nothing of anybody and no secret is printed, whatever stands in settings and tables', async () => {
  await transaction((tx) => enqueueMail(tx, { template: canary, recipient: `${canary}@exemple.fr`, payload: { who: canary }, dedupeKey: canary }))
  await database.owner(`UPDATE outbox_mail SET status = 'failed', last_error = '550 ${canary}', bounced_at = now()`)
  await database.owner(`UPDATE instance SET short_name = '${canary}', email = '${canary}@exemple.fr'`)
  await database.owner(`INSERT INTO app_user (id, name, email) VALUES (gen_random_uuid(), '${canary}', 'u-${canary}@exemple.fr')`)
  expect((await fullDump(database)).join('\n')).toContain(canary)
  const { says } = diagnose({
    SECRET: `${canary}-thirty-two-characters-and-more`, MAIL_FROM: `${canary} <a@exemple.fr>`, OPERATOR_EMAIL: `${canary}@exemple.fr`, METRICS_TOKEN: `${canary}-twenty-characters`,
    SMTP_URL: `smtp://${canary}:${canary}@127.0.0.1:1`, PUBLIC_URL: `https://${canary}.exemple`,
  })
  expect(says).toContain('METRICS_TOKEN')
  expect(says).toContain('1 refusés depuis 24 h')
  expect(says).not.toContain(canary)
  expect(says).not.toContain('application-of-test-databases')
})

test.each<[string, Record<string, string>, RegExp]>([
  ['the database does not answer', { DATABASE_URL: 'postgresql://cpts:word@127.0.0.1:1/cpts' }, /✗ base de données +ne répond pas \(ECONNREFUSED\)/],
  ['the password is wrong', { DATABASE_URL: (process.env['DATABASE_URL'] ?? '').replace('application-of', 'nothing-of') }, /✗ base de données +ne répond pas \(28P01\)/],
  ['the application has the owner\'s role', { DATABASE_URL: process.env['DATABASE_OWNER_URL'] ?? '' }, /✗ droits du rôle +DATABASE_URL désigne un rôle trop fort/],
  ['a setting cannot be read', { SECRET: 'short' }, /✗ réglages +SECRET : au moins 32 caractères/],
])('%s: 1, and what to do', (_, settings, words) => {
  const { code, says } = diagnose(settings)
  expect(says).toMatch(words)
  expect(says).not.toContain('word')
  expect(code).toBe(1)
})

test('a migration is missing: 1', async () => {
  const last = readMigrations().at(-1)?.name ?? ''
  await database.owner('UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = $1', [last])
  expect(diagnose()).toMatchObject({ code: 1, says: expect.stringMatching(/✗ migrations +1 à appliquer : npm run migrate/) })
  await database.owner('UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = $1', [last])
})
