import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '#tests/architecture/file-kinds'
import { exportsOf } from '#tests/architecture/house-files'
import { listScopedQueries, listUseCases } from '#tests/architecture/use-cases'
import { accountRights } from '#tests/integration/rights/account-rights'
import { columns, type Column, somebody } from '#tests/integration/rights/columns'
import { callbackRights } from '#tests/integration/rights/callback-rights'
import { contactRights } from '#tests/integration/rights/contact-rights'
import { contentRights } from '#tests/integration/rights/content-rights'
import { contractRights } from '#tests/integration/rights/contract-rights'
import { eventRights } from '#tests/integration/rights/event-rights'
import { figureRights } from '#tests/integration/rights/figure-rights'
import { importRights } from '#tests/integration/rights/import-rights'
import { kitRights } from '#tests/integration/rights/kit-rights'
import { mediaRights } from '#tests/integration/rights/media-rights'
import { memberRights } from '#tests/integration/rights/member-rights'
import { menuRights } from '#tests/integration/rights/menu-rights'
import { officeRights } from '#tests/integration/rights/office-rights'
import { peopleRights } from '#tests/integration/rights/people-rights'
import { readingRights } from '#tests/integration/rights/reading-rights'
import { referralRights } from '#tests/integration/rights/referral-rights'
import { registerRights } from '#tests/integration/rights/register-rights'
import { serviceRights } from '#tests/integration/rights/service-rights'
import { codeOf, isRefusal, type RightsRow } from '#tests/integration/rights/row'
import { territoryRights } from '#tests/integration/rights/territory-rights'
import { aWorld, type World, writtenRows } from '#tests/integration/rights/world'
import { useDatabase } from '#tests/setup/test-database'

const rows: readonly RightsRow[] = [...registerRights, ...readingRights, ...peopleRights, ...importRights, ...territoryRights, ...accountRights, ...officeRights, ...memberRights, ...contentRights, ...contactRights, ...menuRights, ...mediaRights, ...serviceRights, ...contractRights, ...kitRights, ...referralRights, ...figureRights, ...callbackRights, ...eventRights]
const guarded = [...listUseCases(), ...listScopedQueries()]
const database = useDatabase()

test('every use case and every scoped query on disk has a row, and every row a function on disk', () => {
  expect(guarded.map((one) => one.name).filter((name) => !rows.some((row) => row.name === name)), 'without a row').toEqual([])
  expect(rows.map((row) => row.name).filter((name) => !guarded.some((one) => one.name === name)), 'without a function').toEqual([])
})

test('a row says as its function does whether the public may call it', () => {
  const differing = guarded.flatMap(({ name, path: file }) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    const firstType = exportsOf(text).find((one) => one.name === name)?.firstType ?? ''
    const takes = firstType === 'Actor' ? 'actor' : 'reader'
    return rows.filter((row) => row.name === name && row.takes !== takes).map(() => `${name}(${firstType})`)
  })
  expect(differing).toEqual([])
})

test('a closed account is nobody, whatever was granted to it', async () => {
  expect(await somebody('disabled', await aWorld())).toBeNull()
})

describe.each(rows.map((row) => [row.situation === '' ? row.name : `${row.name}, ${row.situation}`, row] as const))('%s', (_, row) => {
  test('is refused to every column of the rights table that has no right to it, and leaves nothing', async () => {
    const world = await aWorld(row.audience)
    const call = await row.open(world)
    const people = await peopleOf(columns.filter((column) => !row.may.includes(column)), world, row)
    const before = await database.owner(writtenRows)
    const leaks: string[] = []
    for (const { column, who } of people) {
      const answer = await call(who)
      if (!isRefusal(answer)) leaks.push(`${column}: ${codeOf(answer)}`)
    }
    expect(leaks).toEqual([])
    expect(await database.owner(writtenRows)).toEqual(before)
  })

  test('is done for every column that has the right', async () => {
    const wrong: string[] = []
    for (const column of row.may) {
      const world = await aWorld(row.audience)
      const call = await row.open(world)
      for (const { who } of await peopleOf([column], world, row)) {
        const code = codeOf(await call(who))
        if (code !== (row.answers(column) ?? 'ok')) wrong.push(`${column}: ${code}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

/** Those whom the function can be called for at all. */
async function peopleOf(wanted: readonly Column[], world: World, row: RightsRow) {
  const people = []
  for (const column of wanted) {
    const who = await somebody(column, world)
    if (who !== null || row.takes === 'reader') people.push({ column, who })
  }
  return people
}
