import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import { registerStateLabels } from '#lib/cartodispo/labels'
import { openFile, openVariant } from '#lib/media/media-storage-adapter'
import { variantWidths } from '#lib/media/picture-shape'
import { getServedMedia, publicMedia } from '#lib/media/queries'
import { now } from '#lib/platform/clock'
import { knownCommunes } from '#lib/territory/communes-adapter'
import { luhnHolds } from '#lib/practitioners/luhn'
import { communes as typedCommunes } from '#prisma/examples/pevele-du-douaisis/communes'
import { knownNames } from '#prisma/examples/every-example'
import { loadExample } from '#prisma/seed'
import { actorWith, partnerWith } from '#tests/factories/actor'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const name = 'pevele-du-douaisis'
const heard: string[] = []

beforeAll(async () => {
  expect(await loadExample(name, { now: now(), onProgress: (sentence) => heard.push(sentence) })).toBe('loaded')
}, 180_000)

test('it loads through the weak role and says what it does', () => {
  expect(heard.length).toBeGreaterThan(0)
})

test('loading it again changes nothing', async () => {
  const before = await fingerprints()
  expect(await loadExample(name)).toBe('already-there')
  expect(await fingerprints()).toEqual(before)
})

test('an unknown name is refused, and the known ones are listed', async () => {
  await expect(loadExample('pevele')).rejects.toThrow(`L'exemple « pevele » n'existe pas. Exemples connus : ${knownNames.join(', ')}.`)
})

test('every state of the register is seen, and a good share of it is public', async () => {
  const rows = await database.owner<{ state: string; audience: string }>('SELECT state, audience FROM register_entry')
  expect([...new Set(rows.map((row) => row.state))].sort()).toEqual(Object.keys(registerStateLabels).sort())
  expect([...new Set(rows.map((row) => row.audience))].sort()).toEqual(['coordination', 'members', 'partners', 'public'])
  expect(rows.filter((row) => row.audience === 'public' && row.state === 'open').length).toBeGreaterThanOrEqual(12)
})

test('the order of the lists and the public figures are ready', async () => {
  expect(await database.owner('SELECT 1 FROM register_entry WHERE snapshot_state IS DISTINCT FROM state OR snapshot_on IS NULL')).toEqual([])
  expect(await database.owner('SELECT scope FROM public_figure')).toHaveLength(4)
})

test('about 60 GPs, 250 others, one MSP whose secretary answers for six, a GP with two places', async () => {
  const [counts] = await database.owner<{ gps: number; others: number }>('SELECT (count(*) FILTER (WHERE is_gp))::int AS gps, (count(*) FILTER (WHERE NOT is_gp))::int AS others FROM practitioner')
  expect(counts?.gps).toBeGreaterThanOrEqual(58)
  expect(counts?.others).toBe(250)
  const [secretary] = await database.owner<{ six: number }>(`
    SELECT count(*)::int AS six FROM app_user u JOIN delegation g ON g.user_id = u.id JOIN site s ON s.id = g.site_id JOIN practice p ON p.site_id = s.id
     JOIN practitioner d ON d.id = p.practitioner_id AND d.is_gp WHERE u.persona LIKE '%Secrétaire de six médecins%' AND s.kind = 'msp'`)
  expect(secretary?.six).toBe(6)
  const shared = await database.owner('SELECT practitioner_id FROM practice p JOIN practitioner d ON d.id = p.practitioner_id WHERE d.is_gp GROUP BY 1 HAVING count(*) = 2')
  expect(shared).toHaveLength(1)
})

