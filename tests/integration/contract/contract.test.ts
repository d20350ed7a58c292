import { expect, test } from 'vitest'
import { publicListed } from '#lib/content/public-list-queries'
import { prefillMissions } from '#lib/content/prefill-missions'
import { addContractYear } from '#lib/contract/add-contract-year'
import { copyIndicators } from '#lib/contract/copy-indicators'
import { createContract } from '#lib/contract/create-contract'
import { publicContract } from '#lib/contract/public-queries'
import { getContractYear, listContracts } from '#lib/contract/queries'
import { removeContractYear } from '#lib/contract/remove-contract-year'
import { removeIndicator } from '#lib/contract/remove-indicator'
import { updateContract } from '#lib/contract/update-contract'
import { updateContractYear } from '#lib/contract/update-contract-year'
import { updateIndicator } from '#lib/contract/update-indicator'
import { createIndicator } from '#lib/contract/create-indicator'
import { createIndicatorSchema } from '#lib/contract/schema'
import { db } from '#lib/platform/db/client'
import { aContract, aMission } from '#tests/factories/contract'
import { aStranger, coordinatorActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordination = coordinatorActor()
const now = new Date('2026-11-27T09:00:00Z')
const facts = { title: 'Accord', signedOn: null, signedAt: '', parties: [] }
const figures = { name: 'Réunions', unit: 'count', target: 5, result: null, resultOn: null, source: '' } as const

test('the six missions of the law are there at one press, public and in order; two at once make them once', async () => {
  await db().content.updateMany({ where: { kind: 'mission' }, data: { kind: 'step' } })
  const both = await Promise.all([1, 2].map(() => prefillMissions(coordination, null, now)))
  expect(both.filter((one) => one.ok)).toHaveLength(1)
  expect((await publicListed('mission', { limit: 10 })).map((one) => [one.values.number, one.values.type])).toEqual([[1, 'socle'], [2, 'socle'], [3, 'socle'], [4, 'socle'], [5, 'optionnelle'], [6, 'optionnelle']])
  expect(await prefillMissions(aStranger(), null, now)).toMatchObject({ code: 'not-found' })
})

test('an accord comes with its years; another one may not cover a day of them, even begun at the same instant', async () => {
  const { id, decade } = await aContract(coordination, now)
  expect((await listContracts(coordination))?.find((one) => one.id === id)?.years.map((one) => [one.fromOn, one.untilOn])).toEqual([[`${decade}-03-01`, `${decade + 1}-02-28`], [`${decade + 1}-03-01`, `${decade + 2}-02-${new Date(Date.UTC(decade + 2, 2, 0)).getUTCDate()}`]])
  expect(await createContract(coordination, { ...facts, startsOn: `${decade + 1}-06-01`, yearCount: 1 }, now)).toMatchObject({ code: 'years-overlap' })
  const both = await Promise.all([1, 2].map(() => createContract(coordination, { ...facts, startsOn: `${decade + 5}-01-01`, yearCount: 1 }, now)))
  expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['ok', 'years-overlap'])
  await expect(database.owner(`INSERT INTO contract_year (id, contract_id, number, from_on, until_on) VALUES (gen_random_uuid(), '${id}', 9, '${decade}-05-01', '${decade}-06-01')`)).rejects.toThrow('contract_year_do_not_overlap')
})

test('years are added, moved and taken back; the accord goes with its only year, but not while something is counted', async () => {
  const { id, decade, secondYearId } = await aContract(coordination, now)
  expect(await addContractYear(coordination, { id }, now)).toMatchObject({ ok: true })
  expect(await updateContractYear(coordination, { id: secondYearId, version: 1, fromOn: `${decade}-06-01`, untilOn: `${decade + 2}-02-28` }, now)).toMatchObject({ code: 'years-overlap' })
  expect(await updateContractYear(coordination, { id: secondYearId, version: 1, fromOn: `${decade + 1}-04-01`, untilOn: `${decade + 2}-02-28` }, now)).toMatchObject({ ok: true })
  expect(await updateContractYear(coordination, { id: secondYearId, version: 1, fromOn: `${decade + 1}-05-01`, untilOn: `${decade + 2}-02-28` }, now)).toMatchObject({ code: 'conflict' })
  expect(await removeContractYear(coordination, { id }, now)).toMatchObject({ ok: true, value: { isGone: false } })
  await removeContractYear(coordination, { id }, now)
  expect(await removeContractYear(coordination, { id }, now)).toMatchObject({ code: 'has-indicators' })
})

