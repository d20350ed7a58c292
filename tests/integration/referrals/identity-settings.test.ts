import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { migrateDatabase } from '#lib/platform/db/migrations'
import { addSettings, env, identityKeys } from '#lib/platform/env'
import { openIdentity } from '#lib/referrals/open-identity'
import { root } from '#tests/architecture/file-kinds'
import { anIdentity, aTrustedNurse, keyNamed, toldIdentity, useReferralMode } from '#tests/factories/identities'
import { aNeed } from '#tests/factories/referrals'
import { monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const run = promisify(execFile)
const hds = { REFERRAL_MODE: 'hds', REFERRAL_MODE_DECISION: 'Bureau du 3 novembre 2026, hébergeur certifié', IDENTITY_KEYS: keyNamed('2026') }
const minimal = { REFERRAL_MODE: 'minimal', REFERRAL_MODE_DECISION: '', IDENTITY_KEYS: '' }
const migrate = async () => migrateDatabase(process.env['DATABASE_OWNER_URL'] ?? '', new URL(process.env['DATABASE_URL'] ?? '').username)
const canRead = async () => database.app(`SELECT 1 FROM referral_identity`).then(() => true, () => false)
const decisions = async () => (await database.owner<{ mode: string }>(`SELECT mode FROM referral_mode ORDER BY id`)).map((row) => row.mode)

/** What the settings answer to somebody who typed them so. */
function mistakes(settings: Record<string, string>): string {
  addSettings(settings)
  try {
    env()
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    addSettings(minimal)
  }
}

afterAll(() => { addSettings(minimal) })

test('migrating applies the mode with its grants, and keeps who decided it, once', async () => {
  addSettings(minimal)
  await migrate()
  expect([await decisions(), await canRead()]).toEqual([[], false])
  addSettings(hds)
  await migrate()
  await migrate()
  expect([await decisions(), await canRead()]).toEqual([['hds'], true])
  addSettings(minimal)
  await migrate()
  expect([await decisions(), await canRead()]).toEqual([['hds', 'minimal'], false])
})

describe('settings that lack something say what', () => {
  test.each([
    ['no key', { ...hds, IDENTITY_KEYS: '' }, /IDENTITY_KEYS manque/], ['no decision', { ...hds, REFERRAL_MODE_DECISION: ' ' }, /REFERRAL_MODE_DECISION manque/],
    ['a short key', { ...hds, IDENTITY_KEYS: 'a:AAAA' }, /32 octets/], ['two keys of one name', { ...hds, IDENTITY_KEYS: `${keyNamed('a')},${keyNamed('a')}` }, /son propre nom/], ['another mode', { ...hds, REFERRAL_MODE: 'maximal' }, /minimal ou hds/],
  ])('%s', (_, settings, sentence) => {
    expect(mistakes(settings)).toMatch(sentence)
  })

  test('the first key is the one in use', () => {
    addSettings({ ...hds, IDENTITY_KEYS: `${keyNamed('2027')}, ${keyNamed('2026')}` })
    expect(identityKeys().map((one) => one.id)).toEqual(['2027', '2026'])
    addSettings(minimal)
    expect(() => identityKeys()).toThrow(/IDENTITY_KEYS manque/)
  })
})

test('npm run identity:rotate says what it did, and what it lacks', async () => {
  await useReferralMode(database, 'hds')
  const nurse = await aTrustedNurse()
  const needId = await aNeed(nurse, toldIdentity(anIdentity()))
  const command = async (settings: Record<string, string>) => run(process.execPath, [path.join(root, 'lib/cli/identity-rotate.ts')], { env: { ...process.env, ...settings } }).then(({ stdout }) => stdout, (failed: unknown) => (failed as { stderr: string }).stderr)
  expect(await command({ IDENTITY_KEYS: keyNamed('2027') })).toMatch(/clé absente de IDENTITY_KEYS : 2026/)
  expect(await command({ IDENTITY_KEYS: `${keyNamed('2027')},${keyNamed('2026')}` })).toMatch(/1 identité\(s\) rechiffrée\(s\) avec la clé « 2027 »/)
  addSettings({ IDENTITY_KEYS: keyNamed('2027') })
  expect(await openIdentity(nurse, { needId }, monday)).toMatchObject({ ok: true })
  expect(await command(minimal)).toMatch(/ne garde aucune identité/)
})
