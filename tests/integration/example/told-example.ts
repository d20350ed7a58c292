import { beforeAll, expect, test } from 'vitest'
import type { ContentKindName } from '#lib/content/content-fields'
import { contentKinds } from '#lib/content/kinds'
import { listReadableContents } from '#lib/content/public-queries'
import { judgeAccent } from '#lib/platform/design/accent'
import { now } from '#lib/platform/clock'
import { knownCommunes } from '#lib/territory/communes-adapter'
import { luhnHolds } from '#lib/practitioners/luhn'
import { loadExample } from '#prisma/seed'
import { fullDump } from '#tests/helpers/full-dump'
import { nameFingerprint, realNamesIn } from '#tests/integration/example/real-names'
import { useDatabase, type TestDatabase } from '#tests/setup/test-database'

/** A fact of a reference text: in words, where it stands, and what one published content of that kind must hold, all of it. */
export type ToldFact = { fact: string; in: ContentKindName | 'register'; holds: readonly string[] }

/** The tests of one example: loaded once, twice; nothing real that should be invented; its text's facts found. */
export function testToldExample(name: string, facts: (at: Date) => readonly ToldFact[]): TestDatabase {
  const database = useDatabase()
  const at = now()

  beforeAll(async () => {
    expect(await loadExample(name, { now: at })).toBe('loaded')
  }, 180_000)

  test.each(facts(at))('the text says, and so does the site: $fact', async ({ in: place, holds }) => {
    const told = place === 'register' ? [await registerOf(database)] : (await listReadableContents('public', place)).map((one) => JSON.stringify(one.values).replaceAll('\u00A0', ' '))
    const nearest = told.map((text) => holds.filter((one) => !text.includes(one))).sort((a, b) => a.length - b.length)[0]
    expect(nearest).toEqual([])
  })

  test('it loads once', async () => {
    const before = (await fullDump(database)).sort()
    expect(await loadExample(name, { now: at })).toBe('already-there')
    expect((await fullDump(database)).sort()).toEqual(before)
  })

  test('nobody whom the texts name is named anywhere', async () => {
    const everything = (await fullDump(database)).join('\n')
    expect(realNamesIn(everything)).toEqual([])
    expect(realNamesIn(everything, new Set([nameFingerprint('presidence'), nameFingerprint('la cpts')]))).toEqual(['presidence', 'la cpts'])
  })

  test('no number, mail address or identifier can be taken for a real one', async () => {
    const rows = await fullDump(database)
    const everything = rows.filter((row) => !/^graphile|^public\.(audit_event|_prisma)/.test(row)).join('\n')
    const phones = [...everything.matchAll(/\b0[1-9](?:[ .]?\d\d){4}\b/g)].map(([phone]) => phone.replaceAll(/\D/g, ''))
    expect(phones.filter((phone) => !/^035301\d{4}$/.test(phone))).toEqual([])
    expect([...everything.matchAll(/[\w.+-]+@[\w.-]+\.\w+/g)].map(([mail]) => mail).filter((mail) => !mail.endsWith('@exemple.invalid'))).toEqual([])
    const people = await database.owner<{ rpps: string }>('SELECT rpps FROM practitioner')
    expect(people.filter(({ rpps }) => !/^9999\d{7}$/.test(rpps) || luhnHolds(rpps))).toEqual([])
  })

  test('its communes are what the State publishes, and its colour is readable', async () => {
    const known = new Map((await knownCommunes()).map((one) => [one.code, one]))
    const rows = await database.owner<{ code: string; name: string; postal_codes: string[]; population: number; epci_code: string; epci_name: string }>('SELECT * FROM commune')
    const official = rows.filter((row) => known.has(row.code))
    expect(rows.length - official.length).toBeLessThanOrEqual(name === 'fives-hellemmes-mons' ? 2 : 0)
    for (const row of official) expect(known.get(row.code)).toMatchObject({ name: row.name, postalCodes: row.postal_codes, population: row.population, epciCode: row.epci_code, epciName: row.epci_name })
    const [instance] = await database.owner<{ accent: string }>('SELECT accent FROM instance')
    expect(judgeAccent(instance?.accent ?? '').verdict).toBe('readable')
  })

  test('a dozen GPs and dozens of others; somebody to sign in as for each of them; something published of nearly every kind', async () => {
    const [counts] = await database.owner<{ gps: number; others: number; personas: number; open: number }>(`
      SELECT (count(*) FILTER (WHERE is_gp))::int AS gps, (count(*) FILTER (WHERE NOT is_gp))::int AS others, (SELECT count(*) FROM app_user WHERE persona IS NOT NULL)::int AS personas,
        (SELECT count(*) FROM register_entry WHERE audience = 'public' AND state = 'open')::int AS open FROM practitioner`)
    expect(counts?.gps).toBeGreaterThanOrEqual(12)
    expect(counts?.others).toBeGreaterThanOrEqual(36)
    expect(counts?.personas).toBeGreaterThanOrEqual(7)
    expect(counts?.open).toBeGreaterThanOrEqual(3)
    const published = await Promise.all((Object.keys(contentKinds) as ContentKindName[]).map(async (kind) => ({ kind, count: (await listReadableContents('public', kind)).length })))
    expect(published.filter((one) => one.count === 0 && !['pathway', 'handout'].includes(one.kind))).toEqual([])
  })

  return database
}

/** What the registers say: identity, territory, partners and figures, as one text. */
async function registerOf(database: TestDatabase): Promise<string> {
  const sentences = await database.owner<{ says: string }>(`
    SELECT 'identité : ' || full_name || ' · ' || address AS says FROM instance
    UNION ALL SELECT membership || ' : ' || name || ' (' || code || ')' FROM commune
    UNION ALL SELECT 'partenaire : ' || o.name || ' · ' || c.title || ' · ' || c.starts_on FROM organisation o JOIN convention c ON c.organisation_id = o.id
    UNION ALL SELECT 'renouvellement : ' || title || ' · ' || renewal || ' · ' || coalesce(renewal_months, 0) FROM convention
    UNION ALL SELECT 'habitants : ' || sum(population) FROM commune WHERE membership = 'territory'
    UNION ALL SELECT 'départements : ' || string_agg(DISTINCT departement, ', ' ORDER BY departement) FROM commune WHERE membership = 'territory'
    UNION ALL SELECT 'communes : ' || count(*) FROM commune WHERE membership = 'territory'
    UNION ALL SELECT 'professionnels : ' || count(*) FROM practitioner`)
  return sentences.map((one) => one.says).join('\n')
}