test('aims and results stand by mission, for those who answer for the CPTS; nothing of them is public', async () => {
  const { id, firstYearId, missionId, indicatorId } = await aContract(coordination, now)
  expect(await updateIndicator(coordination, { ...figures, id: indicatorId, version: 1, result: 6, resultOn: '2026-11-20', source: 'CPAM' }, now)).toMatchObject({ ok: true })
  expect(await updateIndicator(coordination, { ...figures, id: indicatorId, version: 1, result: 7, resultOn: '2026-11-20', source: 'CPAM' }, now)).toMatchObject({ code: 'conflict' })
  const sheet = await getContractYear(coordination, firstYearId)
  expect(sheet?.missions.find((one) => one.id === missionId)?.indicators).toMatchObject([{ name: 'Réunions', target: 5, result: 6, resultOn: '2026-11-20', source: 'CPAM' }])
  expect((await listContracts(coordination))?.find((one) => one.id === id)?.years[0]).toMatchObject({ indicators: 1, known: 1, reached: 1 })
  expect(await getContractYear(aStranger(), firstYearId)).toBeNull()
  expect(JSON.stringify(await publicContract())).not.toMatch(/Réunions|target|result/)
})

test('a year takes over what the year before counted, without its results, once', async () => {
  const { indicatorId, secondYearId, firstYearId } = await aContract(coordination, now)
  await updateIndicator(coordination, { ...figures, id: indicatorId, version: 1, result: 6, resultOn: '2026-11-20', source: 'CPAM' }, now)
  expect(await copyIndicators(coordination, { id: firstYearId }, now)).toMatchObject({ code: 'not-empty' })
  const both = await Promise.all([1, 2].map(() => copyIndicators(coordination, { id: secondYearId }, now)))
  expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['not-empty', 'ok'])
  expect((await getContractYear(coordination, secondYearId))?.missions.flatMap((one) => one.indicators)).toMatchObject([{ target: 5, result: null, resultOn: null, source: '' }])
})

test('an indicator names a mission that is there; a result without day or source is refused at its place', async () => {
  const { firstYearId } = await aContract(coordination, now)
  expect(await createIndicator(coordination, { ...figures, yearId: firstYearId, missionId: firstYearId }, now)).toMatchObject({ code: 'not-found' })
  const typed = { yearId: firstYearId, missionId: await aMission(coordination, now), name: 'X', unit: 'percent', target: '120', result: '12,5' }
  expect(createIndicatorSchema.safeParse(typed).error?.issues.map((one) => one.path[0])).toEqual(['target', 'source', 'resultOn'])
  await expect(database.owner(`INSERT INTO contract_indicator (id, year_id, mission_id, name, unit, result, position) VALUES (gen_random_uuid(), '${firstYearId}', '${typed.missionId}', 'X', 'count', 3, 9)`)).rejects.toThrow('contract_indicator_result_is_dated')
})

test('when the trace cannot be written, nothing is', async () => {
  const { id, decade, firstYearId, secondYearId, missionId, indicatorId } = await aContract(coordination, now)
  const rows = `SELECT (SELECT count(*) FROM contract) || ' ' || (SELECT sum(version) + count(*) FROM contract_year) || ' ' || (SELECT sum(version) + count(*) FROM contract_indicator) || ' ' || (SELECT sum(version) FROM contract) AS found`
  const before = await database.owner(rows)
  await database.owner(`CREATE FUNCTION refuse_trace() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no trace'; END $$`)
  await database.owner('CREATE TRIGGER refuse_trace BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_trace()')
  try {
    const tries = [
      () => createContract(coordination, { ...facts, startsOn: `${decade + 5}-01-01`, yearCount: 1 }, now), () => updateContract(coordination, { ...facts, id, version: 1 }, now), () => addContractYear(coordination, { id }, now),
      () => updateContractYear(coordination, { id: secondYearId, version: 1, fromOn: `${decade + 1}-04-01`, untilOn: `${decade + 2}-02-28` }, now), () => removeContractYear(coordination, { id }, now),
      () => createIndicator(coordination, { ...figures, yearId: firstYearId, missionId }, now), () => updateIndicator(coordination, { ...figures, id: indicatorId, version: 1 }, now),
      () => removeIndicator(coordination, { id: indicatorId }, now), () => copyIndicators(coordination, { id: secondYearId }, now),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toThrow('P2039')
  } finally {
    await database.owner('DROP TRIGGER refuse_trace ON audit_event')
  }
  expect(await database.owner(rows)).toEqual(before)
})