test('there is a persona for each role, for delegates, for GPs and for a partner whose convention has ended', async () => {
  const personas = await database.owner<{ persona: string; roles: string[]; is_gp: boolean | null; delegations: number; ended: boolean }>(`
    SELECT u.persona, coalesce(array_agg(g.role::text) FILTER (WHERE g.role IS NOT NULL), '{}') AS roles, bool_or(d.is_gp) AS is_gp,
      (SELECT count(*) FROM delegation x WHERE x.user_id = u.id)::int AS delegations, coalesce(bool_or(c.ends_on < now()), false) AS ended
    FROM app_user u LEFT JOIN role_grant g ON g.user_id = u.id LEFT JOIN practitioner d ON d.id = u.practitioner_id LEFT JOIN convention c ON c.organisation_id = g.organisation_id
    WHERE u.persona IS NOT NULL GROUP BY u.id`)
  expect([...new Set(personas.flatMap((one) => one.roles))].sort()).toEqual(['admin', 'bureau', 'coordination', 'coordination_referrals', 'member', 'partner_referent', 'partner_user', 'treasurer'])
  expect(personas.map((one) => Number(one.persona.split(' · ')[0])).sort((a, b) => a - b)).toEqual(personas.map((_, index) => index + 1))
  expect(personas.some((one) => one.is_gp && one.roles.length === 0)).toBe(true)
  expect(personas.some((one) => one.is_gp && one.roles.includes('bureau'))).toBe(true)
  expect(personas.some((one) => one.delegations > 0)).toBe(true)
  expect(personas.some((one) => one.ended)).toBe(true)
})

test('no number, address or identifier can be taken for a real one', async () => {
  const phones = await database.owner<{ phone: string }>("SELECT phone FROM site UNION SELECT phone FROM practice UNION SELECT phone FROM organisation UNION SELECT phone FROM instance")
  const mails = await database.owner<{ email: string }>(`
    SELECT email FROM site UNION SELECT email FROM practice UNION SELECT email FROM practitioner UNION SELECT ms_sante FROM practitioner UNION SELECT email FROM organisation
    UNION SELECT email FROM instance UNION SELECT email FROM app_user UNION SELECT mailbox FROM confirmation_request UNION SELECT recipient FROM outbox_mail UNION SELECT recipient FROM action_link`)
  // Arcep keeps 03 53 01 xx xx for fiction; RFC 2606 keeps .invalid.
  expect(phones.map((one) => one.phone).filter((phone) => phone !== '' && !/^035301\d{4}$/.test(phone))).toEqual([])
  expect(mails.map((one) => one.email).filter((email) => email !== '' && !/^[a-z0-9.-]+@exemple\.invalid$/.test(email))).toEqual([])
  const people = await database.owner<{ rpps: string; national_id: string }>('SELECT rpps, national_id FROM practitioner')
  expect(people.filter(({ rpps, national_id }) => !/^9999\d{7}$/.test(rpps) || luhnHolds(rpps) || national_id !== `8${rpps}`)).toEqual([])
  const [texts] = await database.owner<{ all: string }>("SELECT string_agg(contact::text || note, ' ') AS all FROM statement")
  expect([...(texts?.all ?? '').matchAll(/\d{10}/g)].map(([number]) => number).filter((number) => !/^(035301|063998)/.test(number))).toEqual([])
  expect([...(texts?.all ?? '').matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host).filter((host) => host !== 'rendez-vous.exemple.invalid')).toEqual([])
})

test('the twenty communes are what the State publishes', async () => {
  const rows = await database.owner<{ code: string; name: string; postal_codes: string[]; population: number; epci_code: string; epci_name: string; lat: number; lon: number }>("SELECT * FROM commune WHERE membership = 'territory'")
  expect(rows).toHaveLength(20)
  const known = await knownCommunes()
  for (const row of rows) {
    const official = known.find((one) => one.code === row.code)
    expect(official).toMatchObject({ name: row.name, postalCodes: row.postal_codes, population: row.population, epciCode: row.epci_code, epciName: row.epci_name })
  }
  const reference = path.resolve(import.meta.dirname, '../../../../shared/data/territories/communes.csv')
  const published = existsSync(reference) ? readFileSync(reference, 'utf8').split('\n').filter((line) => line.startsWith(`${name},`)) : typedCommunes.map(asLine)
  expect(rows.map((row) => asLine({ ...row, postalCodes: row.postal_codes })).sort()).toEqual(published.map(withoutArea).sort())
  expect(rows.reduce((sum, row) => sum + row.population, 0)).toBe(typedCommunes.reduce((sum, one) => sum + one.population, 0))
})

