import { describe, expect, test } from 'vitest'
import { columns, type Column, somebody } from '#tests/integration/rights/columns'
import { codeOf, isRefusal, type RightsRow } from '#tests/integration/rights/row'
import { aWorld, type World, writtenRows } from '#tests/integration/rights/world'
import type { TestDatabase } from '#tests/setup/test-database'

/** Tries each row as everybody: who may not is refused and leaves nothing, who may is not. */
export function tryRights(rows: readonly RightsRow[], database: TestDatabase): void {
  describe.each(rows.map((row) => [row.situation === '' ? row.name : `${row.name}, ${row.situation}`, row] as const))('%s', (_, row) => {
    test('is refused to every column of the rights table that has no right to it, and leaves nothing', async () => {
      const world = await aWorld(row.audience)
      const call = await row.open(world)
      const people = await peopleOf(columns.filter((column) => !row.may.includes(column)), world, row)
      const before = await database.oftenAsked(writtenRows)
      const leaks: string[] = []
      for (const { column, who } of people) {
        const answer = await call(who)
        if (!isRefusal(answer)) leaks.push(`${column}: ${codeOf(answer)}`)
      }
      expect(leaks).toEqual([])
      expect(await database.oftenAsked(writtenRows)).toEqual(before)
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
}

/** Those whom the function can be called for at all. */
async function peopleOf(wanted: readonly Column[], world: World, row: RightsRow) {
  const people = []
  for (const column of wanted) {
    const who = await somebody(column, world)
    if (who !== null || row.takes === 'reader') people.push({ column, who })
  }
  return people
}
