import { beforeAll, expect, test } from 'vitest'
import { createContract } from '#lib/contract/create-contract'
import { addCpamFigure } from '#lib/figures/add-cpam-figure'
import { figureTables } from '#lib/figures/figure-tables'
import { figureWorkbook } from '#lib/figures/figure-workbook'
import { keepFiguresCopy } from '#lib/figures/keep-figures-copy'
import { getFiguresCopy, getYearFigures } from '#lib/figures/queries'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { xlsxBook } from '#lib/platform/files/xlsx'
import { aWelcomingGp, searcherActor } from '#tests/factories/referrals'
import { anOrganisation, coordinatorActor } from '#tests/factories/register'
import { wanderingReferrals } from '#tests/factories/wandering-referrals'
import { countingQueries } from '#tests/helpers/count-queries'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const now = new Date('2026-05-04T10:00:00Z')
const treasurer: Actor = { ...coordinatorActor(), roles: new Set(['treasurer'] as const) }
let yearId = ''
let world: Parameters<typeof wanderingReferrals>[2]

beforeAll(async () => {
  await createContract(coordinatorActor(), { title: 'Accord', signedOn: null, signedAt: '', parties: [], startsOn: '2025-06-01', yearCount: 1 }, now)
  yearId = (await db().contractYear.findFirstOrThrow({ select: { id: true } })).id
  const sectors = await Promise.all(['Nord', 'Sud', 'Est'].map((name) => db().sector.create({ data: { name }, select: { id: true } })))
  world = { sectors: sectors.map(({ id }) => id), organisations: [await anOrganisation([]), await anOrganisation([])], practiceId: (await aWelcomingGp()).practiceId, from: new Date('2025-06-02T09:00:00Z'), until: now }
  await wanderingReferrals('copies', 40, world)
})

test('a copy tells the same numbers for ever, and nothing of the application can change it', async () => {
  await addCpamFigure(coordinatorActor(), { yearId, name: 'Part sans médecin traitant', unit: 'percent', value: 9.5, onDay: '2026-04-01', source: 'CPAM, relevé de mars' }, now)
  const before = await getYearFigures(coordinatorActor(), yearId, { now, reading: 'full' })
  const kept = await keepFiguresCopy(coordinatorActor(), { yearId, title: 'Dialogue de gestion' }, now)
  if (!kept.ok) throw new Error(kept.code)
  await wanderingReferrals('après', 30, world)
  await db().sector.updateMany({ where: { name: 'Nord' }, data: { name: 'Nord-Ouest' } })
  expect((await getFiguresCopy(searcherActor(), kept.value.copyId, 'full'))?.figures).toEqual(before)
  expect(await getYearFigures(coordinatorActor(), yearId, { now, reading: 'full' })).not.toEqual(before)
  for (const sql of [`UPDATE figures_copy SET title = 'x'`, 'DELETE FROM figures_copy']) await expect(database.app(sql)).rejects.toMatchObject({ code: '42501' })
})

test('outside of the coordination, and in what it hands on, no count of one to four people is told, whatever is asked for', async () => {
  const small = (figures: Awaited<ReturnType<typeof getYearFigures>>) => figures && figureTables(figures).filter(({ key }) => !['gps', 'cpam', 'delays'].includes(key)).flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'number' && cell > 0 && cell < 5)
  expect(small(await getYearFigures(coordinatorActor(), yearId, { now, reading: 'full' }))?.length).toBeGreaterThan(0)
  expect(small(await getYearFigures(treasurer, yearId, { now, reading: 'full' }))).toEqual([])
  expect(small(await getYearFigures(coordinatorActor(), yearId, { now, reading: 'for-others' }))).toEqual([])
})

test('the workbook holds every table and its definitions, and runs no text as a formula', async () => {
  await db().organisation.updateMany({ where: { id: world.organisations[0] ?? '' }, data: { name: '=1+1' } })
  const figures = await getYearFigures(searcherActor(), yearId, { now, reading: 'full' })
  if (!figures) throw new Error('no figures')
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  await book.xlsx.load((await xlsxBook(figureWorkbook(figures))).buffer)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['À lire', ...figureTables(figures).map(({ title }) => title.slice(0, 31))])
  const cells = book.worksheets.flatMap((page) => page.getSheetValues()).flat()
  expect(cells).toContain('=1+1')
  expect(book.worksheets.some((page) => { let isRun = false; page.eachRow((row) => row.eachCell((cell) => { isRun ||= cell.type === exceljs.ValueType.Formula })); return isRun })).toBe(false)
})

test('as many queries for a hundred people as for none', async () => {
  const read = () => countingQueries(async () => void (await getYearFigures(searcherActor(), yearId, { now, reading: 'full' })))
  await read()
  const before = await read()
  await wanderingReferrals('cent', 60, world)
  expect(await read()).toBe(before)
})