test('what was said in the past is traced at its own time', async () => {
  const [trace] = await database.owner<{ events: number; late: number }>(`
    SELECT count(*)::int AS events, (count(*) FILTER (WHERE at < now() - interval '300 days'))::int AS late FROM audit_event`)
  expect(trace?.events).toBeGreaterThan(400)
  expect(trace?.late).toBeGreaterThan(50)
})

test('pictures and documents lie in the storage as their rows say, and say that they are examples', async () => {
  const files = await database.owner<{ id: string; mime: string; bytes: number; sha256: string; rendering_id: string | null; width: number | null }>(
    'SELECT f.id, f.mime, f.bytes, f.sha256, m.rendering_id, m.width FROM media_file f JOIN media m ON m.id = f.media_id')
  expect(files.filter((one) => one.mime === 'application/pdf').length).toBeGreaterThanOrEqual(14)
  expect(files.filter((one) => one.mime === 'image/webp').length).toBeGreaterThanOrEqual(10)
  for (const one of files) {
    const kept = await bytesOf(await openFile(one.id))
    expect({ id: one.id, bytes: kept.length, sha256: createHash('sha256').update(kept).digest('hex') }).toEqual({ id: one.id, bytes: one.bytes, sha256: one.sha256 })
    if (one.rendering_id !== null && one.width !== null) {
      for (const width of variantWidths(one.width)) expect((await bytesOf(await openVariant(one.rendering_id, width))).length).toBeGreaterThan(500)
    } else {
      const text = (await extractText(await getDocumentProxy(new Uint8Array(kept)), { mergePages: true })).text.replaceAll(/\s+/g, ' ')
      expect(text).toContain('document d’exemple, sans valeur')
    }
  }
})

test('minutes are for members alone, and their file with them; a pathway keeps its earlier version', async () => {
  const minutes = await database.owner<{ id: string; file: string }>("SELECT id, published->'files'->>0 AS file FROM content WHERE kind = 'document' AND audience = 'members'")
  expect(minutes.length).toBeGreaterThanOrEqual(2)
  for (const { file } of minutes) {
    expect([await getServedMedia('public', file), await publicMedia([file])]).toEqual(['members-only', {}])
    expect(await getServedMedia(partnerWith({ organisationId: randomUUID(), grants: new Set(['register_read']) }), file)).toBeNull()
    expect(await getServedMedia(actorWith({ roles: new Set(['member']) }), file)).toMatchObject({ audience: 'members', files: [{ mime: 'application/pdf' }] })
  }
  const [pathway] = await database.owner<{ versions: number }>("SELECT count(*)::int AS versions FROM media_file f JOIN content c ON (c.published->'files'->>0)::uuid = f.media_id WHERE c.kind = 'pathway' AND c.slug = 'sortie-d-hospitalisation'")
  expect(pathway?.versions).toBe(2)
})

async function bytesOf(stream: AsyncIterable<unknown> | null): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream ?? []) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

test('a database that holds something else is left alone', async () => {
  await database.owner("UPDATE instance SET example_name = 'autre'")
  const before = await fingerprints()
  expect(await loadExample(name)).toBe('not-empty')
  expect(await fingerprints()).toEqual(before)
  await database.owner('UPDATE instance SET example_name = $1', [name])
})

async function fingerprints(): Promise<unknown[]> {
  const tables = await database.owner<{ tablename: string }>("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1")
  return Promise.all(tables.map(({ tablename }) => database.owner(`SELECT '${tablename}' AS name, count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${tablename}" t`)))
}

function asLine(one: { code: string; name: string; postalCodes: readonly string[]; population: number; lat: number; lon: number }): string {
  return [one.code, one.name, one.postalCodes.join(' '), one.population, one.lon, one.lat].join(',')
}

/** territoire,code,nom,type,codesPostaux,population,departement,epci,epciNom,lon,lat,surfaceHa */
function withoutArea(line: string): string {
  const columns = line.split(',')
  return columns.length === 6 ? line : [1, 2, 4, 5, 9, 10].map((column) => columns[column]).join(',')
}
