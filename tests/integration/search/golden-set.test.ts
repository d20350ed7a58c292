import { beforeAll, expect, test } from 'vitest'
import { publicSearch } from '#lib/search/queries'
import { loadExample } from '#prisma/seed'
import { useDatabase } from '#tests/setup/test-database'
import { goldenQueries } from './golden-queries.ts'

const database = useDatabase()

beforeAll(async () => { await loadExample('pevele-du-douaisis', { now: new Date('2026-11-28T10:00:00Z') }) }, 180_000)

/** The queries whose first result is another one, with what came instead. */
async function missed(): Promise<string[]> {
  const wrong: string[] = []
  for (const [typed, first] of goldenQueries) {
    const { found } = await publicSearch(typed, { today: '2026-11-28' })
    if (found[0]?.address !== first) wrong.push(`${typed} → ${found.slice(0, 4).map((one) => one.address).join(' · ')} (wanted ${first})`)
  }
  return wrong
}

const shareFound = (wrong: readonly string[]) => 1 - wrong.length / goldenQueries.length

test('what people type leads first to what they look for, and less often without the tolerance of errors, or without stems', async () => {
  expect(goldenQueries.length).toBeGreaterThanOrEqual(60)
  const wrong = await missed()
  if (wrong.length > 0) process.stdout.write(`\n${wrong.join('\n')}\n`)
  expect(shareFound(wrong)).toBeGreaterThanOrEqual(0.97)

  const words = await database.owner<{ word: string; stem: string; documents: number }>('DELETE FROM search_word RETURNING word, stem, documents')
  expect(shareFound(await missed()), 'no word is known, so none is corrected').toBeLessThan(0.9)
  await database.owner(`INSERT INTO search_word SELECT word, stem, documents FROM json_to_recordset($1::json) AS w(word text, stem text, documents int)`, [JSON.stringify(words)])
  expect(shareFound(await missed())).toBe(shareFound(wrong))

  await database.owner(`ALTER TEXT SEARCH CONFIGURATION french_plain ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, simple`)
  await database.owner(`UPDATE search_document SET title = title`)
  expect(shareFound(await missed()), 'plurals and forms are other words').toBeLessThan(0.9)
})
